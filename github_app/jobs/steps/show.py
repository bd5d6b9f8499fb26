"""Show: the status comment of a command in the state that it is in, one comment from its beginning to its end."""

from github_app.jobs.job import Record
from github_app.jobs.steps.comments import put_comment
from github_app.jobs.tools import Tools
from github_app.jobs.turn import Turn
from github_app.messages.command.request import make_command_marker


class Shown(Record):
    """The comment.

    Attributes:
        comment: Its number.
    """

    comment: int


async def show(turn: Turn, body: str, tools: Tools) -> Shown:
    """Write the comment, or give it another text."""
    marker = make_command_marker(turn.request.job)
    comment = await put_comment(tools.connect(turn.job), turn.job.issue, marker, body)
    return Shown(comment=comment.id)
