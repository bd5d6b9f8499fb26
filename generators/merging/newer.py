"""Which of two versions is the newer one: people, bots and templates all raise them, and none of that is a conflict."""

import re

from generators.merging.versions import Versions, agree

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_PIN = re.compile(r"[0-9a-f]{40,64}|\d+(?:\.\d+)*")
_STATES_VERSION = re.compile(
    r"\s*(?:-\s+)?(?:uses:|image:|rev:|(?:[\w-]+-)?version:|FROM\s|COPY\s+--from=|ARG\s+\w*VERSION|"
    r'"?[\w.\[\],-]+"?\s*(?:==|>=|~=|\^|:\s*"[\^~]?\d))'
)
"""A line whose business is the version of something else: an action, an image, a hook, a package."""


def rank(text: str) -> tuple[int, ...]:
    """Give what versions are compared by: the greatest dotted number in a text; nothing is less than any."""
    numbers = _NUMBER.findall(re.sub(r"[0-9a-f]{40,64}", "", text))
    return max((tuple(int(part) for part in number.split(".")) for number in numbers), default=())


def choose_newer(versions: Versions) -> Versions:
    """Settle a text that names one version by the side that has the newer one.

    Ours stays where they are equally new, where people removed it, and where they changed what is generated no more.
    """
    is_there = bool(versions.ours and versions.theirs)
    is_theirs = is_there and rank(versions.theirs) > rank(versions.ours)
    return agree(versions.theirs if is_theirs else versions.ours)


def choose_newer_lines(ours: str, theirs: str) -> str | None:
    """Choose between two blocks of lines that differ in nothing but versions of other things, line by line.

    Returns:
        The lines, each from the side that has the newer version; None if the blocks differ in something else.
    """
    our_lines, their_lines = ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    if len(our_lines) != len(their_lines):
        return None
    chosen = []
    for our_line, their_line in zip(our_lines, their_lines, strict=True):
        is_alike = _PIN.sub("", our_line) == _PIN.sub("", their_line) and _STATES_VERSION.match(our_line)
        if our_line != their_line and not is_alike:
            return None
        chosen.append(their_line if rank(their_line) > rank(our_line) else our_line)
    return "".join(chosen)
