"""Listings: a list of what a thing has, read to its end, 'a name, a price from 1 to 5 and a status, which is …'."""

from dataclasses import dataclass, replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.drafts import merge_attributes
from generators.requirements.grammar.choices import read_choice
from generators.requirements.grammar.groups import read_group
from generators.requirements.grammar.item_names import (
    LIMITS,
    ends_item,
    extend_name,
    find_boundary,
    skip_closing,
    skip_name,
)
from generators.requirements.grammar.items import MANY_SIGNS, Item, read_asked, read_flag, read_state, skip_condition
from generators.requirements.grammar.lexicon import (
    ADVERBS,
    DETERMINERS,
    OPTIONALLY,
    QUANTITIES,
    find_phrase,
)
from generators.requirements.grammar.noun_phrases import skip_noun
from generators.requirements.grammar.predicates import begins_clause, begins_predicate
from generators.requirements.grammar.relatives import Said, read_bounds, read_default, read_relative, read_steps
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural
from generators.requirements.types import is_known_word
from generators.spec.models import FieldType

_LONGEST = 7
"""Words of a name with its prepositions and articles."""
_FLAGS = frozenset("unique optional required mandatory".split())
_SEPARATORS = tuple(map(str.split, (",", "and", "&", "as well as", "plus", "along with", "together with", "also")))
_MADE_OF = tuple(map(str.split, ("identified by", "described by", "consisting of", "made up of")))
_DETAILS = tuple(
    map(
        str.split,
        (
            "each with", "each having", "each of which has", "each has", "which have", "that have", "who have",
            "they have", "they each have", "they all have", "these have", "with",
        ),
    )
)  # fmt: skip
_OPENERS = tuple(map(str.split, ("on top of that", "also", "plus", "and", "additionally", "in addition", "moreover")))


@dataclass(frozen=True, slots=True)
class Listing:
    """A list and the place behind it: the end of the statement, or a separator before a verb or another thing."""

    items: tuple[Item, ...]
    end: int


def read_listing(
    sentence: Sentence, at: int, *, is_closed: bool = False, is_nested: bool = False, is_inventory: bool = False
) -> Listing | None:
    """Read a list; None if any of it is not understood.

    Args:
        sentence: The sentence.
        at: Where its first item begins.
        is_closed: Whether it ends before 'are stored': 'for each wall the height and the sector are recorded'.
        is_nested: Whether it stands in another list, so that the next verb is said of the thing of that.
        is_inventory: Whether other things with their own lists may follow: 'deals with a title, contacts with a name'.
    """
    items: list[Item] = []
    are_flags = False
    while read := read_state(sentence, at) or _read_item(sentence, at):
        item, end = read
        are_flags = are_flags or sentence.get(item.start - 2) in MANY_SIGNS
        is_flag = are_flags and item.said.type is None
        items.append(replace(item, said=replace(item.said, type=FieldType.BOOLEAN)) if is_flag else item)
        end = _read_groups(sentence, items, end)
        closed = skip_closing(sentence, end) if is_closed else None
        if closed:
            return Listing(tuple(items), closed)
        at = _skip_separator(sentence, end)
        if sentence.is_over(end):
            more = None if is_inventory else _read_more(sentence, end)
            items += more.items if more else ()
            return None if is_closed else Listing(tuple(items), more.end if more else end)
        is_other = begins_predicate(sentence, at) or (not is_closed and begins_clause(sentence, at))
        is_identity = sentence.get(at) in ("who", "which", "that") and sentence.get(at + 1) in ("is", "are")
        if at == end or (is_closed and is_other) or is_identity:
            # What 'a manager, who is an employee' has is no field.
            return None
        is_entry = is_inventory and _begins_entry(sentence, at)
        if is_entry or (is_other and (is_nested or not read_state(sentence, at))):
            return Listing(tuple(items), end)
    return None


