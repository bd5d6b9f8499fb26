"""Cutting: as much of a list as anybody reads, with the number of what is left."""

from collections.abc import Sequence


def cut(lines: Sequence[str], count: int, *, characters: int | None = None, things: str = "") -> list[str]:
    """Give the first lines of a list, and if there are others, a last line behind a blank one that counts them.

    Args:
        lines: All of them.
        count: How many are shown at most.
        characters: How long they may be together; None for any length.
        things: What they are: "places"; empty where that is plain.
    """
    shown: list[str] = []
    length = 0
    for line in lines[:count]:
        length += len(line) + 1
        if characters is not None and length > characters:
            break
        shown.append(line)
    rest = len(lines) - len(shown)
    return [*shown, f"\n… and {rest} more{f' {things}' if things else ''}."] if rest else shown
