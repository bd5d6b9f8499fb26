"""Commands: those of a comment are carried out in their order, once their turn has come."""

from collections.abc import Sequence
from typing import Any

import structlog

from github_app.jobs.answering import is_answer
from github_app.jobs.job import Job, JobKind
from github_app.jobs.journey import Journey, StepFailedError
from github_app.jobs.steps.announce import Attention, wait_for_attention
from github_app.jobs.steps.authorize import Authorization, authorize
from github_app.jobs.steps.end import End, Ended, end
from github_app.jobs.steps.look_around import Surroundings, look_around
from github_app.jobs.steps.reread import Reread, reread
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn, list_turns
from github_app.jobs.workflows.ending import Workflow, end_without_result, note_end
from github_app.jobs.workflows.generate import generate_service
from github_app.jobs.workflows.turns import refer, take_turn

_logger = structlog.get_logger()


def make_command(tools: Tools) -> Workflow:
    """Make the workflow."""

    async def carry_out(request: dict[str, Any]) -> str:
        journey = Journey(Job.model_validate(request), tools.engine)
        try:
            turns = await _prepare(journey, tools)
            if turns and not journey.job.is_pull_request:
                return await _carry_out_on_issue(journey, turns, tools)
        except StepFailedError as stop:
            await end_without_result(journey, stop.failure, tools)
            return f"failed: {stop.failure.code}"
        return await _end(journey, await _take_turns(journey, turns, tools), tools)

    return carry_out


async def _prepare(journey: Journey, tools: Tools) -> list[Turn]:
    """Give the commands whose turn it is: those that are still in the comment, if the person may give commands."""
    job = journey.job
    left = await journey.take("reread", Reread, lambda: reread(job, tools))
    if not left.lines or not (await journey.take("authorize", Authorization, lambda: authorize(job, tools))).allowed:
        return []
    await journey.take("wait for attention", Attention, lambda: wait_for_attention(job, tools))
    return [turn for turn in list_turns(job) if turn.line in left.lines]


async def _carry_out_on_issue(journey: Journey, turns: Sequence[Turn], tools: Tools) -> str:
    """Take what is posted on an issue for the answer to our questions; all else belongs on a pull request."""
    job = journey.job
    found = await journey.take("look around", Surroundings, lambda: look_around(job, tools))
    if found.is_asked and found.pull_request is None and any(is_answer(turn.line) for turn in turns):
        return await generate_service(job.model_copy(update={"kind": JobKind.GENERATE, "lines": ()}), tools)
    return await _end(journey, [await refer(journey, turn, found.pull_request, tools) for turn in turns], tools)


async def _take_turns(journey: Journey, turns: Sequence[Turn], tools: Tools) -> list[End]:
    ends: list[End] = []
    for turn in turns:
        ends.append(await take_turn(journey, turn, tools))
        if ends[-1] is End.PROPOSED:
            # What comes behind it is carried out after it, or not at all.
            break
    return ends


async def _end(journey: Journey, ends: Sequence[End], tools: Tools) -> str:
    """End the job, and say by a reaction how: 🚀 if all went well, 😕 if something did not."""
    await note_end(journey, tools, failed=End.FAILED in ends)
    try:
        await journey.take("end", Ended, lambda: end(journey.job, ends, tools), cancellable=False)
    except StepFailedError as stop:
        _logger.warning("job.not_concluded", job=journey.job.id, code=stop.failure.code)
    return ", ".join(ends) or "nothing to do"
