"""Words: a sentence as the words, notes in brackets and marks that the grammar goes through."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generators.requirements.passages import Passage

# Quotation marks only set a name off.
_WORD = re.compile(
    r"i\.e\.|e\.g\.|\((?:[^()]|\([^()]{0,100}\)){0,400}\)|[^\W_](?:[\w'+-]|[./](?=\w))*%?|[^\s\"\u201c\u201d\u201e]"
)

_VALUE = re.compile(
    r"\b(?!(?:an?|the|and|or|with|as|is|are|called|named|of|has|have|it|its)\b)[a-z]+ "
    r"(?P<value>[\"\u201c\u201e][^\"\u201c\u201d\u201e]{1,40}[\"\u201d\u201c])",
    re.IGNORECASE,
)

MAX_WORDS = 250
"""Words of a sentence that people can follow; a longer one is left to other readers, so that reading stays linear."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a note in brackets or a mark.

    Attributes:
        text: In lower case.
        start: Where it begins in the sentence.
        end: Where it ends.
    """

    text: str
    start: int
    end: int

    @property
    def is_plain(self) -> bool:
        """Tell whether it is a word, and neither a note nor a mark."""
        return self.text[0].isalnum()

    @property
    def is_note(self) -> bool:
        """Tell whether it is a note in brackets."""
        return self.text[0] == "(" and len(self.text) > 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its words; places in it are numbers of words."""

    passage: Passage
    words: Sequence[Word]

    def get(self, at: int) -> str:
        """Give the word at a place; nothing behind the last one."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def is_over(self, at: int) -> bool:
        """Tell whether a statement may end at a place."""
        return self.get(at) in ("", ".", ";", "!")

    def cut(self, start: int, end: int) -> Passage:
        """Give the text from one word to before another."""
        return self.passage.cut(self.words[start].start, self.words[end - 1].end)

    def match(self, at: int, phrase: Sequence[str]) -> bool:
        """Tell whether a phrase stands at a place."""
        return all(self.get(at + i) == word for i, word in enumerate(phrase))


def read_words(passage: Passage) -> Sentence:
    """Divide a sentence into its words; a value in quotation marks behind a name, 'status "open"', is none of them."""
    values = [match.span("value") for match in _VALUE.finditer(passage.text)]
    words = (Word(match[0].lower(), *match.span()) for match in _WORD.finditer(passage.text))
    return Sentence(passage, tuple(w for w in words if not any(start <= w.start < end for start, end in values)))
