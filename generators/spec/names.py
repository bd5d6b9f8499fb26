"""Names: how a word of the issue becomes an identifier, in every casing, singular and plural.

A name is stored once in the Spec (``Order``, ``placed_at``, ``billing-api``); everything else is derived here.
Words that a language reserves stay legal names: the stack that meets one escapes it (``class_``), so that the
name in the API and in the database is the one that the issue used.
"""

import re
import unicodedata
from functools import cache

from pluralizer import Pluralizer

MAX_NAME_LENGTH = 48
"""Longest name in characters: a foreign key of two such names stays under PostgreSQL's 63 bytes when hashed."""

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ENUM_VALUE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 _.+/-]{0,61}[A-Za-z0-9_.+/-])?")
# A "u" that sounds like "you" is no vowel; an "h" that is silent is one.
_VOWEL_SOUND = re.compile(r"(?!uni|us(?!h)|uti|eu|one)[aeiou]|hour|honou?r|heir|honest")

_plurals = Pluralizer()  # type: ignore[no-untyped-call]  # its constructor alone lacks annotations
# Nouns of business domains that the library's rules would cut or change into something that nobody writes.
for _singular, _plural in (
    ("axis", "axes"),
    ("basis", "bases"),
    ("bias", "biases"),
    ("lens", "lenses"),
    ("oasis", "oases"),
    ("regimen", "regimens"),
    ("specimen", "specimens"),
):
    _plurals.add_irregular_rule(_singular, _plural)
for _uncountable in ("chaos", "cms", "data", "dns", "goods", "gps", "lms", "metadata", "pos", "sms", "species"):
    _plurals.add_uncountable_rule(_uncountable)

# Letters that do not fall apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
)


def fold_accents(text: str) -> str:
    """Give a text without accents, so that ``Städte`` can become an identifier; other scripts stay as they are."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def split_words(text: str) -> tuple[str, ...]:
    """Split any spelling (``OrderItem``, ``order_item``, ``Order items``, ``HTTPHost``) into lower-case words."""
    return tuple(word.lower() for word in _WORD.findall(text if text.isascii() else fold_accents(text)))


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


def add_article(noun: str) -> str:
    """Give a lower-case noun in prose with its article: ``an order item``, ``a user``."""
    return f"{'an' if _VOWEL_SOUND.match(noun) else 'a'} {noun}"


@cache
def pluralize(word: str) -> str:
    """Give the plural of the last word of a snake_case name; a word that is plural already stays."""
    head, separator, last = word.rpartition("_")
    return head + separator + str(_plurals.plural(last))


@cache
def singularize(word: str) -> str:
    """Give the singular of the last word of a snake_case name; a word that is singular already stays."""
    head, separator, last = word.rpartition("_")
    return head + separator + str(_plurals.singular(last))


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
