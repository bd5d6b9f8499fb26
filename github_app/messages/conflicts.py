"""Conflicts as Markdown: each place with both sides, and the lines that settle it."""

from collections.abc import Sequence

from github_app.git.ledger import Conflict
from github_app.messages.cutting import cut
from github_app.messages.details import write_details
from github_app.messages.escaping import write_block, write_code
from github_app.messages.sections import Section
from github_app.messages.tables import MAX_CHARACTERS, write_table

MAX_SHOWN = 30
"""Places that are shown with both sides; the files of all of them are named."""

_OPEN_PLACES = 3
_MAX_LINES = 40


def write_conflicts(conflicts: Sequence[Conflict], *, is_plan: bool = False) -> list[Section]:
    """Give the conflicts file by file; nothing if there are none.

    Args:
        conflicts: In any order.
        is_plan: Whether they would only come about, so that there is nothing to settle yet.
    """
    if not conflicts:
        return []
    ordered = sorted(conflicts, key=lambda conflict: (conflict.path, conflict.line))
    settle = "When it is done, you choose for each file." if is_plan else "For each file, post one of its lines:"
    head = (
        "### Conflicts\n\nPeople and the generator changed the same lines. The branch keeps those of people, and all "
        f"else is merged. {settle}"
    )
    choices = "" if is_plan else _write_choices(ordered)
    return [
        Section(head, head, weight=94),
        Section(choices, f"They are in {count_files(ordered)}.", weight=93),
        Section(_write_sides(ordered), "", weight=75),
    ]


def count_files(conflicts: Sequence[Conflict]) -> str:
    """Give the number of files that have conflicts."""
    count = len({conflict.path for conflict in conflicts})
    return "1 file" if count == 1 else f"{count} files"


def count_conflicts(conflicts: Sequence[Conflict]) -> str:
    """Give the number of conflicts."""
    return "1 conflict" if len(conflicts) == 1 else f"{len(conflicts)} conflicts"


def locate(conflict: Conflict) -> str:
    """Give the place of a conflict: the file, and the line unless it is about the whole file."""
    return f"{write_code(conflict.path)}{f', line {conflict.line}' if conflict.line else ', as a whole'}"


def write_resolve(side: str, path: str) -> str:
    """Give the command that settles the conflicts of a file; ``side`` is ``ours`` or ``theirs``."""
    return f"/generate resolve {side} {path}"


def _write_sides(conflicts: Sequence[Conflict]) -> str:
    parts = [f"**{locate(conflict)}**\n\n{_write_diff(conflict)}\n" for conflict in conflicts]
    shown = cut(parts, MAX_SHOWN, characters=MAX_CHARACTERS, things="places")
    sides = "\n".join(["`-` is on the branch, `+` is what the generator has.\n", *shown]).rstrip()
    return sides if len(conflicts) <= _OPEN_PLACES else write_details(f"Both sides of {len(conflicts)} places", sides)


def _write_diff(conflict: Conflict) -> str:
    return write_block("\n".join([*_mark("-", conflict.ours), *_mark("+", conflict.theirs)]), "diff")


def _mark(sign: str, text: str) -> list[str]:
    lines = [f"{sign}{line}" for line in text.splitlines()]
    return cut(lines, _MAX_LINES, things="lines")


def _write_choices(conflicts: Sequence[Conflict]) -> str:
    rows = [
        (write_code(path), write_code(write_resolve("ours", path)), write_code(write_resolve("theirs", path)))
        for path in sorted({conflict.path for conflict in conflicts})
    ]
    return write_table(("File", "Keep the branch's lines", "Take the generator's"), rows)
