"""Giving up: the end of a job whose own workflow cannot go on."""

from typing import Any

from github_app.jobs.failure import Failure
from github_app.jobs.job import Job, JobKind
from github_app.jobs.journey import Journey
from github_app.jobs.tools import Tools
from github_app.jobs.workflows.ending import Workflow, end_without_result

ABANDONED = Failure(
    code="abandoned",
    text="The job was taken up again many times and never came to its end.",
    hint="Tell the operator of this App.",
    correlation="see the job",
)

_UNASKED = frozenset({JobKind.SUGGEST, JobKind.CHECK})
"""Nobody waits for these."""


def make_give_up(tools: Tools) -> Workflow:
    """Make the workflow."""

    async def give_up(request: dict[str, Any]) -> str:
        journey = Journey(Job.model_validate(request), tools.engine)
        failure = ABANDONED.model_copy(update={"correlation": journey.job.id})
        await end_without_result(journey, failure, tools, tells=journey.job.kind not in _UNASKED)
        return "failed: abandoned"

    return give_up
