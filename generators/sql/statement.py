"""Statement: one of SQL, in lines, with why it is there; and those of a direction."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement.

    Attributes:
        text: In lines, without the semicolon at its end.
        comment: Why, as a sentence; empty where it says so itself.
        is_compound: Whether there are semicolons inside of it.
    """

    text: str
    comment: str = ""
    is_compound: bool = False


@dataclass(frozen=True, slots=True)
class Direction:
    """The statements of a migration forth, or back.

    Attributes:
        refusals: What looks at rows first, where that stands apart.
        statements: All others.
        suspends_keys: Whether foreign keys must be off for these.
    """

    refusals: tuple[Statement, ...]
    statements: tuple[Statement, ...]
    suspends_keys: bool


def write_list(head: str, items: Iterable[str], end: str = "") -> str:
    """Give a statement whose parts stand in a line each."""
    lines = ",\n".join(f"    {item}" for item in items)
    return f"{head}\n{lines}{end}"
