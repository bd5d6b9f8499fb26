"""Items: one of what a thing has, and those that are worded as a question, a flag or a state."""

from dataclasses import dataclass, field

from generators.requirements.attributes import Attributes
from generators.requirements.grammar.choices import read_choice
from generators.requirements.grammar.item_names import find_boundary, skip_name
from generators.requirements.grammar.lexicon import DETERMINERS, MODALS
from generators.requirements.grammar.noun_phrases import skip_determiners, skip_noun
from generators.requirements.grammar.words import Sentence
from generators.requirements.notes import read_note
from generators.spec.models import FieldType

_BE = tuple(map(str.split, ("is", "are", "can be", "may be", "must be")))
_DAYS = tuple(map(str.split, ("on a date", "on a day", "at a time", "by a date")))
_SIGNS = frozenset("flag boolean marker indicator information note mark".split())
MANY_SIGNS = frozenset("flags booleans markers indicators".split())
_GIVEN = frozenset("have has any known available given applicable there exists".split())
_THAT = tuple(map(str.split, ("that it is", "that they are", "that it was", "that it has been", "that says it is")))
_YES_OR_NO = tuple(map(str.split, ("yes or no", "true or false", "y or n")))
_SLASHED = frozenset(("yes/no", "y/n", "true/false"))


@dataclass(frozen=True, slots=True)
class Item:
    """What a thing has, in the words of the text.

    Attributes:
        start: The first of the words that name it.
        end: The place behind these words and the notes that follow them.
        said: What else is said of it.
        name: What it is called where no words name it: the status of what 'is open or closed'.
        has_several: Whether there can be more than one.
        details: What each of them has in turn.
    """

    start: int
    end: int
    said: Attributes = field(default_factory=Attributes)
    name: str | None = None
    has_several: bool = False
    details: tuple["Item", ...] = ()


def read_state(sentence: Sentence, at: int) -> tuple[Item, int] | None:
    """Read 'is either planned or done' as a status, and 'is paid or not' as yes or no."""
    last = skip_noun(sentence, at + 1) if sentence.get(at) in MODALS else at
    if last > at + 1 and sentence.get(last) in ("has", "have"):
        # 'can drums have (yes/no)', as other languages order it.
        note = last + 1 < len(sentence.words) and sentence.words[last + 1].is_note
        said = read_note(sentence.get(last + 1)[1:-1]) if note else Attributes(required=False)
        end = last + 2 if note else last + 1
        return Item(skip_determiners(sentence, at + 1), last, said), end
    verb = next((len(words) for words in _BE if sentence.match(at, words)), 0)
    choice = read_choice(sentence, at + verb) if verb else None
    day = next((len(words) for words in _DAYS if sentence.match(at + verb + 1, words)), 0) if verb else 0
    if day:
        # 'is due on a date'
        name = f"{sentence.get(at + verb)} {sentence.get(at + verb + 1)}"
        return Item(at, at + verb + 1 + day, name=name), at + verb + 1 + day
    if choice is None:
        return None
    values, end = choice
    state = next((value for value in values if value.lower() != "not"), "")
    if len(values) == 2 and values[1].lower() == "not":
        return Item(at, end, Attributes(type=FieldType.BOOLEAN), state), end
    return Item(at, end, Attributes(type=FieldType.ENUM, values=values), "status"), end


def read_asked(sentence: Sentence, at: int, said: Attributes) -> tuple[Item, int] | None:
    """Read 'whether it is paid', 'a flag that says whether it is paid', 'how many there are' and 'which member'."""
    if sentence.get(at) == "how":
        return Item(at, find_boundary(sentence, at), said), find_boundary(sentence, at)
    if sentence.get(at) == "which" and skip_name(sentence, at + 1) > at + 1:
        return Item(at, skip_name(sentence, at + 1), said), skip_name(sentence, at + 1)
    question = _find_question(sentence, at)
    if question is None:
        return None
    end = find_boundary(sentence, question + 1)
    return Item(question, end, said), end


def _find_question(sentence: Sentence, at: int) -> int | None:
    """Find the 'whether' of 'whether it is paid' and of 'a flag that says whether it is paid'."""
    if sentence.get(at) in ("whether", "if"):
        return at
    while sentence.get(at) in DETERMINERS:
        at += 1
    near = range(at + 1, min(at + 6, find_boundary(sentence, at))) if sentence.get(at) in _SIGNS else ()
    return next((place for place in near if sentence.get(place) in ("whether", "if")), None)


def skip_condition(sentence: Sentence, at: int) -> int | None:
    """Give the place behind 'if they have one,', which makes what follows optional; None if it asks instead."""
    end = next((place for place in range(at + 1, at + 6) if sentence.get(place) == ","), None)
    words = {sentence.get(place) for place in range(at, end or at)}
    return end + 1 if end and words & _GIVEN else None


def read_flag(sentence: Sentence, at: int) -> tuple[Item, int] | None:
    """Read 'a flag for visible', 'a boolean for on duty' and 'auto renew yes or no'."""
    start = skip_determiners(sentence, at)
    told = next((len(words) for words in _THAT if sentence.match(start + 1, words)), 0)
    if sentence.get(start) in _SIGNS and told:
        # 'a flag that it is urgent'
        end = find_boundary(sentence, start + 1 + told)
        name = sentence.cut(start + 1 + told, end).text
        return Item(start + 1 + told, end, Attributes(type=FieldType.BOOLEAN), name), end
    if sentence.get(start) in _SIGNS | MANY_SIGNS and sentence.get(start + 1) == "for":
        if sentence.get(start + 2) in ("whether", "if"):
            return None
        end = find_boundary(sentence, start + 2)
    else:
        end = skip_name(sentence, start)
        asks = next((len(words) for words in _YES_OR_NO if sentence.match(end, words)), 0)
        if sentence.get(end - 1) in _SLASHED and end - 1 > start:
            return Item(start, end - 1, Attributes(type=FieldType.BOOLEAN), sentence.cut(start, end - 1).text), end
        if not asks or end == start:
            return None
        return Item(start, end, Attributes(type=FieldType.BOOLEAN), sentence.cut(start, end).text), end + asks
    if end == start + 2:
        return None
    return Item(start + 2, end, Attributes(type=FieldType.BOOLEAN), sentence.cut(start + 2, end).text), end
