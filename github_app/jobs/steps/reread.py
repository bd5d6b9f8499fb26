"""Reread: which commands a comment still has when their turn has come; what was taken out is taken back."""

from github_app.github.errors import NotFoundError
from github_app.jobs.job import Job, Record
from github_app.jobs.tools import Tools
from webhooks.command_lines import find_commands
from webhooks.events import CommandLine


class Reread(Record):
    """The commands that are left, in their order."""

    lines: tuple[str, ...]


async def reread(job: Job, tools: Tools) -> Reread:
    """Read the comment again."""
    if job.comment is None:
        return Reread(lines=job.lines)
    try:
        comment = await tools.connect(job).get_comment(job.comment)
    except NotFoundError:
        return Reread(lines=())
    there = {CommandLine(line).key for line in find_commands(comment.body or "")}
    return Reread(lines=tuple(line for line in job.lines if CommandLine(line).key in there))
