"""Sampling: texts that match a regular expression, the same ones on every machine.

The pattern is read with the parser of the standard library's ``re``; each branch, class and count is then chosen by a
number. What a sampler would have to guess (anchors in the middle, unknown classes) gives no text, and every text is
tried against the pattern before it is given.
"""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any

# The standard library has no public way to take a regular expression apart, nor do its types know of this one.
parser = import_module("re._parser")
codes = import_module("re._constants")

_MAX_TRIES = 400
_MAX_REPEATS = 3
_CATEGORIES = {
    codes.CATEGORY_DIGIT: "0123456789",
    codes.CATEGORY_WORD: "abcdefghijklmnopqrstuvwxyz0123456789_",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_NOT_SPACE: "abcdefghijklmnopqrstuvwxyz0123456789",
    codes.CATEGORY_NOT_DIGIT: "abcdefghijklmnopqrstuvwxyz",
    codes.CATEGORY_NOT_WORD: "-.",
}
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. "


class _UnsupportedPartError(Exception):
    """The pattern has a part that is not sampled."""


Choose = Callable[[int], int]


def sample_pattern(pattern: str, *, count: int, min_length: int, max_length: int) -> tuple[str, ...]:
    """Give up to ``count`` different texts that match a pattern, shortest counts first; none if it cannot be told.

    Args:
        pattern: A regular expression that ``re`` can read.
        count: How many texts to look for.
        min_length: Shortest text allowed, in characters.
        max_length: Longest text allowed, in characters.
    """
    matches = (text for text in _generate(pattern) if min_length <= len(text) <= max_length)
    return tuple(islice((text for text in matches if re.search(pattern, text)), count))


def _generate(pattern: str) -> Iterator[str]:
    tree = parser.parse(pattern)
    seen: set[str] = set()
    for number in range(_MAX_TRIES):
        try:
            text = "".join(_write(part, _make_choice(number)) for part in tree)
        except _UnsupportedPartError:
            return
        if text not in seen:
            seen.add(text)
            yield text


def _make_choice(number: int) -> Choose:
    rest = number

    def choose(options: int) -> int:
        nonlocal rest
        rest, chosen = divmod(rest, options)
        return chosen

    return choose


def _write(part: tuple[Any, Any], choose: Choose) -> str:
    code, value = part
    match code:
        case codes.LITERAL:
            return chr(value)
        case codes.NOT_LITERAL:
            return _pick([c for c in _PLAIN if c != chr(value)], choose)
        case codes.ANY:
            return _pick(_PLAIN, choose)
        case codes.IN:
            return _pick(_list_class(value), choose)
        case codes.BRANCH:
            branches = value[1]
            return _write_all(branches[choose(len(branches))], choose)
        case codes.SUBPATTERN:
            return _write_all(value[3], choose)
        case codes.MAX_REPEAT | codes.MIN_REPEAT:
            return _repeat(value, choose)
        case codes.AT if value in (codes.AT_BEGINNING, codes.AT_BEGINNING_STRING, codes.AT_END, codes.AT_END_STRING):
            return ""
        case _:
            raise _UnsupportedPartError


def _write_all(parts: Any, choose: Choose) -> str:  # noqa: ANN401 - the parser's own sequence
    return "".join(_write(part, choose) for part in parts)


def _repeat(value: tuple[int, Any, Any], choose: Choose) -> str:
    lowest, highest, parts = value
    least = lowest or min(1, int(highest))
    most = min(int(highest), least + _MAX_REPEATS)
    times = least + choose(most - least + 1) if most > least else most
    return "".join(_write_all(parts, choose) for _ in range(times))


def _pick(characters: str | list[str], choose: Choose) -> str:
    if not characters:
        raise _UnsupportedPartError
    return characters[choose(len(characters))]


def _list_class(members: list[tuple[Any, Any]]) -> list[str]:
    listed: list[str] = []
    for code, value in members:
        match code:
            case codes.LITERAL:
                listed.append(chr(value))
            case codes.RANGE:
                listed += [chr(point) for point in range(value[0], min(value[1], value[0] + 25) + 1)]
            case codes.CATEGORY if value in _CATEGORIES:
                listed += _CATEGORIES[value]
            case codes.NEGATE:
                pass
            case _:
                raise _UnsupportedPartError
    is_negated = members[0][0] is codes.NEGATE
    return [c for c in _PLAIN if c not in listed] if is_negated else listed
