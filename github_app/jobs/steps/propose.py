"""Propose: a plan waits for approval, where the repository or the person who asked wants that."""

import asyncio
import uuid

from github_app.jobs.approval import Proposal, propose
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.retire import announce_retirement
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn


class Proposed(Record):
    """Nothing to hand on."""


async def propose_plan(job: Job, plan: Plan, tools: Tools) -> Proposed:
    """Let the plan wait, in the place of any earlier one; its comment says for what."""
    await announce_retirement(job, tools)
    await asyncio.to_thread(propose, tools.engine, Proposal(job=job, comment=plan.comment, plan=plan.dump()))
    return Proposed()


async def propose_command(turn: Turn, head: str, comment: int, tools: Tools) -> Proposed:
    """Let the plan of a command wait, in the place of any earlier one.

    Args:
        turn: The command.
        head: The commit that the plan was made for.
        comment: Number of the comment that shows it.
        tools: What steps work with.
    """
    job = turn.job
    # A job may make several plans, one after the other: each waits under a name of its own.
    name = uuid.uuid5(uuid.UUID(job.id), str(turn.number)).hex
    waiting = job.model_copy(update={"id": name, "continues": job.status_id})
    # What stands behind a command in its comment waits with it, unless it was only asked what would be done.
    last = turn.number if turn.command.is_plan else len(job.lines)
    numbers = list(range(turn.number, last + 1))
    await announce_retirement(waiting, tools)
    plan = {"number": turn.number, "numbers": numbers, "head": head}
    await asyncio.to_thread(propose, tools.engine, Proposal(job=waiting, comment=comment, plan=plan))
    return Proposed()
