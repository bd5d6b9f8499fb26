"""Commands: those of a comment are carried out in their order, once their turn has come."""

from github_app.jobs.journey import Journey
from github_app.jobs.steps.authorize import Authorization, authorize
from github_app.jobs.steps.interpret import Interpreted, interpret
from github_app.jobs.steps.reread import Reread, reread
from github_app.jobs.tools import Tools


async def carry_out(journey: Journey, tools: Tools) -> str:
    """Take the steps."""
    job = journey.job
    left = await journey.take("reread", Reread, lambda: reread(job, tools))
    if not left.lines:
        return "taken back"
    if not (await journey.take("authorize", Authorization, lambda: authorize(job, tools))).allowed:
        return "refused"
    await journey.take("interpret", Interpreted, lambda: interpret(left.lines))
    return "carried out"
