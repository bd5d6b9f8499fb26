"""Contents: a list of plurals that says what there is, 'a library: books (title, isbn), members and loans'."""

from dataclasses import dataclass, replace

from generators.requirements.grammar.lexicon import DETERMINERS, OURS, WRITERS
from generators.requirements.grammar.noun_phrases import LONGEST, is_part
from generators.requirements.grammar.predicates import begins_clause
from generators.requirements.grammar.words import Sentence
from generators.requirements.nouns import is_plural

_SEPARATORS = ((",", "and"), (",", "&"), (",",), ("and",), ("&",), ("plus",), ("as", "well", "as"))
_PER = (("per",), ("for", "each"), ("for", "every"), ("of", "each"))
_LEADS = frozenset((":", "with", "of", "for"))
_HAVE = frozenset("have need want keep manage track store offer sell rent run handle".split())
"""What people do with what they list: 'we have desks and meeting rooms'."""
_LEAST = 2
"""Things that make a list."""


@dataclass(frozen=True, slots=True)
class Content:
    """A thing of such a list.

    Attributes:
        start: The first word of its name.
        end: The place behind its last.
        note: The place of the note behind it; None if there is none.
        owner: The place of what each is of: the item of 'claims per item'; None if there is nothing.
    """

    start: int
    end: int
    note: int | None
    owner: int | None = None

    @property
    def behind(self) -> int:
        """Give the place behind all that belongs to it."""
        return max(self.end, (self.note or -1) + 1, (self.owner or -1) + 1)


@dataclass(frozen=True, slots=True)
class Contents:
    """Such a list.

    Attributes:
        lead: The place of the colon or preposition before it; -1 where the sentence is nothing but the list.
        items: What is listed.
        end: The place behind it.
        is_ours: Whether the writers say that they have it: 'we have desks and meeting rooms'.
    """

    lead: int
    items: tuple[Content, ...]
    end: int
    is_ours: bool = False

    @property
    def has_notes(self) -> bool:
        """Tell whether a note says of one of them what it has."""
        return any(item.note is not None for item in self.items)


def find_parts(sentence: Sentence) -> tuple[Content, Contents] | None:
    """Find 'posts with comments and tags': the plural that a sentence begins with, and what all of the kind have."""
    owner = _read_item(sentence, 0)
    if owner is None or owner.note is not None or sentence.get(owner.end) != "with":
        return None
    found = _read_list(sentence, owner.end + 1, least=1, may_go_on=True)
    return (owner, Contents(owner.end, *found)) if found else None


def find_contents(sentence: Sentence) -> Contents | None:
    """Find the list that a sentence is, or ends with behind a colon or 'with'; None if there is none."""
    whole = _read_list(sentence, 0)
    if whole:
        return Contents(-1, *whole)
    for at, word in enumerate(sentence.words):
        is_ours = at == 1 and sentence.get(0) in WRITERS and word.text in _HAVE
        found = _read_list(sentence, at + 1) if word.text in _LEADS or is_ours else None
        if found:
            return Contents(at, *found, is_ours=is_ours)
    return None


def _read_list(
    sentence: Sentence, at: int, least: int = _LEAST, *, may_go_on: bool = False
) -> tuple[tuple[Content, ...], int] | None:
    """Read plurals up to the end of the sentence, or to where another clause begins if it may go on."""
    items: list[Content] = []
    while item := _read_item(sentence, at):
        if may_go_on and items and begins_clause(sentence, at):
            return tuple(items), items[-1].behind
        items.append(item)
        end = item.behind
        separator = next((len(words) for words in _SEPARATORS if sentence.match(end, words)), 0)
        if not separator:
            is_whole = sentence.is_over(end) and len(items) >= least
            return (tuple(items), end) if is_whole else None
        at = end + separator
    return None


def _read_item(sentence: Sentence, at: int) -> Content | None:
    while sentence.get(at) in DETERMINERS - OURS:
        at += 1
    end = at
    while end < at + LONGEST and is_part(sentence, end):
        end += 1
    if end == at or not is_plural(sentence.get(end - 1)):
        return None
    has_note = end < len(sentence.words) and sentence.words[end].is_note
    item = Content(at, end, end if has_note else None)
    per = next((len(words) for words in _PER if sentence.match(item.behind, words)), 0)
    owner = item.behind + per
    is_owned = per > 0 and is_part(sentence, owner)
    return replace(item, owner=owner) if is_owned else item
