"""YAML by its outline: mappings and lists are told by their indentation, so that all that people wrote stays as it is.

A reader of YAML would give the data and lose the text. Two sides that add to one mapping or list have no conflict;
two that set one value differently have.
"""

import re

from generators.merging.keyed import Items, join_items, merge_items, settle_item
from generators.merging.versions import Versions, leave

_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BLOCK_SCALAR = re.compile(r"[|>][-+0-9]*\s*$")
_TAIL = "#"
"""Key of the comments below the last entry; no entry has it."""


class _NotOutlinedError(Exception):
    """A text is no plain outline: it has tabs, or two entries of one name."""


def settle_outline(versions: Versions) -> Versions:
    """Settle a YAML file; what of it is no plain outline is left as it is."""
    try:
        base, ours, theirs = (_split(text) for text in (versions.base, versions.ours, versions.theirs))
    except _NotOutlinedError:
        return versions
    return join_items(merge_items(base, ours, theirs, _settle_entry))


def _settle_entry(versions: Versions) -> Versions:
    """Settle one entry that both sides changed: its first line, with what stands above that, and what is below it."""
    base, ours, theirs = (_cut(text) for text in (versions.base, versions.ours, versions.theirs))
    if not all((*base, *ours, *theirs)) or _BLOCK_SCALAR.search(ours[0]):
        return versions
    head = settle_item(Versions(base[0], ours[0], theirs[0]), leave)
    body = settle_item(Versions(base[1], ours[1], theirs[1]), settle_outline)
    return Versions(head.base + body.base, head.ours + body.ours, head.theirs + body.theirs)


def _cut(entry: str) -> tuple[str, str]:
    """Cut an entry behind its first line; what stands above that belongs to it."""
    lines = entry.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if _is_entry(line)), len(lines) - 1)
    return "".join(lines[: first + 1]), "".join(lines[first + 1 :])


def _split(text: str) -> Items:
    """Give the entries of the outermost mapping or list by name, each with the comments above it.

    Raises:
        _NotOutlinedError: If that cannot be told.
    """
    lines = text.splitlines(keepends=True)
    depth = next((_measure(line) for line in lines if _is_entry(line)), 0)
    is_list = next((_is_item(line) for line in lines if _is_entry(line)), False)
    items: dict[str, str] = {}
    waiting = ""
    key: str | None = None
    for line in lines:
        starts = _is_entry(line) and _measure(line) <= depth and (is_list or not _is_item(line))
        if starts:
            key = _name(line, depth)
            if key in items:
                raise _NotOutlinedError
            items[key] = waiting + line
            waiting = ""
        elif key is None or not _is_entry(line):
            waiting += line
        else:
            items[key] += waiting + line
            waiting = ""
    return {**items, _TAIL: waiting} if waiting else items


def _name(line: str, depth: int) -> str:
    if _measure(line) < depth or "\t" in line[:depth]:
        raise _NotOutlinedError
    if _is_item(line) or line.startswith("---"):
        return line.strip()
    text = line.strip()
    quoted = _QUOTED.match(text)
    start = quoted.end() if quoted else 0
    key, colon, _ = f"{text[start:]} ".partition(": ")
    if not colon or "#" in key or (quoted and key.strip()):
        raise _NotOutlinedError
    return text[:start] + key


def _is_entry(line: str) -> bool:
    return bool(line.strip()) and not line.strip().startswith("#")


def _is_item(line: str) -> bool:
    return line.strip() == "-" or line.lstrip().startswith("- ")


def _measure(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
