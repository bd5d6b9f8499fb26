"""Frames: statements that people make of a thing without beginning with it, 'for each visit we record …'."""

from dataclasses import replace

from generators.requirements.grammar.lexicon import DETERMINERS, OURS, QUANTITIES, STORE, WRITERS, find_phrase, phrases
from generators.requirements.grammar.listings import read_listing
from generators.requirements.grammar.noun_phrases import find_noun_before, skip_determiners, skip_noun
from generators.requirements.grammar.subjects import (
    OF,
    Statement,
    find_having_of,
    find_object,
    read_described,
    skip_aside,
)
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

_FRAMES = frozenset("for of about on from with per at in".split())
_PLACES = frozenset("on from with at in".split())
"""Those of them that rather begin a circumstance, 'at the desk we store', unless each of them is spoken of."""
_DASHES = frozenset(("-", "\u2013", "\u2014"))
_WANT = frozenset("have need manage want".split())
"""Verbs of writers whose object, with what stands behind it, need not be kept: 'I need a server with the same data'."""
_KEEP = ("record", "store", "keep", "track", "save", "have", "need", "manage")
_NEED = ("have to", "need to", "want to", "must", "should", "would like to", "also")
_INTRODUCES = phrases(
    *(f"{who} {verb}" for who in WRITERS for verb in _KEEP),
    *(f"{who} {need} {verb}" for who in WRITERS for need in _NEED for verb in _KEEP),
    *(f"{who} {verb}" for who in WRITERS for verb in ("know", "identify", "describe")),
    "there is", "there are", "we want", "i want", "that's", "that is",
)  # fmt: skip
_THEM = tuple(map(str.split, ("each of them", "all of them", "them", "these", "those")))
_NAMELY = phrases(
    "that is",
    "that is ,",
    "namely",
    "i.e.",
    "meaning",
    "so :",
    "by",
    ":",
    "each with",
    "to end with",
    "to have",
    "to carry",
    "to come with",
)


def find_frame(sentence: Sentence, at: int) -> Statement | None:
    """Find 'for each visit we record …' and 'for each wall … are recorded'."""
    of_them = _find_frame_of_them(sentence, at)
    if of_them:
        return of_them
    is_ours = sentence.get(at + 1) in OURS
    end = skip_noun(sentence, at + 1) if sentence.get(at) in _FRAMES and not is_ours else at
    if sentence.get(at) == "per" and end == at + 1 and sentence.get(at + 2) in WRITERS:
        end = at + 2
    is_place = sentence.get(at) in _PLACES and sentence.get(at + 1) not in ("each", "every")
    if end <= at + 1 or is_place:
        return None
    name = (skip_determiners(sentence, at + 1), end)
    beside: list[tuple[int, int]] = []
    while sentence.get(end) in OF and skip_noun(sentence, end + 1) > end + 1:
        behind = skip_noun(sentence, end + 1)
        beside.append((skip_determiners(sentence, end + 1), behind))
        end = behind
    end = skip_aside(sentence, end)
    if sentence.get(end) in ("it's", "they're") or sentence.match(end, ("it", "is")):
        # 'For lawyers it's the name'
        listing = read_listing(sentence, end + (1 if sentence.get(end) != "it" else 2))
        return Statement(at, name, listing, is_stored=True) if listing else None
    if sentence.get(end) in _DASHES and sentence.get(at + 1) in DETERMINERS:
        # 'For the towers - name, town'
        listing = read_listing(sentence, end + 1)
        return Statement(at, name, listing, is_stored=True) if listing and len(listing.items) > 1 else None
    verb = end + 1 if sentence.get(end) == "," else end
    if sentence.get(verb) not in WRITERS:
        closed = read_listing(sentence, verb, is_closed=True)
        return _find_kept(sentence, end) or (Statement(at, name, closed, is_stored=True) if closed else None)
    introduced = find_introduced(sentence, verb)
    if introduced:
        # 'For each product in each location we keep a stock level with …'
        return replace(introduced, owners=(*introduced.owners, name, *beside))
    if sentence.get(at + 1) == "the" and _names_noted(sentence, verb + 1):
        # For the theatre we want to know the actors (name, phone): those have a name.
        return None
    stored = _read_stored(sentence, at, name, verb + 1)
    # 'For each incident we post updates with …'
    return stored or find_object(sentence, at, name, verb + 1)


def _find_frame_of_them(sentence: Sentence, at: int) -> Statement | None:
    """Find '…, of them we need only the name'."""
    if at < 2 or sentence.get(at - 1) not in (",", ";") or sentence.get(at) not in _FRAMES:
        return None
    pronoun = next((len(words) for words in _THEM if sentence.match(at + 1, words)), 0)
    verb = at + 1 + pronoun
    name = find_noun_before(sentence, at - 1)
    if not pronoun or sentence.get(verb) not in WRITERS or name[0] == name[1] or not is_plural(sentence.get(at - 2)):
        return None
    return _read_stored(sentence, at, name, verb + 1)


def _read_stored(sentence: Sentence, start: int, name: tuple[int, int], at: int) -> Statement | None:
    """Read what people store: the list behind 'have to write down' at a place."""
    near = range(at, at + 4)
    stored = next((place for place in near if sentence.get(place) in STORE and sentence.get(place + 1) != "to"), None)
    if stored is None:
        return None
    at = stored + 1
    while sentence.get(at) in (":", "down", "only", "just"):
        at += 1
    listing = read_listing(sentence, at)
    return Statement(start, name, listing) if listing else None


def _names_noted(sentence: Sentence, at: int) -> bool:
    """Tell whether what people store is several things with notes that say what each has."""
    near = range(at, at + 4)
    stored = next((place for place in near if sentence.get(place) in STORE and sentence.get(place + 1) != "to"), at)
    end = skip_noun(sentence, stored + 1)
    is_noted = end < len(sentence.words) and sentence.words[end].is_note and "," in sentence.get(end)
    return end > stored + 1 and is_plural(sentence.get(end - 1)) and is_noted


def find_introduced(sentence: Sentence, at: int) -> Statement | None:
    """Find 'we record our players, that is …', 'there is a lease, so: …' and 'every visit has to end with …'."""
    start = at
    verb = find_phrase(sentence, at, _INTRODUCES)
    if not verb:
        return None
    at += verb
    at += find_phrase(sentence, at, QUANTITIES)
    end = skip_noun(sentence, at)
    end = end + 1 if sentence.get(end) == "," else end
    if end == at:
        return None
    name = (skip_determiners(sentence, at), end - 1 if sentence.get(end - 1) == "," else end)
    lead = find_phrase(sentence, end, _NAMELY)
    listing = read_listing(sentence, end + lead) if lead else None
    if listing:
        return Statement(start, name, listing, is_stored=True)
    described = read_described(sentence, end) if sentence.get(at - 1) not in _WANT else None
    if described is None:
        return None
    return Statement(start, name, described[1], owners=described[0], is_stored=True)


def _find_kept(sentence: Sentence, at: int) -> Statement | None:
    """Find 'for every change of an article a revision is stored with': what is kept then."""
    if sentence.get(at) in OF:
        at = skip_noun(sentence, at + 1)
    at = at + 1 if sentence.get(at) == "," else at
    return find_having_of(sentence, at)
