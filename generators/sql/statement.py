"""Statement: one of SQL, in lines, with why it is there."""

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


def write_list(head: str, items: Iterable[str], end: str = "") -> str:
    """Give a statement whose parts stand in a line each."""
    lines = ",\n".join(f"    {item}" for item in items)
    return f"{head}\n{lines}{end}"
