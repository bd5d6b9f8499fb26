"""Typos: words that are none, mended where somebody wrote in a hurry.

Slips in the few words that we look for ('titel', 'sombody') show that a text was not read again. Only then a dictionary
is asked about its other words: who writes carefully knows words that it does not have.
"""

import re
from collections.abc import Mapping
from functools import cache

from spellchecker import SpellChecker

from generators.requirements.field_words import FIELD_WORDS
from generators.requirements.nouns import DETERMINERS, NOT_RESOURCES, STOP_WORDS, VAGUE_NOUNS
from generators.requirements.passages import Passage, replace_words
from generators.requirements.spelling import LOOKED_FOR, mend_spelling
from generators.requirements.types import TYPE_WORDS
from generators.spec import names

MIN_SLIPS = 2
"""Words that show that a text was written in a hurry; one may be meant as it is."""
MAX_UNKNOWN = 200
"""Different words of a text that the dictionary is asked about."""
MIN_USES = 1000
"""How often the dictionary has seen a word that is likely meant."""

# Names, identifiers, addresses and what code has are no words.
_WORD = re.compile(r"(?<![\w./@`'-])(?:(?:(?<=^)|(?<=\n)|(?<=[.!?] ))[A-Z])?[a-z]{3,20}(?![\w/@'`-]|\.\w)")
_CODE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)|`[^`\n]*`|https?://\S+", re.DOTALL)
# Values are written as they are meant: (onsight / flash / redpoint), 'one of onsight, flash or redpoint'.
_VALUES = (
    r"\([^()\n/|]{1,60}(?:[/|][^()\n/|]{1,60}){1,12}\)|(?<![\w-])[\w-]{1,40}(?: ?[/|] ?[\w-]{1,40}){1,12}"
    r"|\b(?:one of|either|any of|enum|values?:|options?:)[^.;\n()]{1,200}"
)
_KEPT = re.compile(rf"{_CODE.pattern}|{_VALUES}", re.DOTALL | re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()\n]{1,200},[^()\n]{1,200}\)")
_SHORTEST = 4
# Words that there are, or that are too short, and that nobody means who writes in a hurry.
_RARE = {"tittle": "title", "hav": "have", "teh": "the", "adn": "and"}
_CORE = frozenset(LOOKED_FOR) | DETERMINERS
_KNOWN = FIELD_WORDS | NOT_RESOURCES | STOP_WORDS | VAGUE_NOUNS | TYPE_WORDS.keys()


def find_typos(*texts: str) -> Mapping[str, str]:
    """Give what is meant by each word of some texts that is none, in lower case; nothing where they seem careful."""
    plain = [_KEPT.sub(" ", text) for text in texts]
    words = {match[0].lower() for text in plain for match in _WORD.finditer(text)}
    slips = {word: mended for word in words if (mended := mend_spelling(word)) != word}
    if len(slips) >= MIN_SLIPS:
        slips = {word: mended for word, mended in slips.items() if word not in _dictionary()}
    if len(slips) < MIN_SLIPS:
        return {}
    slips |= {word: meant for word, meant in _RARE.items() if word in words}
    words = {match[0].lower() for text in plain for match in _WORD.finditer(_BRACKETS.sub(_drop_values, text))}
    unknown = sorted(word for word in words if len(word) >= _SHORTEST and not _is_known(word))[:MAX_UNKNOWN]
    return {word: meant for word in unknown if (meant := _find_meant(word))} | slips


def mend_typos(passage: Passage, typos: Mapping[str, str]) -> Passage:
    """Put what is meant in the place of each typo; code stays as it is."""

    def mend(word: str) -> str:
        meant = typos.get(word.lower(), word)
        return meant.capitalize() if word[0].isupper() else meant

    return replace_words(passage, _WORD, mend, keep=_KEPT) if typos else passage


def _drop_values(brackets: re.Match[str]) -> str:
    """Drop a list in brackets in which nothing is a word that fields are made of: those are values."""
    words = {mend_spelling(word) for word in re.findall(r"[a-z]+", brackets[0].lower())}
    return brackets[0] if words & FIELD_WORDS else " "


@cache
def _dictionary() -> SpellChecker:
    # A quarter of a second, for texts that need it.
    return SpellChecker(language="en", distance=1)


def _is_known(word: str) -> bool:
    return (
        bool({word, names.singularize(word)} & _KNOWN)
        or word in _dictionary()
        or word.removesuffix("s") in _dictionary()
    )


def _find_meant(word: str) -> str | None:
    """Give the word that one letter makes of another: rather one left out or two exchanged, and one that we expect."""
    edits = set(_dictionary().edit_distance_1(word))
    usual = {meant for meant in _dictionary().known(edits) if _is_slip(word, meant) or _dictionary()[meant] >= MIN_USES}
    return min(usual | (edits & (_CORE | FIELD_WORDS)), key=lambda meant: _rank(word, meant), default=None)


def _rank(word: str, meant: str) -> tuple[bool, bool, bool, float]:
    return (meant not in _CORE, not _is_slip(word, meant), meant not in FIELD_WORDS, -_dictionary()[meant])


def _is_slip(word: str, meant: str) -> bool:
    """Tell whether a letter was left out or two were exchanged."""
    return len(meant) > len(word) or sorted(meant) == sorted(word)