def _begins_entry(sentence: Sentence, at: int) -> bool:
    """Tell whether another thing with its list stands at a place, or 'the jobs' at the end of an inventory."""
    end = skip_noun(sentence, at)
    noun = sentence.get(end - 1)
    is_listed = sentence.get(end) == "with" and sentence.get(end + 1) not in LIMITS
    return end > at and is_plural(noun) and (is_listed or (sentence.is_over(end) and not is_known_word(noun)))


def _read_groups(sentence: Sentence, items: list[Item], end: int) -> int:
    """Heed what is said of several items at once, and give the place behind it."""
    group = read_group(sentence, end + 1, len(items)) if sentence.get(end) == "," else None
    if group is None:
        return end
    chosen, said, behind = group
    for number in chosen:
        if number < len(items):
            items[number] = replace(items[number], said=merge_attributes(items[number].said, said))
    return behind


def read_property(sentence: Sentence, at: int) -> Listing | None:
    """Read 'serial number is unique', 'status is open, paid or lost' as a list of that one item."""
    name = skip_name(sentence, at)
    if name == at or sentence.get(name) not in ("is", "are", "must", "can", "may", "has"):
        return None
    said = read_relative(sentence, name, is_open=True)
    is_end = said is not None and (sentence.is_over(said.end) or sentence.get(said.end) in (",", "and"))
    if said is None or not is_end or not said.attributes.says_anything:
        return None
    default = read_steps(sentence, said.end + 1)
    item = Item(at, name, merge_attributes(said.attributes, default.attributes) if default else said.attributes)
    return Listing((item,), default.end if default else said.end)


def read_yes_or_no(sentence: Sentence, at: int) -> Listing | None:
    """Read 'can be escalated or not' as a list of that one item."""
    state = read_state(sentence, at)
    return Listing((state[0],), state[1]) if state and state[0].said.type is FieldType.BOOLEAN else None


def _read_more(sentence: Sentence, at: int) -> Listing | None:
    """Read what follows a semicolon and goes on with the list: '; also a colour', '; the note is optional'."""
    if sentence.get(at) != ";":
        return None
    at += 1
    opened = next((len(words) for words in _OPENERS if sentence.match(at, words)), 0)
    at += opened + (1 if sentence.get(at + opened) == "," else 0)
    name = skip_name(sentence, at + 1) if sentence.get(at) == "the" else at
    if name > at + 1 and sentence.get(name) in ("is", "are"):
        said = read_relative(sentence, name, is_open=True)
        is_flag = said is not None and (said.attributes.required is not None or said.attributes.unique)
        item = Item(at + 1, name, said.attributes) if said and is_flag else None
        return Listing((item,), said.end) if said and item and sentence.is_over(said.end) else None
    is_other = not opened or begins_clause(sentence, at) or begins_predicate(sentence, at)
    return None if is_other else read_listing(sentence, at)


def _skip_separator(sentence: Sentence, at: int) -> int:
    while length := next((len(words) for words in _SEPARATORS if sentence.match(at, words)), 0):
        at += length
    return at


def _read_item(sentence: Sentence, at: int) -> tuple[Item, int] | None:
    """Read one item and give the place behind all that is said of it."""
    said = Attributes()
    while sentence.get(at) in ADVERBS | OPTIONALLY:
        said = replace(said, required=False) if sentence.get(at) in OPTIONALLY else said
        at += 2 if sentence.get(at + 1) == "," else 1
    if sentence.get(at) == "if" and (condition := skip_condition(sentence, at)):
        said, at = replace(said, required=False), condition
    asked = read_asked(sentence, at, said)
    return asked or read_flag(sentence, at) or _read_named(sentence, at, said)


def _read_named(sentence: Sentence, at: int, said: Attributes) -> tuple[Item, int] | None:
    """Read an item by its name, and what is said behind that."""
    if sentence.get(at) in ("exactly", "only", "precisely", "just"):
        return None
    start = at
    quantity = find_phrase(sentence, at, QUANTITIES)
    at += quantity
    while sentence.get(at) in DETERMINERS:
        at += 1
    while sentence.get(at) in _FLAGS and sentence.get(at + 1) not in ("", ",", "and"):
        said = merge_attributes(said, read_attributes(sentence.get(at)))
        at += 1
    end = skip_name(sentence, at)
    if end == at or end - at > _LONGEST:
        return None
    return _read_behind(sentence, Item(start if quantity else at, end, said, has_several=quantity > 0))


