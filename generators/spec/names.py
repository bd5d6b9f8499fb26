"""Names: how a word of the issue becomes an identifier, in every casing, singular and plural.

A name is stored once in the Spec (``Order``, ``placed_at``, ``billing-api``); everything else is derived here.
Words that a language reserves stay legal names: the stack that meets one escapes it (``class_``), so that the
name in the API and in the database is the one that the issue used.
"""

import re
from functools import cache

import inflect

MAX_NAME_LENGTH = 48
"""Longest name in characters: a foreign key of two such names stays under PostgreSQL's 63 bytes when hashed."""

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ENUM_VALUE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 _.+/-]{0,62}")

_inflect = inflect.engine()
# Nouns of business models that the library would change into something that nobody writes.
for _singular, _plural in (
    ("staff", "staff"),
    ("equipment", "equipment"),
    ("news", "news"),
    ("media", "media"),
):
    _inflect.defnoun(_singular, _plural)


def split_words(text: str) -> tuple[str, ...]:
    """Split any spelling (``OrderItem``, ``order_item``, ``Order items``, ``HTTPHost``) into lower-case words."""
    return tuple(word.lower() for word in _WORD.findall(text))


def to_snake(text: str) -> str:
    """Give ``order_item``."""
    return "_".join(split_words(text))


def to_pascal(text: str) -> str:
    """Give ``OrderItem``."""
    return "".join(word.capitalize() for word in split_words(text))


def to_camel(text: str) -> str:
    """Give ``orderItem``."""
    pascal = to_pascal(text)
    return pascal[:1].lower() + pascal[1:]


def to_kebab(text: str) -> str:
    """Give ``order-item``."""
    return "-".join(split_words(text))


def to_title(text: str) -> str:
    """Give ``Order item``, for prose."""
    return " ".join(split_words(text)).capitalize()


@cache
def pluralize(word: str) -> str:
    """Give the plural of the last word of a snake_case name; a word that is plural already stays."""
    head, _, last = word.rpartition("_")
    plural = last if singularize_word(last) != last else str(_inflect.plural_noun(last) or f"{last}s")
    return f"{head}_{plural}" if head else plural


@cache
def singularize(word: str) -> str:
    """Give the singular of the last word of a snake_case name; a word that is singular already stays."""
    head, _, last = word.rpartition("_")
    singular = singularize_word(last)
    return f"{head}_{singular}" if head else singular


@cache
def singularize_word(word: str) -> str:
    """Give the singular of one lower-case English word; ``status`` and ``address`` are singular already."""
    if word.endswith(("ss", "us", "is")):
        return word
    return str(_inflect.singular_noun(word) or word)


def is_snake(name: str) -> bool:
    """Tell whether a name may be that of a field or relation."""
    return len(name) <= MAX_NAME_LENGTH and _SNAKE.fullmatch(name) is not None


def is_pascal(name: str) -> bool:
    """Tell whether a name may be that of a resource."""
    return len(name) <= MAX_NAME_LENGTH and _PASCAL.fullmatch(name) is not None


def is_kebab(name: str) -> bool:
    """Tell whether a name may be that of a service or feature."""
    return len(name) <= MAX_NAME_LENGTH and _KEBAB.fullmatch(name) is not None


def is_enum_value(value: str) -> bool:
    """Tell whether a text may be a value of an enum: short, printable, safe inside quotes of any language."""
    return _ENUM_VALUE.fullmatch(value) is not None
