"""Subjects: a statement by the thing that it begins with, 'a room has …', 'each line of an order contains …'."""

from dataclasses import dataclass, replace

from generators.requirements.grammar.lexicon import (
    ADVERBS,
    MODALS,
    OURS,
    PRONOUNS,
    QUANTITIES,
    STOPS,
    TOWARDS,
    VERBS,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.listings import Listing, read_listing, read_yes_or_no
from generators.requirements.grammar.noun_phrases import skip_determiners, skip_noun
from generators.requirements.grammar.predicates import begins_predicate, find_having
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

OF = frozenset("of in for from on at to during".split())


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence or clause says a thing has.

    Attributes:
        start: Its first word.
        name: First word of the name of the thing, and the place behind the last; None where a pronoun stands.
        listing: What it has.
        twin: Another thing of which the same is said: 'requesters and agents both have'.
        owners: What the thing is said to be of, in the same way: 'each line of an order has'.
        required: Whether each must have that, or may; None where nothing is said.
        clause: For what is said by the way, behind a noun, where that goes on behind the 'which' of ', which has …'.
        is_stored: Whether it says that people keep that, and not only that the thing has it.
    """

    start: int
    name: tuple[int, int] | None
    listing: Listing
    owners: tuple[tuple[int, int], ...] = ()
    twin: tuple[int, int] | None = None
    required: bool | None = None
    clause: int | None = None
    is_stored: bool = False


def find_having_of(sentence: Sentence, at: int) -> Statement | None:
    """Find 'a room has …', 'each line of an order contains …', and 'a room belongs to a house and has …'."""
    pronoun = find_phrase(sentence, at, PRONOUNS)
    if pronoun and (pronoun > 1 or begins_predicate(sentence, at + 1)):
        return read_having(sentence, at, None, at + pronoun)
    end = skip_noun(sentence, at)
    if end == at or (sentence.get(at) in OURS and not is_plural(sentence.get(end - 1))):
        return None
    name = (skip_determiners(sentence, at), end)
    if sentence.get(end) in ("itself", "themselves"):
        end += 1
    if sentence.get(end) in WRITERS:
        # 'the tests we offer'
        return read_having(sentence, at, name, end + 2)
    # 'treatments performed during an appointment'
    near = end + 1 if sentence.get(end).endswith("ed") and sentence.get(end + 1) in OF else end
    owner_end = skip_noun(sentence, near + 1) if sentence.get(near) in OF else near
    owners = ((skip_determiners(sentence, near + 1), owner_end),) if owner_end > near + 1 else ()
    behind = skip_aside(sentence, owner_end if owners else end)
    if sentence.match(behind, ("such", "as")):
        # 'Activities such as calls or meetings have'
        behind = next((place for place in range(behind, behind + 10) if begins_predicate(sentence, place)), behind)
    twin = skip_noun(sentence, end + 1) if sentence.get(end) == "and" else end
    if twin > end + 1 and sentence.get(twin) in ("both", "each", "all"):
        # 'Requesters and agents both have a name.'
        having = read_having(sentence, at, name, twin)
        return replace(having, twin=(skip_determiners(sentence, end + 1), twin)) if having else None
    if behind < len(sentence.words) and sentence.words[behind].is_note:
        # The note says what the subject has: an employee (name, email) submits requests.
        behind += 1
    return read_having(sentence, at, name, behind, owners) or find_object(sentence, at, name, behind)


def find_object(sentence: Sentence, start: int, subject: tuple[int, int], at: int) -> Statement | None:
    """Find 'employees submit requests with …' and 'a student can leave reviews on a course, with …'."""
    while sentence.get(at) in MODALS | ADVERBS:
        at += 1
    verb = sentence.get(at)
    if not verb.isalpha() or verb in STOPS or verb in TOWARDS or verb in VERBS:
        return None
    quantity = find_phrase(sentence, at + 1, QUANTITIES)
    end = skip_noun(sentence, at + 1 + quantity)
    name = (skip_determiners(sentence, at + 1 + quantity), end)
    is_many = end > at + 1 + quantity and is_plural(sentence.get(end - 1))
    described = read_described(sentence, end) if is_many else None
    if described is None:
        return None
    owners, listing = described
    return Statement(start, name, listing, owners=(subject, *owners)) if len(listing.items) > 1 else None


def read_described(sentence: Sentence, at: int) -> tuple[tuple[tuple[int, int], ...], Listing] | None:
    """Read 'with …' behind a noun, and what ties it before that: 'visits for an animal with a date'."""
    owners: list[tuple[int, int]] = []
    while sentence.get(at) in TOWARDS and sentence.get(at) != "with":
        if sentence.get(at + 1) in ("it", "them", "him", "her"):
            at += 2
            continue
        end = skip_noun(sentence, at + 1)
        if end == at + 1:
            return None
        owners.append((skip_determiners(sentence, at + 1), end))
        at = end
    at = at + 1 if sentence.get(at) == "," else at
    listing = read_listing(sentence, at + 1) if sentence.get(at) == "with" else None
    return (tuple(owners), listing) if listing else None


def read_having(
    sentence: Sentence, start: int, name: tuple[int, int] | None, at: int, owners: tuple[tuple[int, int], ...] = ()
) -> Statement | None:
    """Read the verb and the list behind a subject.

    Args:
        sentence: The sentence.
        start: Where the statement begins.
        name: The subject, or None where a pronoun stands.
        at: Where its verb begins.
        owners: What the subject is said to be of.
    """
    while sentence.get(at) in ADVERBS:
        at += 1
    having = find_having(sentence, at)
    listing = read_listing(sentence, having[0]) if having else read_yes_or_no(sentence, at)
    if listing is None:
        return None
    return Statement(start, name, listing, owners, required=having[1] if having else None)


def skip_aside(sentence: Sentence, at: int) -> int:
    """Give the place behind what is said of a noun by the way: ', which has a name,'."""
    if sentence.get(at) != "," or sentence.get(at + 1) not in ("who", "which", "whose", "where"):
        return at
    commas = (place for place in range(at + 1, len(sentence.words)) if sentence.get(place) == ",")
    ends = (place for place in commas if sentence.get(place + 1) in WRITERS or begins_predicate(sentence, place + 1))
    return next((place + 1 for place in ends if not sentence.is_over(place + 1)), at)
