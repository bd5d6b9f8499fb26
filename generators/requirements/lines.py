"""Lines: the words of a line without what people put around them: markers, quotes, pictures, numbers, dots."""

import re
from collections.abc import Iterator

from generators.requirements.passages import Passage, replace_words, strip_markup

_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?|[ \t])*")

_MARKER = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")

_PICTURES = re.compile(
    r"(?:[\u2022\u2023\u2043\u00b7\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]\s*)+(?=\S)"
    r"|:[a-z_]{2,30}:\s+(?=\w)"
)

_CELL = re.compile(r"(?:[^|\\]|\\.)+")

# 'FR-3: …' is how people number what they want.
_NUMBER = re.compile(
    r"(?:[A-Z]{1,5}-\d{1,4}[a-z]?|[A-Z]{2,5} ?\d{1,3}|(?:Story|Requirement|Req) #?\d{1,3}) ?[:.)\u2013-]\s+(?=\w)"
)

# 'title ........ text'
_LETTER = re.compile(r"(?:\([a-z0-9]{1,2}\)|[a-z]\))\s+(?=\w)")
_DOTS = re.compile(r" ?\.{4,} ?")


def clean(line: Passage) -> Passage:
    """Give a line without markup, pictures and the number that it has in a list of requirements."""
    line = mend_start(strip_markup(line).cut(0))
    if line.text.startswith(": "):
        # So do definitions begin in some dialects of Markdown.
        line = line.cut(2)
    line = replace_words(line, _DOTS, lambda _: ": ") if "..." in line.text else line
    number = _NUMBER.match(line.text) or _LETTER.match(line.text)
    return line.cut(number.end()) if number else line


def mend_start(line: Passage) -> Passage:
    """Drop the pictures that people put before a line or before its colon."""
    match = _PICTURES.match(line.text)
    line = line.cut(match.end()) if match else line
    inner = _PICTURES.search(line.text) if not line.text.isascii() else None
    if inner and line.text[inner.end() :].startswith((":", "-", "(", "\u2013", "\u2014")):
        text = line.text[: inner.start()].rstrip() + line.text[inner.end() :]
        kept = len(line.text[: inner.start()].rstrip())
        return Passage(line.source, text, [*line.places[:kept], *line.places[inner.end() :]])
    return line


def drop_prefix(line: Passage) -> Passage:
    """Drop the blanks and quote marks before a line."""
    match = _PREFIX.match(line.text)
    return line.cut(match.end() if match else 0)


def drop_quote(line: Passage) -> Passage:
    """Drop the quote mark before a line of code."""
    match = re.match(r"[ \t]*>[ ]?", line.text)
    return Passage(line.source, line.text[match.end() :], line.places[match.end() :]) if match else line


def drop_markers(line: Passage) -> Passage:
    """Drop the markers of the lists that a line begins."""
    while (match := _MARKER.match(line.text)) and match.end():
        line = line.cut(match.end())
    return line


def read_cells(line: Passage) -> Iterator[Passage]:
    """Give the cells of a line of a table."""
    start = 1 if line.text.startswith("|") else 0
    end = len(line.text) - 1 if line.text.endswith("|") and not line.text.endswith("\\|") else len(line.text)
    while start <= end:
        match = _CELL.match(line.text, start, end)
        stop = match.end() if match else start
        yield clean(line.cut(start, stop))
        start = stop + 1
