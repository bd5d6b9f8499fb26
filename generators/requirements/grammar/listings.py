"""Listings: a list of what a thing has, read to its end, 'a name, a price from 1 to 5 and a status, which is …'."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.drafts import merge_attributes
from generators.requirements.grammar.choices import read_choice
from generators.requirements.grammar.lexicon import (
    ADVERBS,
    DETERMINERS,
    INSIDE,
    OPTIONALLY,
    QUANTITIES,
    STOPS,
    find_phrase,
)
from generators.requirements.grammar.relatives import read_bounds, read_relative
from generators.requirements.grammar.subjects import begins_clause, begins_predicate
from generators.requirements.grammar.words import Sentence
from generators.spec.models import FieldType

_LONGEST = 7
"""Words of a name with its prepositions and articles."""
_FLAGS = frozenset("unique optional required mandatory".split())
_LIMITS = frozenset("at up exactly max maximum min minimum between no not fewer less more".split())
_SEPARATORS = tuple(map(str.split, (",", "and", "&", "as well as", "plus", "along with", "together with", "also")))
_DETAILS = tuple(
    map(str.split, ("each with", "each having", "each of which has", "each has", "which have", "that have", "with"))
)
_OPENERS = tuple(map(str.split, ("on top of that", "also", "plus", "and", "additionally", "in addition", "moreover")))
_BE = tuple(map(str.split, ("is", "are", "can be", "may be", "must be")))
_SIGNS = frozenset("flag boolean marker indicator information note mark".split())


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


@dataclass(frozen=True, slots=True)
class Listing:
    """A list and the place behind it: the end of the statement, or a separator before a verb or another thing."""

    items: tuple[Item, ...]
    end: int


def read_listing(sentence: Sentence, at: int) -> Listing | None:
    """Read a list; None if any of it is not understood."""
    items: list[Item] = []
    while read := _read_state(sentence, at) or _read_item(sentence, at):
        item, end = read
        items.append(item)
        at = _skip_separator(sentence, end)
        if sentence.is_over(end):
            more = _read_more(sentence, end)
            return Listing((*items, *more.items), more.end) if more else Listing(tuple(items), end)
        if at == end:
            return None
        is_other = begins_predicate(sentence, at) or begins_clause(sentence, at)
        if is_other and not _read_state(sentence, at):
            return Listing(tuple(items), end)
    return None


def _read_more(sentence: Sentence, at: int) -> Listing | None:
    """Read what follows a semicolon and goes on with the list: '; also a colour', '; the note is optional'."""
    if sentence.get(at) != ";":
        return None
    at += 1
    opened = next((len(words) for words in _OPENERS if sentence.match(at, words)), 0)
    at += opened + (1 if sentence.get(at + opened) == "," else 0)
    name = _skip_name(sentence, at + 1) if sentence.get(at) == "the" else at
    if name > at + 1 and sentence.get(name) in ("is", "are"):
        said = read_relative(sentence, name, is_open=True)
        is_flag = said is not None and (said.attributes.required is not None or said.attributes.unique)
        item = Item(at + 1, name, said.attributes) if said and is_flag else None
        return Listing((item,), said.end) if said and item and sentence.is_over(said.end) else None
    is_other = not opened or begins_clause(sentence, at) or begins_predicate(sentence, at)
    return None if is_other else read_listing(sentence, at)


def _read_state(sentence: Sentence, at: int) -> tuple[Item, int] | None:
    """Read 'is either planned or done' as a status, and 'is paid or not' as yes or no."""
    verb = next((len(words) for words in _BE if sentence.match(at, words)), 0)
    choice = read_choice(sentence, at + verb) if verb else None
    if choice is None:
        return None
    values, end = choice
    state = next((value for value in values if value.lower() != "not"), "")
    if len(values) == 2 and values[1].lower() == "not":
        return Item(at, end, Attributes(type=FieldType.BOOLEAN), state), end
    return Item(at, end, Attributes(type=FieldType.ENUM, values=values), "status"), end


def _skip_separator(sentence: Sentence, at: int) -> int:
    for separator in _SEPARATORS:
        if sentence.match(at, separator):
            at += len(separator)
    return at


def _read_item(sentence: Sentence, at: int) -> tuple[Item, int] | None:
    """Read one item and give the place behind all that is said of it."""
    said = Attributes()
    while sentence.get(at) in ADVERBS | OPTIONALLY:
        said = replace(said, required=False) if sentence.get(at) in OPTIONALLY else said
        at += 1
    question = _find_question(sentence, at)
    if question is not None:
        end = _find_boundary(sentence, question + 1)
        return Item(question, end, said), end
    start = at
    quantity = find_phrase(sentence, at, QUANTITIES)
    at += quantity
    while sentence.get(at) in DETERMINERS:
        at += 1
    while sentence.get(at) in _FLAGS and sentence.get(at + 1) not in ("", ",", "and"):
        said = merge_attributes(said, read_attributes(sentence.get(at)))
        at += 1
    end = _skip_name(sentence, at)
    if end == at or end - at > _LONGEST:
        return None
    return _read_behind(sentence, Item(start if quantity else at, end, said, has_several=quantity > 0))


def _find_question(sentence: Sentence, at: int) -> int | None:
    """Find the 'whether' of 'whether it is paid' and of 'a flag that says whether it is paid'."""
    if sentence.get(at) in ("whether", "if"):
        return at
    while sentence.get(at) in DETERMINERS:
        at += 1
    near = range(at + 1, at + 6) if sentence.get(at) in _SIGNS else ()
    return next((place for place in near if sentence.get(place) in ("whether", "if")), None)


def _find_boundary(sentence: Sentence, at: int, more: Collection[str] = ()) -> int:
    while at < len(sentence.words) and not sentence.is_over(at) and sentence.get(at) not in (",", "and", *more):
        at += 1
    return at


def _skip_name(sentence: Sentence, at: int) -> int:
    """Give the place behind the words of a name; the same place where there is none."""
    start = at
    while at < len(sentence.words) and sentence.words[at].is_plain:
        word, following = sentence.get(at), sentence.get(at + 1)
        if word == "date" and following == "and" and sentence.get(at + 2) in ("time", "hour"):
            at += 3
            continue
        if word in STOPS or word[0].isdigit() or word == "as" or find_phrase(sentence, at, QUANTITIES):
            break
        if word in INSIDE:
            is_limit = following[:1].isdigit() or following in _LIMITS
            if at == start or is_limit or (word == "of" and read_choice(sentence, at + 1)):
                break
            at += 2 if following in DETERMINERS else 1
            if not sentence.get(at)[:1].isalpha() or sentence.get(at) in STOPS:
                return start
        at += 1
    return at


def _read_behind(sentence: Sentence, item: Item) -> tuple[Item, int] | None:
    """Read what is said of an item behind its name, as far as it goes."""
    at = item.end
    while True:
        behind = at + 1 if sentence.get(at) == "," else at
        if details := _read_details(sentence, item, behind):
            return replace(item, has_several=True, details=details.items), details.end
        if at < len(sentence.words) and sentence.words[at].is_note and at == item.end:
            at += 1
            item = replace(item, end=at)
        elif sentence.match(at, ("such", "as")) or sentence.get(at) in ("like", "e.g"):
            at = _find_boundary(sentence, at, ("which", "that", "who"))
        elif sentence.get(at) == "as" and at == item.end:
            at = _find_boundary(sentence, at)
            item = replace(item, end=at)
        elif said := read_relative(sentence, behind) or read_bounds(sentence, at):
            item, at = replace(item, said=merge_attributes(item.said, said.attributes)), said.end
        elif choice := _read_values(sentence, at):
            values, at = choice
            item = replace(item, said=merge_attributes(item.said, Attributes(type=FieldType.ENUM, values=values)))
        else:
            return item, at


def _read_values(sentence: Sentence, at: int) -> tuple[tuple[str, ...], int] | None:
    if sentence.get(at) in (":", "of", "being"):
        return read_choice(sentence, at + 1)
    return read_choice(sentence, at) if sentence.get(at) in ("either", "one") else None


def _read_details(sentence: Sentence, item: Item, at: int) -> Listing | None:
    """Read what each of several has: 'several lines, each with an amount', 'parts, where each one has a name'."""
    if sentence.get(at) in ("where", "and") and sentence.get(at + 1) in ("each", "every"):
        verb = next((place for place in range(at + 2, at + 6) if sentence.get(place) in ("has", "with")), None)
        return read_listing(sentence, verb + 1) if verb else None
    lead = next((len(words) for words in _DETAILS if sentence.match(at, words)), 0)
    is_limit = sentence.get(at + lead)[:1].isdigit() or sentence.get(at + lead) in _LIMITS
    is_many = item.has_several or sentence.get(at) == "each"
    return read_listing(sentence, at + lead) if lead and is_many and not is_limit else None
