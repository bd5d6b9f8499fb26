"""Progress: a command that waits, is worked on, or ends without having changed anything."""

from collections.abc import Sequence

from generators.errors import Problem
from github_app.jobs.failure import Failure
from github_app.messages.command.request import Request, name_request, write_comment
from github_app.messages.cutting import cut
from github_app.messages.escaping import escape_prose, write_block, write_code
from github_app.messages.sections import Section

MAX_AHEAD = 5
"""Commands that are named to somebody who waits; of more, their number."""

_RETRY = "/generate retry"
_ACCEPTED, _WAITING, _WORKING = "⏳ **Accepted.**", "⏳ **Waiting,", "⚙️ **Working on it"
_FAILED, _CANCELLED = "😕 **This failed;", "🛑 **Cancelled**"


def is_open(body: str) -> bool:
    """Tell whether a status comment says that its command has not ended yet."""
    return _begins(body, _ACCEPTED, _WAITING, _WORKING)


def has_failed(body: str) -> bool:
    """Tell whether a status comment says that its command failed or was cancelled."""
    return _begins(body, _FAILED, _CANCELLED)


def _begins(body: str, *heads: str) -> bool:
    # Behind the quoted command.
    return body.partition("\n\n")[2].startswith(heads)


def write_queued(request: Request, ahead: Sequence[Request]) -> str:
    """Say that a command is accepted, and what it waits for.

    Args:
        request: The command.
        ahead: The commands of the same branch before it, in their order; the first one is being worked on.
    """
    if not ahead:
        return write_comment(request, f"{_ACCEPTED} It starts in a moment.")
    lines = cut([f"{number}. {name_request(other)}" for number, other in enumerate(ahead, start=1)], MAX_AHEAD)
    head = f"{_WAITING} as number {len(ahead) + 1} of this branch.** Commands are carried out one after the other:"
    return write_comment(request, head, [Section("\n".join(lines), f"{len(ahead)} commands.", weight=50)])


def write_working(request: Request, doing: str = "") -> str:
    """Say that a command is being worked on.

    Args:
        request: The command.
        doing: What is being done, a phrase of ours: "merging with what people wrote"; empty for nothing to tell.
    """
    return write_comment(request, f"{_WORKING}{f': {doing}' if doing else ''}.** `/generate cancel` stops it.")


def write_nothing(request: Request, notes: Sequence[str]) -> str:
    """Say that there is nothing to do.

    Args:
        request: The command.
        notes: Why, one sentence each, such as that the feature is there already.
    """
    said = " ".join(escape_prose(note) for note in notes) or "The service is as it asks for already."
    return write_comment(request, f"🤷 **There is nothing to do.** {said} Nothing was pushed.")


def write_refused(request: Request, problems: Sequence[Problem]) -> str:
    """Say that a command is understood and cannot be carried out, with what to do about each problem."""
    lines = "\n".join(f"- {escape_prose(problem.text)} {escape_prose(problem.hint)}" for problem in problems)
    return write_comment(
        request, "😕 **This cannot be done, so nothing was changed.**", [Section(lines, "There are many problems.", 90)]
    )


def write_confirmation(request: Request, losses: Sequence[str], line: str) -> str:
    """Ask whether data may go.

    Args:
        request: The command.
        losses: What would be destroyed, one phrase each.
        line: The command that says so: the same, confirmed.
    """
    listed = "\n".join(f"- {escape_prose(loss)}" for loss in losses)
    return write_comment(
        request,
        "⚠️ **This would destroy data, so nothing was changed yet.** Once the migration has run, this is gone:",
        [
            Section(listed, f"{len(losses)} tables and columns with what they hold.", weight=90),
            Section(f"If that is what you want, post this:\n\n{write_block(line)}", weight=100),
        ],
    )


def write_cancelled(request: Request, sender: str) -> str:
    """Say that somebody stopped a command."""
    return write_comment(request, f"{_CANCELLED} by {write_code(sender)}. Nothing was pushed.")


def write_failed(request: Request, failure: Failure) -> str:
    """Say why a command failed, what to do, and under which id the operator finds more."""
    return write_comment(
        request,
        f"{_FAILED} the branch is as it was.** {failure.text}",
        [
            Section(
                f"**What to do:** {failure.hint} Then have it done again:\n\n{write_block(_RETRY)}",
                write_block(_RETRY),
                weight=90,
            ),
            Section(f"<sub>{write_code(failure.code)} · reference {write_code(failure.correlation)}</sub>", weight=90),
        ],
    )
