"""Tables: rows as Markdown, as many as fit, with the number of those that do not."""

from collections.abc import Iterable, Sequence

from github_app.messages.cutting import cut

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
    lines = cut([_write_row(row) for row in rows], max_rows, characters=max_characters)
    return "\n".join([_write_row(heads), _write_row(["---"] * len(heads)), *lines])


def _write_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
