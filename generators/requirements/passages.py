"""Passages: pieces of the requirements text that know where in the original each of their characters stood.

Readers see clean text (no line ends of Windows, no quote marks, no Markdown emphasis) and still quote the original.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generators.requirements.understanding import Span


@dataclass(frozen=True, slots=True)
class Source:
    """One of the texts as it was given: ``title``, ``body`` or ``context``."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Clean text with the offset in its source of every character."""

    source: Source
    text: str
    places: Sequence[int]

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """Give a part without the blanks around it."""
        piece = self.text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        last = max(last, first)
        return Passage(self.source, self.text[first:last], self.places[first:last])

    def find_span(self, start: int = 0, end: int | None = None) -> Span:
        """Give the original words of a part; blanks around them do not count."""
        part = self.cut(start, end)
        if not part.text:
            return Span(self.source.name, 0, 0, "")
        first, last = part.places[0], part.places[-1] + 1
        return Span(self.source.name, first, last, self.source.text[first:last])


def join_passages(passages: Sequence[Passage], separator: str = "\n") -> Passage:
    """Join passages of one source; a separator stands where the passage before it ends."""
    text = separator.join(passage.text for passage in passages)
    places: list[int] = []
    for number, passage in enumerate(passages):
        if number:
            places += [places[-1] if places else 0] * len(separator)
        places += passage.places
    return Passage(passages[0].source, text, places)


def replace_words(
    passage: Passage,
    pattern: re.Pattern[str],
    replace: Callable[[str], str],
    keep: re.Pattern[str] | None = None,
) -> Passage:
    """Put other words in the place of those that a pattern finds, each new character where the old words stood.

    Args:
        passage: The text.
        pattern: What is replaced.
        replace: Gives the new words for the old.
        keep: What stays as it is, whatever it holds.
    """
    kept = [match.span() for match in keep.finditer(passage.text)] if keep else []
    edits: list[tuple[int, int, str]] = []
    for match in pattern.finditer(passage.text):
        while kept and kept[0][1] <= match.start():
            kept.pop(0)
        if not (kept and kept[0][0] <= match.start()):
            edits.append((*match.span(), replace(match[0])))
    return edit(passage, edits)


def blank(passage: Passage, pattern: re.Pattern[str]) -> Passage:
    """Put blanks where a pattern finds something, so that all else stays where it is."""
    text = pattern.sub(lambda found: " " * len(found[0]), passage.text)
    return Passage(passage.source, text, passage.places)


def edit(passage: Passage, edits: Sequence[tuple[int, int, str]]) -> Passage:
    """Put a text in the place of each of some parts, which are in order and do not overlap.

    Args:
        passage: The text.
        edits: Start and end of each part, and what stands there instead; nothing to drop it.
    """
    if not edits:
        return passage
    text: list[str] = []
    places: list[int] = []
    behind = 0
    for start, end, word in edits:
        text += passage.text[behind:start], word
        places += passage.places[behind:start]
        last = max(end - 1, 0)
        places += [passage.places[min(start + i, last)] for i in range(len(word) - 1)]
        places += [passage.places[last]] if word else []
        behind = end
    text.append(passage.text[behind:])
    places += passage.places[behind:]
    return Passage(passage.source, "".join(text), places)


# What Markdown adds to the words: removed with the places of the rest kept. Struck text and pictures are not said.
_MARKUP = re.compile(
    r"~~[^~\n]{1,300}~~"
    r"|!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"
    r"|(?P<open>\[)(?=[^\]\n]{1,300}\]\([^)\n]{0,500}\))"
    r"|(?<=\])\([^)\n]{0,500}\)"
    r"|https?://[^\s)>\]]{1,2000}"
    r"|</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>\n]{0,200})?/?>"
    r"|`+|\*\*+|~~|(?<![\w*])\*(?=[\w\"'(`])|(?<=[\w\"')`.,!?:])\*(?![\w*])"
    r"|(?<![\w_])_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?![\w_])",
)


def strip_markup(passage: Passage) -> Passage:
    """Take Markdown's emphasis, links, code marks and struck text out of a passage."""
    if not _MARKUP.search(passage.text):
        return passage
    kept: list[str] = []
    places: list[int] = []
    for start, end in _find_kept(passage.text):
        kept.append(passage.text[start:end])
        places += passage.places[start:end]
    return Passage(passage.source, "".join(kept), places)


def _find_kept(text: str) -> Iterator[tuple[int, int]]:
    start = opened = 0
    for match in _MARKUP.finditer(text):
        if match[0] == "*":
            opens = match.end() < len(text) and not text[match.end()].isspace() and text[match.end()] not in ",;.:)"
            if not opens and not opened:
                # A star that closes nothing marks what is required: 'full name*'.
                continue
            opened += 1 if opens else -1
        yield start, match.start()
        start = match.end()
    yield start, len(text)
