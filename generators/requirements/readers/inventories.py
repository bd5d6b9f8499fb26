"""Reader of inventories: sentences that go through things with what each has, 'shelves (number), boxes (code)'."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.requirements.document import BlockKind, Document
from generators.requirements.drafts import Member, looks_like_fields
from generators.requirements.grammar.lexicon import DETERMINERS, STOPS, STORE
from generators.requirements.grammar.listings import read_listing
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.headings import Topic, find_topic
from generators.requirements.nouns import STOP_WORDS, is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.relations import read_continuation
from generators.requirements.readers.statements import read_items
from generators.requirements.sentences import keep_meant, split_sentences

_VERBS = frozenset("need want have has keep store manage track record hold holds handle know".split())
_LEAST = 2
"""Things that make an inventory."""
_SEPARATORS = frozenset((",", ";", ":", "and", "&", "-", "\u2013", "\u2014"))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A thing of an inventory, from one word to before another.

    Attributes:
        name: The thing.
        start: Its first word.
        clause: Where the 'who work for a company' behind the name begins that says more of it.
        listing: Where its list begins.
        end: The place behind the list.
        members: What the list holds.
    """

    name: str
    start: int
    clause: int
    listing: int
    end: int
    members: tuple[Member, ...]


def read_inventories(document: Document, notebook: Notebook) -> None:
    """Report the things that such sentences of the body go through, with their fields."""
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and find_topic(block.heading) is not Topic.EXCLUDED:
            for passage in keep_meant(split_sentences(block.lines)):
                _read_inventory(passage, notebook)


def _read_inventory(passage: Passage, notebook: Notebook) -> None:
    sentence = read_words(passage)
    for entries in (_find_noted(sentence), list(_find_listed(sentence))):
        is_announced = bool(entries) and entries[0].start > 0 and sentence.get(entries[0].start - 1) == ":"
        if len(entries) < (_LEAST - 1 if is_announced else _LEAST):
            continue
        for entry in entries:
            report_members(notebook, entry.name, entry.members, sentence.cut(entry.start, entry.listing).find_span())
            notebook.tell(sentence.cut(entry.start, entry.end))
            if entry.clause < entry.listing - 1:
                read_continuation(sentence.cut(entry.clause, entry.listing - 1), entry.name, notebook)
            if sentence.get(entry.end) == ",":
                rest = next((i for i in range(entry.end, len(sentence.words)) if sentence.is_over(i)), None)
                read_continuation(sentence.cut(entry.end + 1, rest or len(sentence.words)), entry.name, notebook)
        return


def _find_noted(sentence: Sentence) -> list[_Entry]:
    """Find 'hotels (name, address), rooms (number, floor)'; nothing where one of such notes holds no fields."""
    found = []
    for at, word in enumerate(sentence.words):
        start = _find_name(sentence, at) if word.is_note else at
        name = name_resource(sentence.cut(start, at).text) if start < at else None
        if name is None:
            continue
        members = read_members(sentence.passage.cut(word.start + 1, word.end - 1))
        if len(members) < 2 or not looks_like_fields(members):
            return []
        found.append(_Entry(name, start, at, at, at + 1, members))
    return found


def _find_name(sentence: Sentence, end: int) -> int:
    """Give where the plural begins that ends before a word; the same place if there is none."""
    if end == 0 or not is_plural(sentence.get(end - 1)):
        return end
    start = end
    while start and sentence.words[start - 1].is_plain and not _is_no_noun(sentence.get(start - 1)):
        start -= 1
    return start


def _is_no_noun(word: str) -> bool:
    return word in STOPS or word in STOP_WORDS or word in STORE or word in DETERMINERS


def _find_listed(sentence: Sentence) -> Iterator[_Entry]:
    """Find 'companies with a name and a website, deals with a title, each linked to a company'."""
    at = 0
    while at < len(sentence.words):
        with_ = next((i for i in range(at, len(sentence.words)) if sentence.get(i) == "with"), None)
        if with_ is None:
            return
        marks = [i + 1 for i in range(at, with_) if sentence.get(i) in _SEPARATORS]
        entries = (_read_listed(sentence, start, with_) for start in (*reversed(marks), at))
        entry = next((found for found in entries if found), None)
        if entry:
            yield entry
        at = entry.end if entry else with_ + 1


def _read_listed(sentence: Sentence, start: int, at: int) -> _Entry | None:
    start = _find_start(sentence, start, at)
    end = next((i for i in range(start, at) if _begins_more(sentence, start, i)), at)
    words = [sentence.get(i) for i in range(start, end)]
    if not words or any(map(_is_no_noun, words)) or not is_plural(words[-1]):
        return None
    listing = read_listing(sentence, at + 1, is_inventory=True)
    name = name_resource(sentence.cut(start, end).text)
    members = read_items(sentence, listing.items) if listing else ()
    if not listing or not name or not looks_like_fields(members):
        return None
    clause = end if sentence.get(end).endswith("ing") else end + 1
    return _Entry(name, start, min(clause, at), at + 1, listing.end, members)


def _find_start(sentence: Sentence, start: int, at: int) -> int:
    """Give where the noun begins before a 'with', behind 'we need' and words like these."""
    verbs = [i for i in range(start, at) if sentence.get(i) in _VERBS]
    start = verbs[-1] + 1 if verbs else start
    while sentence.get(start) in ("and", "the", "our", "also", "then", "finally", "all"):
        start += 1
    return start


def _begins_more(sentence: Sentence, start: int, at: int) -> bool:
    """Tell whether a clause about a noun begins at a place: 'who work for a company', 'linking a car to a customer'."""
    word = sentence.get(at)
    return word in ("who", "that", "which", ",") or (at > start and word.endswith("ing"))
