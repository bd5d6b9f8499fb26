"""Named lists: a line that lists the things to keep by their names, 'Entities: Book, Author'."""

import re

from generators.requirements.list_items import split_list
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage

_LABEL = re.compile(
    r"(?:the |our |main |core |data |domain )*(?:entities|resources|models)(?: (?:are|would be))?: +"
    r"(?P<listed>[^.\n]{3,300})",
    re.IGNORECASE,
)
_DETAILS = re.compile(r" ?\(")
MAX_WORDS = 3


def find_named(line: Passage) -> list[Passage]:
    """Give the names of the things that a line lists, with what stands in brackets; nothing if it lists none."""
    label = _LABEL.match(line.text)
    items = [item for item in split_list(line.cut(*label.span("listed"))) if item] if label else []
    named = [_DETAILS.split(item.text, maxsplit=1)[0] for item in items]
    is_list = len(named) > 1 and all(len(name.split()) <= MAX_WORDS and name_resource(name) for name in named)
    return items if is_list else []
