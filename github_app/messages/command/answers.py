"""Answers: what a command is told that asks, or that was not understood."""

from collections.abc import Sequence
from dataclasses import dataclass

from github_app.messages.command.request import Request, name_request, write_comment
from github_app.messages.cutting import cut
from github_app.messages.details import write_details
from github_app.messages.escaping import escape_prose, write_block, write_code
from github_app.messages.plan import name_stack
from github_app.messages.sections import Section
from github_app.messages.tables import write_table

_MAX_WAITING = 20
_MANNERS = (
    "A command is a line of its own that begins with `/generate`; a comment may have several. Behind it, `in "
    "services/billing` says which service is meant where there are several, and `plan` asks only what would change. "
    "Lines in quotes or in code are no commands. Of a comment that is edited, only lines that are new are."
)


@dataclass(frozen=True, slots=True)
class HelpRow:
    """One form of a command.

    Attributes:
        syntax: How it is written, without the slash word; what is to be put in stands in capitals.
        summary: What it does, one sentence of Markdown without a full stop.
        example: Words that work, without the slash word.
    """

    syntax: str
    summary: str
    example: str


@dataclass(frozen=True, slots=True)
class Traffic:
    """The commands of one branch at a moment.

    Attributes:
        running: What is being worked on; None if nothing is.
        waiting: What comes then, in order.
        planned: The plan that waits for approval; None if there is none.
    """

    running: Request | None
    waiting: Sequence[Request]
    planned: Request | None


def write_help(request: Request, rows: Sequence[HelpRow]) -> str:
    """Show all that there is to ask for."""
    return write_comment(
        request, "**These are the commands:**", [Section(_write_rows(rows), weight=90), Section(_MANNERS, weight=80)]
    )


def write_misunderstood(request: Request, reason: str, nearest: str, rows: Sequence[HelpRow]) -> str:
    """Say that a line is no command, and which one is like it.

    Args:
        request: The line.
        reason: What was not understood, one sentence that may quote the line between backticks.
        nearest: A valid command, with its slash word.
        rows: All commands.
    """
    guess = f"The nearest that works is:\n\n{write_block(nearest)}"
    return write_comment(
        request,
        f"🤔 **This was not understood, so nothing was changed.** {escape_prose(reason)}",
        [
            Section(guess, guess, weight=95),
            Section(write_details("All commands", f"{_write_rows(rows)}\n\n{_MANNERS}"), weight=10),
        ],
    )


def write_status(request: Request, traffic: Traffic) -> str:
    """Say what is being done on this branch, and what waits."""
    lines = []
    if traffic.running:
        lines.append(f"- ⚙️ {name_request(traffic.running)} is being worked on; `/generate cancel` stops it.")
    if traffic.planned:
        lines.append(
            f"- 📋 The plan of {name_request(traffic.planned)} waits for a 👍 or for `/generate apply`; "
            "`/generate cancel` drops it."
        )
    lines += cut([f"- ⏳ {name_request(other)} waits." for other in traffic.waiting], _MAX_WAITING)
    if not lines:
        return write_comment(request, "**Nothing is being done here, and nothing waits.**")
    return write_comment(request, "**On this branch:**", [Section("\n".join(lines), weight=90)])


def write_place(request: Request, pull_request: int | None, label: str) -> str:
    """Say where a command belongs that was posted on an issue.

    Args:
        request: The command.
        pull_request: The open pull request that came of the issue; None if there is none.
        label: What has a service generated.
    """
    where = f"Post it on #{pull_request}." if pull_request else f"Set the label {write_code(label)} here first."
    return write_comment(request, f"😕 **Commands change the branch of a pull request, and this is an issue.** {where}")


def write_compared(request: Request, stack: str, pull_request: int) -> str:
    """Point to the same service on another stack."""
    return write_comment(
        request,
        f"🚀 **The same service on {name_stack(stack)} is in #{pull_request}.** It comes from the same specification "
        "and answers the same requests. Close the one that you do not want.",
    )


def write_answer(request: Request, text: str) -> str:
    """Give any other answer, Markdown of ours."""
    return write_comment(request, text)


def _write_rows(rows: Sequence[HelpRow]) -> str:
    cells = [
        (write_code(f"/generate {row.syntax}"), row.summary, write_code(f"/generate {row.example}")) for row in rows
    ]
    return write_table(("Command", "What it does", "For example"), cells)
