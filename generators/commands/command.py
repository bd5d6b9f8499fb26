"""Command: what a ``/generate …`` line asks for once it is read; nothing of its words is left but typed values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generators.changes.change import Change
from generators.commands.lines import SLASH_WORD


class Verb(StrEnum):
    """What a command can ask for besides Changes."""

    SYNC = "sync"
    """Take over what people have edited in ``pullwright.yml``."""
    UPDATE = "update"
    """Take over newer templates; the Spec stays."""
    APPLY = "apply"
    """Push what waits for approval."""
    WHY = "why"
    """Tell which part of the Spec, which template and which command put a file there."""
    COMPARE = "compare"
    """Open a sibling pull request: the same Spec on another stack."""
    UNDO = "undo"
    """Take the last generation back, code and Spec together."""
    REBASELINE = "rebaseline"
    """Take the branch as it is for what was generated last."""
    RESOLVE = "resolve"
    """Settle a conflict in a file."""
    RETRY = "retry"
    """Do again what failed."""
    CANCEL = "cancel"
    """Stop what is being done."""
    STATUS = "status"
    """Tell what is being done, and what waits."""
    SETUP = "setup"
    """Offer the issue form and the settings of the repository in a pull request."""
    HELP = "help"
    """Show what there is to ask for."""


class Side(StrEnum):
    """Whose version of a file a conflict ends with."""

    OURS = "ours"
    """That of the branch: what people wrote."""
    THEIRS = "theirs"
    """That of the generation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Command:
    """What every command can state.

    Attributes:
        service: Directory of the service that is meant, relative to the repository; ``""`` for its root; None where
            the command names none.
        confirmed: Whether the command says that data may go.
        is_plan: Whether it only asks what would change.
    """

    service: str | None = None
    confirmed: bool = False
    is_plan: bool = False

    def _write_line(self, words: str) -> str:
        """Give the line that asks for the same in the words of the help."""
        place = None if self.service is None else f"in {self.service or '.'}"
        parts = (SLASH_WORD, place, "plan" if self.is_plan else None, words, "confirm" if self.confirmed else None)
        return " ".join(part for part in parts if part)

    def _write_statement(self) -> dict[str, Any]:
        stated = {} if self.service is None else {"service": self.service}
        flags = {"confirmed": self.confirmed, "plan": self.is_plan}
        return stated | {name: True for name, value in flags.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCommand(_Command):
    """A command that changes the Spec.

    Attributes:
        changes: In the order of the line, at least one, each once.
    """

    changes: tuple[Change, ...]

    def describe(self) -> str:
        """Say in one sentence, without a full stop, what it asks for."""
        first, *rest = (change.describe() for change in self.changes)
        return "; ".join((first, *(sentence[0].lower() + sentence[1:] for sentence in rest)))

    def write_line(self) -> str:
        """Give the line that asks for the same in the words of the help."""
        return self._write_line(" and ".join(change.write_command() for change in self.changes))

    def write_actions(self) -> list[dict[str, Any]]:
        """Give the JSON form, one action for each Change."""
        return [change.write_action() | self._write_statement() for change in self.changes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlCommand(_Command):
    """A command about the work itself.

    Attributes:
        verb: What it asks for.
        path: For WHY and RESOLVE the file, relative to the repository or to the service.
        side: For RESOLVE, whose version it ends with.
        stack: For COMPARE, the stack's name; it may be one that is not built.
    """

    verb: Verb
    path: str | None = None
    side: Side | None = None
    stack: str | None = None

    def describe(self) -> str:
        """Say in one sentence, without a full stop, what it asks for."""
        words = (self.verb, self.side, f"`{self.path}`" if self.path else None, self.stack)
        return " ".join(word for word in words if word).capitalize()

    def write_line(self) -> str:
        """Give the line that asks for the same in the words of the help."""
        path = f'"{self.path}"' if self.path and " " in self.path else self.path
        return self._write_line(" ".join(word for word in (self.verb, self.side, path, self.stack) if word))

    def write_actions(self) -> list[dict[str, Any]]:
        """Give the JSON form, one action."""
        stated = {"path": self.path, "side": self.side and self.side.value, "stack": self.stack}
        action: dict[str, Any] = {"action": self.verb.value}
        return [action | {name: value for name, value in stated.items() if value} | self._write_statement()]


Command = ChangeCommand | ControlCommand


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """A line that is no command, or not wholly one; nothing of it is done.

    Attributes:
        line: The line as it was posted.
        nearest: A valid command that is like it.
        reason: What of it was not understood, one sentence for people, Markdown.
    """

    line: str
    nearest: str
    reason: str

    def write_actions(self) -> list[dict[str, Any]]:
        """Give the JSON form, one action."""
        return [{"action": Verb.HELP.value}]


class UnclearError(Exception):
    """A form of the grammar fits a line, but what stands in its places does not.

    Attributes:
        reason: Why, one sentence for people, Markdown.
        nearest: The words of a command that could be meant, without the slash word; None where nothing is near.
    """

    def __init__(self, reason: str, nearest: str | None = None) -> None:
        self.reason = reason
        self.nearest = nearest
        super().__init__(reason)


class UnknownError(UnclearError):
    """Words fit no form of the grammar."""


def quote(words: str) -> str:
    """Give words of a line as code for a sentence, short enough and unable to end it."""
    shown = " ".join(words.replace("`", "").split())
    longest = 60
    return f"`{shown if len(shown) <= longest else shown[: longest - 1] + '…'}`"
