"""Sentences: dividing the lines of a block at full stops and at the line ends that people mean."""

import re
from collections.abc import Iterable, Iterator, Sequence

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.headings import is_put_off
from generators.requirements.passages import Passage, join_passages

_END = re.compile(
    r"(?<![.\s][A-Za-z])(?<!\be\.g)(?<!\bi\.e)(?<!\betc)(?<!\bapprox)(?<!\bincl)(?<!\bvs)(?<!\bresp)(?:(?<!\b[Mm]ax)(?<!\b[Mm]in)|(?=\.\s+[A-Z]))(?:(?<!\bno)|(?=\.\s+[^\d\s]))"
    r"(?:\.+[)\"']?|!+[\"']?|\?+[\"']?)(?=\s|$)"
)
_NEW_LINE = re.compile(
    r"[A-Z*#\d\u00c0-\u024f]|[\w ]{1,30}:"
    r"|(?:an?|each|every|one) [a-z][\w-]*(?: [a-z][\w-]*)? [a-z]+s (?:an?|the|one|to|in|on|by|from)\b"
    r"|and [a-z][\w-]*s (?:with|have|:)"
    r"|(?:(?:every|each|an?|the|all|one) )?[a-z][\w-]*(?: [a-z][\w-]*)? (?:has|have|is|are|belongs?|can|must"
    r"|contains?)\b"
)


# The number of a story, 'US-4: As an administrator', is no part of the sentence.
_STORY = re.compile(r"\W*(?:[A-Za-z]{1,5}[- ]?\d+(?:\.\d+)*|\d+[.)])\W+(?=as an? )", re.IGNORECASE)
MAX_SENTENCE = 2000
"""Longest sentence in characters; what goes on longer is no sentence and is divided, so that reading stays linear."""


def split_sentences(lines: Sequence[Passage]) -> Iterator[Passage]:
    """Give the sentences of some lines that follow each other."""
    for paragraph in _join_wrapped(lines):
        start = 0
        for end in (*(match.end() for match in _END.finditer(paragraph.text)), len(paragraph.text)):
            for at in range(start, end, MAX_SENTENCE):
                sentence = paragraph.cut(at, min(at + MAX_SENTENCE, end))
                label = _STORY.match(sentence.text)
                sentence = sentence.cut(label.end()) if label else sentence
                if sentence:
                    yield sentence
            start = end


def _join_wrapped(lines: Sequence[Passage]) -> Iterator[Passage]:
    """Join lines that were broken for their length; keep apart those that were broken for their sense."""
    group: list[Passage] = []
    for line in lines:
        if group and (_NEW_LINE.match(line.text) and not group[-1].text.endswith((",", " and", " or"))):
            yield join_passages(group, " ")
            group = []
        group.append(line)
    if group:
        yield join_passages(group, " ")


def keep_meant(sentences: Iterable[Passage]) -> Iterator[Passage]:
    """Give the sentences about what is to be built now."""
    return (sentence for sentence in sentences if not is_put_off(sentence.text))


def find_sentences(document: Document) -> Iterator[Passage]:
    """Give all sentences of title and body that are meant: no code, no table, no box left unticked."""
    if document.title:
        yield from split_sentences([document.title])
    for block in document.blocks:
        yield from block_sentences(block)


def block_sentences(block: Block) -> Iterator[Passage]:
    """Give the sentences of one block."""
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING) and block.checked is not False:
        yield from split_sentences(block.lines)
