"""Naming: the names that people write in a command, in the casing of the Spec; what can be no name is refused."""

import re

from generators.commands.command import UnclearError, quote
from generators.requirements.drafts import MAX_FIELD_WORDS
from generators.requirements.nouns import DETERMINERS, MAX_WORDS, STOP_WORDS
from generators.spec import names

_WORD = r"[A-Za-z\u00c0-\u024f0-9_]+(?:['-][A-Za-z\u00c0-\u024f0-9_]+)*"
_NAME = re.compile(rf"(?![0-9]|__){_WORD}(?: {_WORD})*")
_ARTICLE = re.compile(r"^(?:an?|the|our|my|new|existing|another)\s+(?=\S)", re.IGNORECASE)
_KIND = re.compile(r"(?<=\w)\s+(?:resources?|entity|entities|tables?)$", re.IGNORECASE)
# Words of the grammar itself: they name nothing alone, or in a name of several words.
_GRAMMAR = frozenset("field fields column columns resource resources relation relations".split())
_PRONOUNS = frozenset("all any each every everything anything both it them this that these those".split())
_JOINTS = frozenset("and or to from with in of on for by".split())


def read_resource_name(text: str, *, is_new: bool = False) -> str:
    """Give the name of a resource: ``line items`` is LineItem.

    Args:
        text: The words that name it.
        is_new: Whether it is named for the first time; else "the Order table" is the Order.

    Raises:
        UnclearError: If it can be none.
    """
    words = _drop_articles(text)
    words = words if is_new else _KIND.sub("", words)
    name = names.to_pascal(names.singularize(names.to_snake(words))) if _is_noun(words) else ""
    # "ours" names nothing, nor does what its singular would be.
    if not names.is_pascal(name) or not _is_noun(name):
        msg = f"{quote(text)} can be no name of a resource: a noun in letters is, such as `Order` or `line item`."
        raise UnclearError(msg)
    return name


def read_field_name(text: str) -> str:
    """Give the name of a field: ``Fax Number`` is fax_number; what is a name already stays as it is.

    Raises:
        UnclearError: If it can be none.
    """
    words = _drop_articles(text)
    name = words if names.is_snake(words) else names.to_snake(words)
    if not _is_field(words) or not names.is_snake(name) or not _is_field(name):
        msg = f"{quote(text)} can be no name of a field: a few words in letters and digits are, such as `due_date`."
        raise UnclearError(msg)
    return name


def _drop_articles(text: str) -> str:
    words = text.strip(" \"'.,;:")
    while match := _ARTICLE.match(words):
        words = words[match.end() :]
    return words


def _is_noun(words: str) -> bool:
    """Tell whether words can name a thing: "all resources" and "for coupons" do not."""
    parts = words.lower().split()
    if not _is_name(words, parts, MAX_WORDS) or not DETERMINERS.isdisjoint(parts):
        return False
    return STOP_WORDS.isdisjoint(parts) if len(parts) > 1 else parts[0] not in _JOINTS


def _is_field(words: str) -> bool:
    """Tell whether words can name a value: "everything" and "field of orders" do not."""
    parts = words.lower().split()
    return _is_name(words, parts, MAX_FIELD_WORDS) and parts[0] not in _PRONOUNS and words.lower() not in ("and", "or")


def _is_name(words: str, parts: list[str], longest: int) -> bool:
    if not _NAME.fullmatch(words) or len(parts) > longest:
        return False
    # What is joined by underscores is a name already, and no word of one.
    return len(parts) == 1 or (_GRAMMAR.isdisjoint(parts) and not any("_" in part for part in parts))
