"""Requests: what jobs ask for, as messages name it."""

from github_app.jobs.approval import Proposal
from github_app.jobs.job import Job
from github_app.messages.command.request import Request
from webhooks.readers.issues import GENERATE_LABEL


def list_requests(job: Job) -> list[Request]:
    """Give each command of a job, in their order; of a labelled issue, the label."""
    lines = job.lines or (GENERATE_LABEL,)
    return [_describe(job, number, line) for number, line in enumerate(lines, start=1)]


def describe_proposal(proposal: Proposal) -> Request:
    """Give the command that a plan is of: that of the plan's ``number``, where the job has several."""
    return list_requests(proposal.job)[int(proposal.plan.get("number", 1)) - 1]


def _describe(job: Job, number: int, line: str) -> Request:
    # A plan and what comes of it share one comment, and each command of a comment has its own.
    return Request(job=f"{job.status_id}-{number}", line=line, sender=job.sender, url=job.url)
