"""Announce: commands that have to wait for others are told so, each in the comment that it keeps to its end."""

import asyncio
import time

from github_app.jobs.job import Job, Record
from github_app.jobs.pending import find_commands_of, is_attended, list_before
from github_app.jobs.steps.comments import put_comment_once
from github_app.jobs.tools import Tools
from github_app.jobs.turn import list_turns
from github_app.messages.command.progress import write_queued
from github_app.messages.command.request import make_command_marker
from webhooks.permissions import may_generate

PATIENCE_SECONDS = 60.0
_LOOK_SECONDS = 0.02


class Announced(Record):
    """How many commands were told to wait."""

    count: int = 0


class Attention(Record):
    """Whether a comment was attended to in time."""

    is_paid: bool


async def announce(job: Job, tools: Tools) -> Announced:
    """Tell the commands of a comment how many there are before them, if there are any."""
    waiting = await asyncio.to_thread(find_commands_of, tools.engine, job)
    ahead = [turn for before in await asyncio.to_thread(list_before, tools.engine, job) for turn in list_turns(before)]
    github = tools.connect(job)
    if waiting is None or not ahead or not may_generate(await github.get_permission(job.sender)):
        return Announced()
    requests = [turn.request for turn in ahead]
    turns = list_turns(waiting)
    for turn in turns:
        body = write_queued(turn.request, requests)
        await put_comment_once(github, job.issue, make_command_marker(turn.request.job), body)
        requests.append(turn.request)
    return Announced(count=len(turns))


async def wait_for_attention(job: Job, tools: Tools) -> Attention:
    """Wait until the job beside this one has attended to the comment: both would else write the same status comment."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if await asyncio.to_thread(is_attended, tools.engine, job):
            return Attention(is_paid=True)
        await asyncio.sleep(_LOOK_SECONDS)
    return Attention(is_paid=False)
