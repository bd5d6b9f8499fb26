"""Remarks of people in a ``pullwright.yml``, lines that are comments: they stay when what they stood beside goes."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher


def keep_remarks(before: str, after: str) -> str:
    """Give the text of a file with the remarks that another form of it had, each where it stood among the others.

    What writes YAML binds a comment to the entry above it, and drops both together. A line of a text in many lines may
    look like a remark and be none, so what comes of this has to be read again.

    Args:
        before: The file as people left it.
        after: The file as it was written anew.
    """
    return "".join(_join(before.splitlines(keepends=True), after.splitlines(keepends=True)))


def _join(old: list[str], new: list[str]) -> Iterator[str]:
    lost = Counter(filter(_is_remark, old)) - Counter(filter(_is_remark, new))
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind in ("delete", "replace"):
            for line in filter(_is_remark, old[start:end]):
                if lost[line] > 0:
                    lost[line] -= 1
                    yield line
        yield from new[new_start:new_end]


def _is_remark(line: str) -> bool:
    return line.lstrip().startswith("#")
