"""The ledger as Markdown: a row for each file, those that people should look at first."""

from collections import Counter
from collections.abc import Iterable, Sequence

from github_app.git.ledger import Entry, State
from github_app.messages.details import write_details
from github_app.messages.escaping import write_code
from github_app.messages.sections import Section
from github_app.messages.tables import write_table

_WORDS = {
    State.CONFLICT: "⚠️ conflict: your lines stay where both changed them, the rest is merged",
    State.LEFT_OUT: "left out: the App could not deliver it",
    State.KEPT: "yours kept",
    State.DELETED: "you deleted it, and it stays so",
    State.MERGED: "merged with your edits",
    State.REMOVED: "removed: the service needs it no more",
    State.ADDED: "added",
    State.UPDATED: "updated",
}
"""What each state is called in a row; the first concerns people most."""

_COUNTED = {
    State.CONFLICT: "in conflict",
    State.LEFT_OUT: "left out",
    State.KEPT: "yours kept",
    State.DELETED: "deleted by you",
    State.MERGED: "merged",
    State.REMOVED: "removed",
    State.ADDED: "added",
    State.UPDATED: "updated",
}
_TOUCHED_BY_PEOPLE = (State.CONFLICT, State.LEFT_OUT, State.KEPT, State.DELETED, State.MERGED)
_OPEN_ROWS = 40
_MAX_ROWS = 1_000


def count_entries(entries: Iterable[Entry]) -> str:
    """Give the number of files in each state: "12 files: 1 in conflict, 2 merged, 9 updated"."""
    counts = Counter(entry.state for entry in entries)
    total = sum(counts.values())
    listed = ", ".join(f"{counts[state]} {name}" for state, name in _COUNTED.items() if counts[state])
    return f"{total} file{'' if total == 1 else 's'}: {listed}" if total else "no file"


def write_ledger(entries: Sequence[Entry], *, is_plan: bool = False) -> list[Section]:
    """Give the ledger: what people had touched in the open, all else folded away.

    Args:
        entries: The rows.
        is_plan: Whether it only tells what would become of the files.
    """
    if not entries:
        return []
    touched = [entry for entry in entries if entry.state in _TOUCHED_BY_PEOPLE]
    others = [entry for entry in entries if entry.state not in _TOUCHED_BY_PEOPLE]
    head = f"### Files\n\n{count_entries(entries)}."
    became = "What would become of it" if is_plan else "What became of it"
    table = _write_rows(touched, became)
    if len(touched) > _OPEN_ROWS:
        table = write_details(f"The {len(touched)} files that people had touched", table)
    folded = write_details(_name_others(len(others), len(touched)), _write_rows(others, became)) if others else ""
    return [Section(head, head, weight=92), Section(table, weight=80), Section(folded, weight=30)]


def _name_others(count: int, touched: int) -> str:
    files = "1 file" if count == 1 else f"{count} files"
    return f"The other {files}, which nobody had touched" if touched else f"The {files}, which nobody had touched"


def _write_rows(entries: Sequence[Entry], became: str) -> str:
    if not entries:
        return ""
    order = list(_WORDS)
    ordered = sorted(entries, key=lambda entry: (order.index(entry.state), entry.path))
    rows = [(write_code(entry.path), _WORDS[entry.state]) for entry in ordered]
    return write_table(("File", became), rows, max_rows=_MAX_ROWS)
