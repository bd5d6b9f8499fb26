"""Statements: dividing SQL at its semicolons, whatever stands in strings, comments and bodies of functions."""

import re
from collections.abc import Iterator

# Each alternative ends at the end of the text at the latest, so that what is never closed costs one pass.
_TOKEN = re.compile(
    r"'(?:[^'\\]|''|\\.)*(?:'|\Z)|\"[^\"]*(?:\"|\Z)|`[^`]*(?:`|\Z)|--[^\n]*|\#[^\n]*|/\*.*?(?:\*/|\Z)"
    r"|\$(?P<tag>\w{0,30})\$.*?(?:\$(?P=tag)\$|\Z)|(?P<end>;)|(?P<go>^[ \t]*GO[ \t]*$)",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)


# The rows of a dump of PostgreSQL are no SQL: an apostrophe in a name there opens no text.
_ROWS = re.compile(r"\s*COPY\s.{1,4000}\sFROM\s+stdin\b", re.IGNORECASE)


def split_statements(text: str) -> Iterator[str]:
    """Give the statements, without the comments around them and without rows."""
    text = _drop_rows(text)
    start = 0
    for match in _TOKEN.finditer(text):
        if match["end"] or match["go"]:
            yield _drop_lead(text[start : match.start()])
            start = match.end()
    yield _drop_lead(text[start:])


def _drop_rows(text: str) -> str:
    if "\n\\." not in text:
        return text
    kept: list[str] = []
    is_inside = False
    for line in text.split("\n"):
        if is_inside:
            is_inside = line.rstrip() != "\\."
        else:
            kept.append(line)
            is_inside = _ROWS.match(line) is not None
    return "\n".join(kept)


_LEAD = re.compile(r"(?:\s+|--[^\n]*|\#[^\n]*|/\*.*?(?:\*/|\Z)|\\\.)*", re.DOTALL)


def _drop_lead(statement: str) -> str:
    match = _LEAD.match(statement)
    return statement[match.end() :].strip() if match else statement.strip()
