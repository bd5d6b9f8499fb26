"""Tables: rows as Markdown, as many as fit, with the number of those that do not."""

from collections.abc import Iterable, Sequence

MAX_ROWS = 200
"""Rows that are worth showing, unless stated otherwise."""

MAX_CHARACTERS = 20_000
"""Length of a table, unless stated otherwise: a third of what GitHub takes for a whole text."""


def write_table(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    max_rows: int = MAX_ROWS,
    max_characters: int | None = MAX_CHARACTERS,
) -> str:
    """Give a table; whatever is in its cells is Markdown of one line already.

    Args:
        heads: The heads of the columns.
        rows: The cells of each row.
        max_rows: Rows that are worth showing.
        max_characters: Length of all rows together; None for any.
    """
    lines = [_write_row(row) for row in rows]
    shown: list[str] = []
    length = 0
    for line in lines[:max_rows]:
        length += len(line) + 1
        if max_characters is not None and length > max_characters:
            break
        shown.append(line)
    more = [f"\n… and {len(lines) - len(shown)} more."] if len(lines) > len(shown) else []
    return "\n".join([_write_row(heads), _write_row(["---"] * len(heads)), *shown, *more])


def _write_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
