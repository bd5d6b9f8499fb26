"""Drawn tables: lines that are the rows of a table without being one in Markdown.

Cells part at bars, tabs, semicolons, commas or the blanks that align them, as tools print, export and copy them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.requirements.document import Block, BlockKind
from generators.requirements.passages import Passage

Row = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class DrawnTable:
    """A table: the line before it in its block, its lines, and its rows of cells, the head first."""

    lead: Passage | None
    lines: tuple[Passage, ...]
    rows: tuple[Row, ...]


RULE = re.compile(r"[-+|=:\s\u2500-\u257f]*")
"""What is drawn between rows, or nothing."""
_BARS = re.compile(r"[|\u2502\u2551]")
_BLANK, _GAP = re.compile(r"\s+"), re.compile(r"\s{2,}")
_LANGUAGES = ("", "text", "txt", "plain", "csv", "tsv", "console")


def find_drawn(block: Block, is_head: Callable[[Row], bool]) -> Iterator[DrawnTable]:
    """Find the tables that are drawn in a block of text or code.

    Args:
        block: The block.
        is_head: Tells of a row whether it heads a table that is looked for.
    """
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.CODE) or block.language not in _LANGUAGES:
        return
    lines = list(block.lines)
    at = 0
    while at < len(lines):
        found = next(((split, row) for split in _SPLITS if is_head(row := split(lines[at]))), None)
        if found is None:
            at += 1
            continue
        split, head = found
        end, rows = at + 1, [head]
        while end < len(lines) and (RULE.fullmatch(lines[end].text) or _fits(row := split(lines[end]), head)):
            if not RULE.fullmatch(lines[end].text):
                rows.append(row)
            end += 1
        if len(rows) > 1:
            before = [line for line in lines[:at] if not RULE.fullmatch(line.text)]
            yield DrawnTable(before[-1] if before else None, tuple(lines[at:end]), tuple(rows))
        at = end


def _fits(row: Row, head: Row) -> bool:
    return 1 < len(row) <= len(head)


def split_at_tabs(line: Passage) -> Row:
    """Give the cells between tabs, which have come here as blanks; the first may be empty."""
    written = line.source.text
    tabs = [at for at, place in enumerate(line.places) if written[place] == "\t"]
    if not tabs:
        return (line,)
    before = written[: line.places[0]]
    missing = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :].count("\t")
    return (*[line.cut(0, 0)] * missing, *_cut(line, [(at, at + 1) for at in tabs]))


def split_at_bars(line: Passage) -> Row:
    """Give the cells between bars, which may stand around the row, too."""
    line = line.cut(0)
    bars = [match.span() for match in _BARS.finditer(line.text)]
    cells = _cut(line, bars)
    if bars and bars[0][0] == 0:
        cells = cells[1:]
    return cells[:-1] if bars and bars[-1][1] == len(line.text) else cells


def _split_by(pattern: re.Pattern[str]) -> Callable[[Passage], Row]:
    def split(line: Passage) -> Row:
        line = line.cut(0)
        return _cut(line, [match.span() for match in pattern.finditer(line.text)])

    return split


def _cut(line: Passage, cuts: Sequence[tuple[int, int]]) -> Row:
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(line.text)]
    return tuple(line.cut(start, end) for start, end in zip(starts, ends, strict=True))


_SPLITS = (
    split_at_tabs,
    split_at_bars,
    _split_by(re.compile(";")),
    _split_by(re.compile(",")),
    _split_by(_GAP),
    _split_by(_BLANK),
)
