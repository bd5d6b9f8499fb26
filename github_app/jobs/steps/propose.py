"""Propose: the plan waits for approval, where the repository wants that."""

import asyncio

from github_app.jobs.approval import Proposal, propose
from github_app.jobs.job import Job, Record
from github_app.jobs.steps.plan import Plan
from github_app.jobs.steps.retire import announce_retirement
from github_app.jobs.tools import Tools


class Proposed(Record):
    """Nothing to hand on."""


async def propose_plan(job: Job, plan: Plan, tools: Tools) -> Proposed:
    """Let the plan wait, in the place of any earlier one; its comment says for what."""
    await announce_retirement(job, tools)
    await asyncio.to_thread(propose, tools.engine, Proposal(job=job, comment=plan.comment, plan=plan.dump()))
    return Proposed()
