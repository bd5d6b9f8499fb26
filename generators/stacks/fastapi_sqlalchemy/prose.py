"""Prose of generated Python: the words of an issue as a docstring that linters take."""

from generators.quoting import docstring, one_line

_ENDS = (".", "!", "?")


def write_docstring(text: str) -> str:
    """Give text for the inside of a docstring: one sentence, without what would need an escape."""
    line = docstring(one_line(text).replace("\\", "/"))
    return line if line.endswith(_ENDS) else f"{line}."
