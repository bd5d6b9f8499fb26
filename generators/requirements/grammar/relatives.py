"""Relatives: what a clause or a few words behind a name say of it, 'which may be empty', 'between 1 and 5'."""

from dataclasses import dataclass

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.grammar.choices import read_choice, skip_lead
from generators.requirements.grammar.words import Sentence
from generators.spec.models import FieldType

_OPENERS = frozenset("which that who whose".split())
_BE = tuple(
    phrase.split()
    for phrase in (
        "is always", "is", "are", "can be", "may be", "must be", "might be", "should be", "will be", "can only be",
        "has to be", "have to be", "needs to be", "is set to", "can have the values", "has one of the values",
    )
)  # fmt: skip
_BEGINS = frozenset("starts start begins begin".split())
_THEN = frozenset("goes go moves move changes change switches switch turns turn becomes become".split())
_TOWARDS = frozenset("to into through via as at with in on".split())
_FLAGS = frozenset("unique required mandatory optional compulsory obligatory".split())
_LONGEST = 8
"""Words of a clause that says nothing of a value: 'the person who wrote it'."""


@dataclass(frozen=True, slots=True)
class Said:
    """What some words say of what they follow, and the place behind them."""

    attributes: Attributes
    end: int


def read_relative(sentence: Sentence, at: int, *, is_open: bool = False) -> Said | None:
    """Read 'which may be empty', 'that is one of a, b or c', 'which starts as a and then goes to b or c'.

    Args:
        sentence: The sentence.
        at: Where the clause begins.
        is_open: Whether its verb stands there, and no 'which'.
    """
    if sentence.get(at) not in _OPENERS and not is_open:
        return None
    at = at if is_open else at + 1
    steps = read_steps(sentence, at)
    if steps:
        return steps
    verb = max((len(phrase) for phrase in _BE if sentence.match(at, phrase)), default=0)
    choice = read_choice(sentence, at + verb) if verb else None
    if choice:
        return Said(Attributes(type=FieldType.ENUM, values=choice[0]), choice[1])
    end = _find_end(sentence, at, is_range=sentence.get(at + verb) == "between")
    while sentence.get(end) == "and" and sentence.get(end + 1) in _FLAGS:
        # 'which is required and unique'
        end += 2
    if end == at or end - at > _LONGEST:
        return None
    said = read_attributes(sentence.cut(at, end).text)
    is_thing = not said.says_anything and sentence.get(at + verb) in ("a", "an", "another", "also", "one", "itself")
    return None if verb and is_thing else Said(said, end)


def read_steps(sentence: Sentence, at: int) -> Said | None:
    """Read the states that something goes through: 'starts as open and then goes to paid or lost', 'starts as open'."""
    if sentence.get(at) not in _BEGINS or sentence.get(at + 1) not in _TOWARDS:
        return None
    first = at + 2
    if sentence.is_over(first + 1):
        return Said(Attributes(default=sentence.get(first)), first + 1)
    step = next((i for i in range(first + 1, first + 6) if sentence.get(i) in _THEN), None)
    if step is None or (sentence.get(step + 1) not in _TOWARDS and sentence.get(step) not in ("becomes", "become")):
        return None
    end = next(i for i in range(first + 1, step + 1) if sentence.get(i) in (",", "and", "then", *_THEN))
    behind = step + (2 if sentence.get(step + 1) in _TOWARDS else 1)
    choice = read_choice(sentence, behind)
    start = sentence.cut(first, end).text
    if choice is None:
        return None
    return Said(Attributes(type=FieldType.ENUM, values=(start, *choice[0]), default=start), choice[1])


def read_default(sentence: Sentence, at: int) -> Said | None:
    """Read 'and defaults to draft', ', draft by default'."""
    if sentence.get(at) == "with" and sentence.match(at + 2, ("as", "the", "default")):
        return Said(Attributes(default=sentence.cut(at + 1, at + 2).text), at + 5)
    start = at
    while sentence.get(at) in (",", "and"):
        at += 1
    if at == start:
        return None
    if sentence.get(at) in ("defaults", "defaulting") and sentence.get(at + 1) == "to":
        return Said(Attributes(default=sentence.cut(at + 2, at + 3).text), at + 3)
    if sentence.match(at + 1, ("by", "default")):
        return Said(Attributes(default=sentence.cut(at, at + 1).text), at + 3)
    return None


def read_bounds(sentence: Sentence, at: int) -> Said | None:
    """Read 'between 1 and 5', 'from 1 to 5', 'of at most 40 characters', 'with two decimals'."""
    start = at
    at = skip_lead(sentence, at)
    if sentence.get(at) in ("of", "with", "from"):
        at += 1
    if sentence.get(at) == "between" or (sentence.get(at)[:1].isdigit() and sentence.get(at + 1) == "to"):
        numbers = [i for i in range(at, at + 5) if sentence.get(i)[:1].isdigit()]
        end = numbers[1] + 1 if len(numbers) > 1 else at
    else:
        end = at
        while sentence.get(end) in _LIMITS:
            end += 1
        end = end + 1 if sentence.get(end)[:1].isdigit() and end > start else at
    if end == at or not any(sentence.get(i)[:1].isdigit() for i in range(at, end)):
        return None
    while sentence.get(end) in _COUNTED:
        end += 1
    said = read_attributes(sentence.cut(at, end).text)
    return Said(said, end) if said.says_anything else None


_LIMITS = frozenset("at most least up to max maximum min minimum exactly no more less than not".split())
_COUNTED = frozenset(
    "characters character chars letters digits long decimals decimal places stars points percent % in length".split()
)


def _find_end(sentence: Sentence, at: int, *, is_range: bool) -> int:
    """Give the place where a clause ends: at a comma, an 'and' or the end."""
    passed = False
    while at < len(sentence.words) and not sentence.is_over(at):
        word = sentence.get(at)
        if word == "," or (word == "and" and (not is_range or passed)):
            break
        passed = passed or word == "and"
        at += 1
    return at
