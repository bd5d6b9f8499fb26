"""Quoting for Go: how text of a Spec is written into a Go file so that it stays text; filters of the templates."""

from collections.abc import Callable

from generators.go.identifiers import export, hide
from generators.quoting import double_quote, one_line


def go_string(value: object) -> str:
    """Give an interpreted string literal; its escapes are those of JSON."""
    return double_quote(value)


def go_pattern(value: object) -> str:
    """Give a string literal of a regular expression: a raw one, unless it has a backquote."""
    text = str(value)
    return f"`{text}`" if text.isprintable() and "`" not in text else go_string(text)


def go_comment(value: object) -> str:
    """Give text for the rest of a line that began with ``//``; every line break becomes a space."""
    return one_line(value)


def go_export(value: object) -> str:
    """Give an exported name for a name in any casing."""
    return export(str(value))


def go_hide(value: object) -> str:
    """Give a name that is not exported for a name in any casing."""
    return hide(str(value))


GO_FILTERS: dict[str, Callable[[object], str]] = {
    "go_string": go_string,
    "go_pattern": go_pattern,
    "go_comment": go_comment,
    "go_export": go_export,
    "go_hide": go_hide,
}
"""The filters for Go, by name."""
