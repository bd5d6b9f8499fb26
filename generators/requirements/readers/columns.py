"""Columns: lines in which blanks or a tab alone part the name of a field from what is said of it."""

import re
from collections.abc import Sequence

from generators.requirements.passages import Passage
from generators.requirements.types import read_type

_COLUMNS = re.compile(r"[A-Za-z_]\w{0,47}(?: [a-z]\w*){0,3}?\??(?P<gap> {2,}| (?=-> ?[A-Z]\w*$))(?P<rest>\S.*)")
_NARROW = re.compile(r"[A-Za-z_]\w{0,47}\??(?P<gap> +)(?P<rest>\S.*)")
# What a field can be beside a type: a reference, another thing, or one of some values.
_OTHER = re.compile(
    r"->|\u2192|(?:fk|ref|references|belongs to)\b|[A-Z][A-Za-z]+(?:\[\])?$|[\w-]+(?: ?[|/] ?[\w-]+)+$", re.IGNORECASE
)
_ONE_WORD = re.compile(r"[a-z]\w*$")


def mark_columns(lines: Sequence[Passage]) -> list[Passage]:
    """Set a colon behind each name of lines such as ``plate    string  unique``.

    In the longest name's line one blank is all that is left of the gap; it is taken for one where others have more.
    """
    gaps = [_find_gap(line) for line in lines]
    if not any(gaps):
        return list(lines)
    return [_mark(line, gap or _find_narrow(line)) for line, gap in zip(lines, gaps, strict=True)]


def _find_gap(line: Passage) -> int | None:
    match = _COLUMNS.fullmatch(line.text)
    if match is None:
        tabbed = _NARROW.fullmatch(line.text)
        is_tab = tabbed is not None and line.source.text[line.places[tabbed.start("gap")]] == "\t"
        match = tabbed if is_tab else None
    return match.start("gap") if match and _states(match["rest"]) else None


def _find_narrow(line: Passage) -> int | None:
    match = _NARROW.fullmatch(line.text)
    return match.start("gap") if match and read_type(match["rest"]) else None


def _states(rest: str) -> bool:
    return read_type(rest) is not None or (_OTHER.match(rest) is not None and not _ONE_WORD.match(rest))


def _mark(line: Passage, at: int | None) -> Passage:
    if at is None:
        return line
    return Passage(line.source, f"{line.text[:at]}:{line.text[at + 1 :]}", line.places)
