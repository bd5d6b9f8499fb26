"""Locate: the branch that the job will push, or the pull request that answers the issue already."""

from github_app.errors import UserError
from github_app.github.port import GitHub
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.tools import Tools
from github_app.messages.replies import make_pointer_marker, write_pointer

MAX_BRANCHES = 50


class Location(Record):
    """Where the job's result goes.

    Attributes:
        branch: A branch that no pull request has ever come from; empty if there is an open pull request.
        pull_request: The open pull request, if there is one.
    """

    branch: str = ""
    pull_request: int | None = None


async def locate(job: Job, tools: Tools) -> Location:
    """Look at the pull requests that came of this issue before, and point to one that is still open.

    The names of the branches say it all: nothing has to be remembered here.

    Raises:
        UserError: If there were too many.
    """
    github = tools.connect(job)
    location = await find_location(github, name_branch(job.issue))
    if location is None:
        raise UserError(
            "too_many_attempts",
            f"{MAX_BRANCHES} pull requests have come of this issue already.",
            "Open a new issue with the same text.",
        )
    if location.pull_request is not None:
        marker, body = make_pointer_marker(job.id), write_pointer(job.id, location.pull_request)
        await put_comment_once(github, job.issue, marker, body)
    return location


def name_branch(issue: int) -> str:
    """Give the name of the first branch of an issue."""
    return f"generate/issue-{issue}"


async def find_location(github: GitHub, first: str) -> Location | None:
    """Find the open pull request that came from a branch or its successors, or else the first that none came from.

    None where pull requests have come from all of these branches, and none of them is open.

    Args:
        github: The repository.
        first: Name of the first branch; its successors are numbered.
    """
    for branch in (first, *(f"{first}-{number}" for number in range(2, MAX_BRANCHES + 1))):
        pull_requests = await github.list_pull_requests(branch)
        is_open = next((pull for pull in pull_requests if pull.state == "open"), None)
        if is_open is not None:
            return Location(pull_request=is_open.number)
        if not pull_requests:
            return Location(branch=branch)
    return None
