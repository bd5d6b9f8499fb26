"""Attending: a comment with commands is acknowledged at once, and those are answered that wait for nobody."""

from github_app.jobs.journey import Journey
from github_app.jobs.promptness import is_prompt
from github_app.jobs.steps.acknowledge import Acknowledged, acknowledge
from github_app.jobs.steps.announce import Announced, announce
from github_app.jobs.steps.answer import Answered, answer
from github_app.jobs.steps.attend import Attended, attend
from github_app.jobs.steps.authorize import Authorization, authorize
from github_app.jobs.tools import Tools


async def attend_to_comment(journey: Journey, tools: Tools) -> str:
    """Take the steps; the commands that are not prompt have a job of their own."""
    job = journey.job
    if not (await journey.take("acknowledge", Acknowledged, lambda: acknowledge(job, tools))).is_there:
        return "gone"
    prompt = [line for line in job.lines if is_prompt(line)]
    is_alone = len(prompt) == len(job.lines)
    if job.is_pull_request and not is_alone:
        await journey.take("announce", Announced, lambda: announce(job, tools))
    if not prompt:
        return "acknowledged"
    may = await journey.take("authorize", Authorization, lambda: authorize(job, tools, tells=is_alone))
    if not may.allowed:
        return "refused"
    attended = await journey.take("attend", Attended, lambda: attend(job, tools))
    await journey.take("answer", Answered, lambda: answer(job, attended, tools))
    return "answered"
