"""Nearest: the valid command that is like a line which is none, found by mending its words."""

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher, get_close_matches

from generators.commands.choices import CHOICE_NAMES
from generators.commands.command import Command, UnclearError
from generators.commands.form import Form
from generators.commands.grammar import FORMS
from generators.requirements.nouns import name_resource
from generators.requirements.types import TYPE_WORDS

_WORD = re.compile(r"[A-Za-z][A-Za-z-]+")
_DANGLING = re.compile(r"(?:\s*[,;&]|\s+(?:and|with|plus|then))+$", re.IGNORECASE)
_RESOURCE_VERB = re.compile(
    r"(?:add|create|remove|delete|drop|rename) (?!(?:field|resource|relation)s?\b)(?P<rest>.+)", re.IGNORECASE
)
_LIKE = 0.75
"""How alike two words are, from 0 to 1, when one may be a slip of the other."""
_MOST_SLIPS = 6
"""Slips of one line that are mended each alone."""
_SHOWN_WORDS = 8
"""Words of a line that tell which form was tried."""


def find_nearest(words: str, read: Callable[[str], Command]) -> Command:
    """Give a command that is like these words.

    Args:
        words: What was not understood, without the slash word.
        read: Reads words as a command, and raises UnclearError where they are none.
    """
    for candidate in _mend(words):
        try:
            return read(candidate)
        except UnclearError:
            continue
    form = find_form(words)
    return read(form.examples[0] if form else "help")


def find_form(words: str) -> Form | None:
    """Give the form that somebody most likely tried; None if none begins like the words."""
    tried = words.lower().split()[:_SHOWN_WORDS]
    if not tried:
        return None
    alike = [(_compare(tried, example.lower().split()), form) for form in FORMS for example in form.examples]
    best, form = max(alike, key=lambda scored: scored[0])
    return form if best else None


def _compare(tried: list[str], example: list[str]) -> float:
    """Tell how much of some words an example has, and how alike the two are besides; 0 if they begin differently."""
    if not _is_like(tried[0], example[0]):
        return 0
    shared = sum(any(_is_like(word, other) for other in example) for word in tried)
    if shared == 1:
        return 1 / len(tried)
    return shared / len(tried) + SequenceMatcher(None, " ".join(tried), " ".join(example)).ratio()


def _is_like(word: str, other: str) -> bool:
    return SequenceMatcher(None, word, other).ratio() >= _LIKE


def _mend(words: str) -> Iterator[str]:
    """Give the words with their slips of the keyboard mended, all and each alone, and with a word that they lack."""
    slips = list(_find_slips(words))
    if slips:
        mended = words
        for start, end, word in reversed(slips):
            mended = mended[:start] + word + mended[end:]
        yield mended
    for start, end, word in slips[:_MOST_SLIPS]:
        yield words[:start] + word + words[end:]
    yield _DANGLING.sub("", words)
    verb, _, rest = words.partition(" ")
    if verb.lower() not in _VERBS:
        yield f"add {words}"
    head = _RESOURCE_VERB.match(words)
    if head and name_resource(re.split(r"\s(?:with|to)\s", head["rest"])[0], defined=False):
        yield f"{verb} resource {rest}"


def _find_slips(words: str) -> Iterator[tuple[int, int, str]]:
    for match in _WORD.finditer(words):
        word = match[0].lower()
        near = [] if word in _VOCABULARY else get_close_matches(word, _TARGETS, n=1, cutoff=_LIKE)
        if near:
            yield match.start(), match.end(), near[0]


def _list_vocabulary() -> Iterator[str]:
    for form in FORMS:
        for text in (form.syntax, *form.examples):
            # What is in capitals or begins with one is a name.
            yield from (word for word in _WORD.findall(text) if word.islower())
    for name in CHOICE_NAMES:
        yield from name.split()
    yield from TYPE_WORDS


_VERBS = frozenset(example.split()[0] for form in FORMS for example in form.examples)
_VOCABULARY = frozenset(_list_vocabulary())
# What joins words is short, and so near to many.
_TARGETS = sorted(_VOCABULARY - frozenset("and with to in from has of on as many one belongs between".split()))
