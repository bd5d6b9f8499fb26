"""Looking: whether a plan that waits was approved, and when to look again."""

from collections.abc import Awaitable, Callable
from typing import Any

from github_app.jobs.approval import look_again
from github_app.jobs.job import Job, Record
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.steps.look import Looked, look
from github_app.jobs.tools import Tools


class Arranged(Record):
    """Nothing to hand on."""


def make_look(tools: Tools) -> Callable[[dict[str, Any], int], Awaitable[str]]:
    """Make the workflow, which gets how often the plan was looked at before."""

    async def look_once(request: dict[str, Any], number: int) -> str:
        job = Job.model_validate(request)
        journey = Journey(job, tools.engine)

        async def arrange() -> Arranged:
            look_again(tools.engine, job, number + 1)
            return Arranged()

        try:
            looked = await journey.take("look", Looked, lambda: look(job, tools), cancellable=False)
        except StepFailedError:
            # GitHub may be away for an hour; the plan waits longer.
            looked = Looked(is_waiting=True)
        if not looked.is_waiting:
            return "ended"
        await journey.take("arrange", Arranged, arrange, cancellable=False)
        return "waiting"

    return look_once