def _read_behind(sentence: Sentence, item: Item) -> tuple[Item, int]:
    """Read what is said of an item behind its name, as far as it goes."""
    at = item.end
    while True:
        behind = at + 1 if sentence.get(at) == "," else at
        details = _read_details(sentence, item, behind)
        if details:
            return replace(item, has_several=True, details=details.items), details.end
        end = extend_name(sentence, at) if at == item.end else at
        if end > at:
            at, item = end, replace(item, end=end)
            continue
        skipped = _skip_example(sentence, at)
        if skipped > at:
            at = skipped
            continue
        said = _read_said(sentence, at, behind)
        if said is None:
            return item, at
        item, at = replace(item, said=merge_attributes(item.said, said.attributes)), said.end


def _skip_example(sentence: Sentence, at: int) -> int:
    """Give the place behind 'such as a projector', and behind words that say nothing more."""
    if sentence.match(at, ("such", "as")) or sentence.get(at) in ("like", "e.g."):
        return find_boundary(sentence, at, ("which", "that", "who"))
    if sentence.get(at) in ("time", "timestamp", "date") and sentence.get(at - 1) in ("at", "on"):
        # 'a changed at time'
        return at + 1
    if sentence.match(at, ("over", "time")):
        return at + 2
    if sentence.match(at, (",", "one", "per")):
        return skip_name(sentence, at + 3)
    # 'can several flats have', as other languages order it.
    return at + 1 if sentence.get(at) in ("only", "each", "has", "have") and ends_item(sentence, at + 1) else at


def _read_said(sentence: Sentence, at: int, behind: int) -> Said | None:
    """Read what a clause, a range or a closed list says of the name before."""
    said = read_relative(sentence, behind) or read_bounds(sentence, at) or read_default(sentence, at)
    choice = None if said else _read_values(sentence, behind)
    return Said(Attributes(type=FieldType.ENUM, values=choice[0]), choice[1]) if choice else said


def _read_values(sentence: Sentence, at: int) -> tuple[tuple[str, ...], int] | None:
    at = at + 1 if sentence.match(at, ("out", "of")) else at
    if sentence.get(at) in (":", "of", "being", "i.e.", "namely"):
        return read_choice(sentence, at + 1)
    return read_choice(sentence, at) if sentence.get(at) in ("either", "one") else None


def _read_details(sentence: Sentence, item: Item, at: int) -> Listing | None:
    """Read what each of several has: 'several lines, each with an amount', 'parts, where each one has a name'."""
    if sentence.get(at) in ("where", "and") and sentence.get(at + 1) in ("each", "every"):
        verb = next((place for place in range(at + 2, at + 6) if sentence.get(place) in ("has", "with")), None)
        return read_listing(sentence, verb + 1, is_nested=True) if verb else None
    if sentence.get(at) == "and" and sentence.get(at + 1) in ("they", "these"):
        at += 1
    lead = next((len(words) for words in _DETAILS if sentence.match(at, words)), 0)
    made = next((len(words) for words in _MADE_OF if sentence.match(at, words)), 0)
    if made and is_plural(sentence.get(item.end - 1)):
        # 'locations identified by aisle and shelf'
        return read_listing(sentence, at + made, is_nested=True)
    is_limit = sentence.get(at + lead)[:1].isdigit() or sentence.get(at + lead) in LIMITS
    noun = sentence.get(item.end - 1)
    is_many = item.has_several or sentence.get(at) == "each" or (is_plural(noun) and not is_known_word(noun))
    details = read_listing(sentence, at + lead, is_nested=True) if lead and is_many and not is_limit else None
    # 'cakes with a quantity each' have it once for each order.
    return None if details is None or sentence.get(details.end - 1) == "each" else details
