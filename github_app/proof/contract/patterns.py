"""Texts that match the pattern of a field, or do not."""

import random
import re
from importlib import import_module
from typing import Any

# The standard library has no public way to take a regular expression apart.
_constants = import_module("re._constants")
_parser = import_module("re._parser")

_ATTEMPTS = 500
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


def write_match(pattern: str, number: int, *, shortest: int, longest: int) -> str:
    """Give a text that matches; another number gives, as far as the pattern allows it, another text.

    Raises:
        LookupError: If none is found.
    """
    parsed = _parser.parse(pattern)
    for attempt in range(_ATTEMPTS):
        # The texts need to be different and repeatable, not secret.
        chance = random.Random(f"{number} {attempt}")  # noqa: S311
        text = _write_sequence(parsed, chance)
        if shortest <= len(text) <= longest and re.search(pattern, text):
            return text
    msg = f"no text of {shortest} to {longest} characters was found that matches {pattern!r}"
    raise LookupError(msg)


def find_misfit(pattern: str, *, shortest: int, longest: int) -> str | None:
    """Give a text of an allowed length that does not match; None if all that we know do."""
    allowed = (text for text in _MISFITS if shortest <= len(text) <= longest)
    return next((text for text in allowed if not re.search(pattern, text)), None)


def _write_sequence(parsed: Any, chance: random.Random) -> str:  # noqa: ANN401 - the parser's own tree
    return "".join(_write_node(operation, argument, chance) for operation, argument in parsed)


def _write_node(operation: Any, argument: Any, chance: random.Random) -> str:  # noqa: ANN401 - the parser's own tree
    match operation:
        case _constants.LITERAL:
            return chr(argument)
        case _constants.NOT_LITERAL:
            return chance.choice([character for character in _COMMON if ord(character) != argument])
        case _constants.ANY:
            return chance.choice(_LETTERS + _DIGITS)
        case _constants.IN:
            return chance.choice(_list_characters(argument))
        case _constants.BRANCH:
            return _write_sequence(chance.choice(argument[1]), chance)
        case _constants.SUBPATTERN:
            return _write_sequence(argument[-1], chance)
        case _constants.MAX_REPEAT | _constants.MIN_REPEAT:
            fewest, most, inner = argument
            times = chance.randint(fewest, min(int(most), fewest + _MORE_REPEATS))
            return "".join(_write_sequence(inner, chance) for _ in range(times))
        case _:
            # Anchors and word boundaries stand for no character; the caller checks that the whole matches.
            return ""


def _list_characters(choices: Any) -> list[str]:  # noqa: ANN401 - the parser's own tree
    listed: set[str] = set()
    is_negated = False
    for operation, argument in choices:
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
