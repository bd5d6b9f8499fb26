"""Texts that match the pattern of a field, or do not."""

import random
import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any, TypeVar

# The standard library has no public way to take a regular expression apart.
_constants = import_module("re._constants")
_parser = import_module("re._parser")

_ATTEMPTS = 500
_COUNTED_ATTEMPTS = 100
_MORE_REPEATS = 6
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_CATEGORIES = {
    _constants.CATEGORY_DIGIT: _DIGITS,
    _constants.CATEGORY_WORD: _LETTERS + _DIGITS,
    _constants.CATEGORY_SPACE: " ",
    _constants.CATEGORY_NOT_DIGIT: _LETTERS,
    _constants.CATEGORY_NOT_WORD: "-",
    _constants.CATEGORY_NOT_SPACE: _LETTERS + _DIGITS,
}
_COMMON = _LETTERS + _DIGITS + _LETTERS.upper() + "-_. "
_MISFITS = ("", "!", "~~~", "a b", "0", "a", "\t", "é", "A-", "999999999999999999", "~" * 20, "~" * 64)


_Choice = TypeVar("_Choice")


def write_match(pattern: str, number: int, *, shortest: int, longest: int) -> str:
    """Give a text that matches; another number gives, as far as the pattern allows it, another text.

    Raises:
        LookupError: If none is found.
    """
    parsed = _parser.parse(pattern)
    for attempt in range(_ATTEMPTS):
        choices = _Choices(number, attempt, shortest)
        text = _write_sequence(parsed, choices)
        if choices.tells_all and shortest <= len(text) <= longest and re.search(pattern, text):
            return text
    msg = f"no text of {shortest} to {longest} characters was found that matches {pattern!r}"
    raise LookupError(msg)


def find_misfit(pattern: str, *, shortest: int, longest: int) -> str | None:
    """Give a text of an allowed length that does not match; None if all that we know do."""
    allowed = (text for text in _MISFITS if shortest <= len(text) <= longest)
    return next((text for text in allowed if not re.search(pattern, text)), None)


class _Choices:
    """What stands at each place of a text, so that two numbers never give the same where there is room for both.

    The characters count the number in a system of as many digits as each place has choices; how often parts repeat is
    left to chance, so that a later attempt has another length. Where no text that is counted matches, all is chance.
    """

    def __init__(self, number: int, attempt: int, shortest: int) -> None:
        self._shortest = shortest
        self._rest = number
        self._is_counted = attempt < _COUNTED_ATTEMPTS
        # The texts need to be different and repeatable, not secret.
        self._chance = random.Random(f"{number} {attempt}")  # noqa: S311

    @property
    def tells_all(self) -> bool:
        """Whether there were places enough for the number, so that no other one gives the same text."""
        return not self._is_counted or not self._rest

    def choose(self, choices: Sequence[_Choice]) -> _Choice:
        """Give one of what may stand at the next place."""
        if not self._is_counted:
            return self._chance.choice(choices)
        self._rest, place = divmod(self._rest, len(choices))
        return choices[place]

    def count(self, fewest: int, most: int) -> int:
        """Give how often a part is repeated, which may make up the shortest length by itself."""
        return self._chance.randint(fewest, min(most, max(fewest, self._shortest) + _MORE_REPEATS))


def _write_sequence(parsed: Any, choices: _Choices) -> str:  # noqa: ANN401 - the parser's own tree
    return "".join(_write_node(operation, argument, choices) for operation, argument in parsed)


def _write_node(operation: Any, argument: Any, choices: _Choices) -> str:  # noqa: ANN401 - the parser's own tree
    match operation:
        case _constants.LITERAL:
            return chr(argument)
        case _constants.NOT_LITERAL:
            return choices.choose([character for character in _COMMON if ord(character) != argument])
        case _constants.ANY:
            return choices.choose(_LETTERS + _DIGITS)
        case _constants.IN:
            return choices.choose(_list_characters(argument))
        case _constants.BRANCH:
            return _write_sequence(choices.choose(argument[1]), choices)
        case _constants.SUBPATTERN:
            return _write_sequence(argument[-1], choices)
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
            fewest, most, inner = argument
            times = choices.count(fewest, int(most))
            return "".join(_write_sequence(inner, choices) for _ in range(times))
        case _:
            # Anchors and word boundaries stand for no character; the caller checks that the whole matches.
            return ""


def _list_characters(members: Any) -> list[str]:  # noqa: ANN401 - the parser's own tree
    listed: set[str] = set()
    is_negated = False
    for operation, argument in members:
        match operation:
            case _constants.NEGATE:
                is_negated = True
            case _constants.LITERAL:
                listed.add(chr(argument))
            case _constants.RANGE:
                listed |= {chr(code) for code in range(argument[0], min(argument[1], argument[0] + 127) + 1)}
            case _constants.CATEGORY:
                listed |= set(_CATEGORIES.get(argument, ""))
    return sorted(set(_COMMON) - listed) if is_negated else sorted(listed)
