"""Find the command that failed last on a pull request, to do it again."""

import asyncio

from generators.commands.command import ControlCommand, Verb
from github_app.jobs.history import list_command_jobs
from github_app.jobs.job import Record
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn, list_turns
from github_app.messages.command.progress import has_failed
from github_app.messages.command.request import make_command_marker
from github_app.messages.markers import find_comment


class FailedCommand(Record):
    """The command.

    Attributes:
        line: The line as it was posted; empty if the last command did not fail.
    """

    line: str = ""


async def find_failed(turn: Turn, tools: Tools) -> FailedCommand:
    """Look at the status comments of the last comment with commands before this one.

    A retry that failed is none of them: what it was about still is.
    """
    job = turn.job
    earlier = await asyncio.to_thread(list_command_jobs, tools.engine, job)
    comments = await tools.connect(job).list_comments(job.issue)
    for before in earlier:
        if before.status_id == job.status_id:
            # The plan of this same retry, which somebody has approved since.
            continue
        failed = [
            other
            for other in list_turns(before)
            if (found := find_comment(comments, make_command_marker(other.request.job))) is not None
            and has_failed(found.body or "")
        ]
        lines = [other.line for other in failed if not _is_retry(other)]
        if lines:
            return FailedCommand(line=lines[-1])
        if not failed:
            break
    return FailedCommand()


def _is_retry(turn: Turn) -> bool:
    command = turn.read()
    return isinstance(command, ControlCommand) and command.verb is Verb.RETRY
