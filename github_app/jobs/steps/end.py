"""End: the sign on a comment that its commands have ended, and how."""

from collections.abc import Sequence
from enum import StrEnum

from github_app.jobs.job import Job, Record
from github_app.jobs.steps.reactions import react
from github_app.jobs.tools import Tools


class End(StrEnum):
    """How a command ended."""

    DONE = "done"
    """It was carried out, or answered."""
    REFUSED = "refused"
    """It cannot be carried out as it is; nothing was changed."""
    FAILED = "failed"
    """It failed, or was cancelled; nothing was changed."""
    PROPOSED = "proposed"
    """Its plan waits for approval; it has not ended yet."""


_BAD = frozenset({End.REFUSED, End.FAILED})


class Ended(Record):
    """Nothing to hand on."""


async def end(job: Job, ends: Sequence[End], tools: Tools) -> Ended:
    """React to the comment, unless one of its commands waits for approval."""
    if ends and End.PROPOSED not in ends:
        await react(tools.connect(job), job, "confused" if _BAD.intersection(ends) else "rocket")
    return Ended()
