"""Search: rows are found by words of their texts, whatever the case of their letters.

Each table keeps the texts of a row once more, folded by Python, so that all databases find the same.
"""

from typing import Annotated
from unicodedata import normalize

from pydantic import Field
from sqlalchemy import ColumnElement, Connection, Text, bindparam, event, inspect
from sqlalchemy.orm import Mapper, mapped_column

from app.core.database import Base

MAX_WORDS = 10

Words = Annotated[
    str, Field(max_length=200, pattern=rf"^ *[^ \x00]+( +[^ \x00]+){{0,{MAX_WORDS - 1}}} *$")
]
"""What a request may send: words with blanks between them."""

SEARCH_TEXT = "search_text"

SearchText = Annotated[str, mapped_column(Text, default="", deferred=True)]
"""The column with the folded texts."""


def fold(text: str) -> str:
    """Give a text as it is compared: one spelling of each character, and no case."""
    return normalize("NFKC", text).casefold()


def match_words(column: ColumnElement[str]) -> dict[str, ColumnElement[bool]]:
    """Give a condition for each word that can be asked for, by the name of its parameter."""
    names = [_name_word(place) for place in range(MAX_WORDS)]
    return {name: column.like(bindparam(name), escape="/") for name in names}


def read_words(words: str) -> dict[str, str]:
    """Give the parameters of the conditions that words ask for."""
    found = [fold(word) for word in words.split(" ") if word]
    return {_name_word(place): f"%{_escape(word)}%" for place, word in enumerate(found)}


def _name_word(place: int) -> str:
    # No column has a name like this.
    return f"word_{place}_"


def _escape(word: str) -> str:
    for character in "/%_":
        word = word.replace(character, f"/{character}")
    return word


@event.listens_for(Base, "before_insert", propagate=True)
@event.listens_for(Base, "before_update", propagate=True)
def _note_texts(_: Mapper[Base], __: Connection, row: Base) -> None:
    names = getattr(row, "__searched__", ())
    attributes = inspect(row).attrs
    if any(attributes[name].history.has_changes() for name in names):
        texts = (getattr(row, name) or "" for name in names)
        setattr(row, SEARCH_TEXT, fold(" ".join(texts)))
