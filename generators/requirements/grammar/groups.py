"""Groups: what is said of several items of a list at once, 'of which the first two are required', 'both optional'."""

from collections.abc import Sequence

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.grammar.words import Sentence
from generators.requirements.types import find_type
from generators.spec import names

_FLAGS = frozenset("unique required mandatory optional compulsory indexed".split())
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_LEADS = tuple(map(str.split, ("of which", "of these", "of those", "and")))
_OF = tuple(
    map(str.split, ("of which", "of them", "of these", "of those", "are", "is", "must be", "as", "stay", "stays"))
)


def read_group(sentence: Sentence, at: int, count: int) -> tuple[range, Attributes, int] | None:
    """Read what is said of some of the items before a place.

    Args:
        sentence: The sentence.
        at: Where that begins, behind a comma.
        count: How many items there are.

    Returns:
        The numbers of the items, what is said of them, and the place behind it; None if nothing is said so.
    """
    at += next((len(words) for words in _LEADS if sentence.match(at, words)), 0)
    selected = _select(sentence, at, count)
    if selected is None:
        return None
    chosen, at = selected
    while phrase := next((len(words) for words in _OF if sentence.match(at, words)), 0):
        at += phrase
    end = at
    while end < len(sentence.words) and not sentence.is_over(end) and sentence.get(end) not in (",", "and"):
        end += 1
    said = _read_said(sentence.cut(at, end).text) if end > at else Attributes()
    return (chosen, said, end) if said.says_anything and chosen.start >= 0 else None


def _select(sentence: Sentence, at: int, count: int) -> tuple[range, int] | None:
    word = sentence.get(at)
    if word == "no" or (word in _FLAGS and sentence.get(at + 1) in (",", "and", "", ".", ";")):
        return range(count - 1, count), at
    if word in ("both", "all"):
        return range(count - 2 if word == "both" else 0, count), at + 1
    if word != "the" or sentence.get(at + 1) not in ("first", "last", "latter", "former"):
        return None
    number = _NUMBERS.get(sentence.get(at + 2))
    end = at + 3 if number else at + 2
    if sentence.get(at + 1) in ("first", "former"):
        return range(number or 1), end
    return range(count - (number or 1), count), end


def _read_said(text: str) -> Attributes:
    kind = find_type(names.singularize(text.lower()))
    said: Sequence[Attributes] = (
        Attributes(type=kind),
        read_attributes(text),
        read_attributes(f"can {text}"),
        read_attributes(f"as {text}"),
    )
    return next((each for each in said if each.says_anything), Attributes())
