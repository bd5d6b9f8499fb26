"""Head: what a file of SQL says of itself, in comments."""

from collections.abc import Iterator

from generators.migrations.script import MARK, Script


def write_head(script: Script) -> Iterator[str]:
    """Give the lines at the beginning of a migration: what it does, who wrote it, and what data go for good."""
    lines = [script.title, "", MARK]
    if script.losses:
        lines += ["", "What goes for good:", *(f"- {loss}" for loss in script.losses)]
    for line in lines:
        yield f"-- {line}".rstrip()
