"""Subjects: whom a statement is about, and the verb that says what it has."""

from dataclasses import dataclass

from generators.requirements.grammar.lexicon import (
    ADVERBS,
    ALLOWS,
    DEMANDS,
    DETERMINERS,
    HAS,
    MODALS,
    PRONOUNS,
    STOPS,
    STORE,
    STORED,
    WRITERS,
    find_phrase,
)
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

_LONGEST = 3
"""Words of the name of a thing."""
_VERBS = frozenset(
    "is are has have can may must might should will belongs belong refers refer references points point takes take "
    "happens happen gets get goes go consists consist contains contain includes include".split()
)
_OPENERS = frozenset(
    "and also then finally furthermore moreover additionally besides so next here , in addition".split()
)
_TOWARDS = frozenset("to into by with in from for on at under".split())
_OURS = frozenset("our my your".split())
"""Of these there is one, which the service does not keep: 'our library has books'."""
_OF = frozenset("of in for from on at to".split())
_FRAMES = frozenset("for of about on from with per at in".split())
_PLACES = frozenset("on from with at in".split())
"""Those of them that rather begin a circumstance, 'at the desk we store', unless each of them is spoken of."""


@dataclass(frozen=True, slots=True)
class Statement:
    """The beginning of a statement of what a thing has.

    Attributes:
        start: Its first word.
        name: First word of the name, and the place behind the last; the same where a pronoun stands.
        owner: The name of the thing that the subject is said to be of, in the same way: 'each line of an order'.
        listing: Where the list begins.
        required: Whether each thing must have that, or may; None where nothing is said.
    """

    start: int
    name: tuple[int, int]
    listing: int
    owner: tuple[int, int] | None = None
    required: bool | None = None


def begins_predicate(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb stands at a place that goes on about the same subject."""
    while sentence.get(at) in ADVERBS:
        at += 1
    word, following = sentence.get(at), sentence.get(at + 1)
    goes_on = word.endswith("s") and following in ("in", "on", "at", "to", "by") and sentence.get(at + 2) in DETERMINERS
    is_done = word.endswith("ed") and following in _TOWARDS
    return word in _VERBS or find_phrase(sentence, at, HAS) > 0 or is_done or (goes_on and not is_plural(word))


def begins_clause(sentence: Sentence, at: int) -> bool:
    """Tell whether another subject with its verb stands at a place."""
    if sentence.get(at) in WRITERS or (sentence.get(at) in PRONOUNS and begins_predicate(sentence, at + 1)):
        return True
    end = skip_noun(sentence, at)
    return end > at and begins_predicate(sentence, end)


def find_statement(sentence: Sentence, at: int) -> Statement | None:
    """Find the statement that begins at a place: 'a room has', 'for each visit we record', 'it also has'."""
    start = at
    while sentence.get(at) in _OPENERS:
        at += 1
    return _find_frame(sentence, start, at) or _find_having(sentence, start, at)


def _find_frame(sentence: Sentence, start: int, at: int) -> Statement | None:
    """Find 'for each visit we record'."""
    end = skip_noun(sentence, at + 1) if sentence.get(at) in _FRAMES else at
    is_place = sentence.get(at) in _PLACES and sentence.get(at + 1) not in ("each", "every")
    if end <= at + 1 or is_place:
        return None
    verb = end + 1 if sentence.get(end) == "," else end
    if sentence.get(verb) not in WRITERS:
        return None
    near = range(verb + 1, verb + 5)
    stored = next((place for place in near if sentence.get(place) in STORE and sentence.get(place + 1) != "to"), None)
    if stored is None:
        return None
    listing = stored + 2 if sentence.get(stored + 1) in (":", "down") else stored + 1
    return Statement(start, (_skip_determiners(sentence, at + 1), end), listing)


def _find_having(sentence: Sentence, start: int, at: int) -> Statement | None:
    """Find 'a room has', 'each line of an order contains', and 'a room belongs to a house and has'."""
    is_one = sentence.get(at + 1) == "one"
    if sentence.get(at) in PRONOUNS and (is_one or begins_predicate(sentence, at + 1)):
        end = at + 2 if is_one else at + 1
        name = (at, at)
    else:
        end = skip_noun(sentence, at)
        name = (_skip_determiners(sentence, at), end)
    if end == at or (sentence.get(at) in _OURS and not is_plural(sentence.get(end - 1))):
        return None
    owner_start = _skip_determiners(sentence, end + 1) if sentence.get(end) in _OF else end
    owner_end = skip_noun(sentence, end + 1) if sentence.get(end) in _OF else end
    owner = (owner_start, owner_end) if owner_end > owner_start else None
    at = owner_end if owner else end
    if sentence.match(at, ("such", "as")):
        # 'Activities such as calls or meetings have'
        at = next((place for place in range(at, at + 10) if begins_predicate(sentence, place)), at)
    verb = _find_verb(sentence, at)
    if verb is None:
        return None
    listing, required = verb
    return Statement(start, name, listing, owner, required)


def _find_verb(sentence: Sentence, at: int) -> tuple[int, bool | None] | None:
    """Find 'has' right here, or behind other verbs of the same subject, and give the place behind it."""
    begins = begins_predicate(sentence, at) or is_plural(sentence.get(at + 1))
    while at < len(sentence.words) and not sentence.is_over(at) and sentence.get(at) != ":":
        place, required = at, None
        while sentence.get(place) in MODALS | ADVERBS:
            required = True if sentence.get(place) in DEMANDS else False if sentence.get(place) in ALLOWS else required
            place += 1
        has = find_phrase(sentence, place, HAS) or _skip_stored(sentence, place)
        if has:
            behind = place + has
            return behind + 1 if sentence.get(behind) == ":" else behind, required
        if not begins:
            return None
        at = next(
            (i + 1 for i in range(at, len(sentence.words)) if sentence.get(i) in (",", "and")), len(sentence.words)
        )
        while sentence.get(at) in (",", "and"):
            at += 1
    return None


def _skip_stored(sentence: Sentence, at: int) -> int:
    """Give how many words 'is logged for a deal with' has; 0 if no such words stand at a place."""
    if sentence.get(at) not in ("is", "are", "be") or sentence.get(at + 1) not in STORED:
        return 0
    end = skip_noun(sentence, at + 3) if sentence.get(at + 2) in _OF else at
    return end + 1 - at if end > at + 3 and sentence.get(end) == "with" else 0


def _skip_determiners(sentence: Sentence, at: int) -> int:
    while sentence.get(at) in DETERMINERS:
        at += 1
    return at


def skip_noun(sentence: Sentence, at: int) -> int:
    """Give the place behind a noun with its article, or a bare plural; the same place where there is none."""
    start = at
    at = first = _skip_determiners(sentence, at)
    while at < first + _LONGEST and at < len(sentence.words) and sentence.words[at].is_plain:
        word = sentence.get(at)
        if word in STOPS or word in _OF or word in MODALS or word in ADVERBS or word[0].isdigit():
            break
        if at > first and (find_phrase(sentence, at, HAS) or word in _VERBS):
            break
        at += 1
    is_bare = first == start
    if is_bare and at == first + _LONGEST and is_plural(sentence.get(first)) and is_plural(sentence.get(at - 1)):
        # 'authors write posts'
        return first + 1
    return start if at == first or (is_bare and not is_plural(sentence.get(at - 1))) else at
