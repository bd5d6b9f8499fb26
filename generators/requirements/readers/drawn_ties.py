"""Reader of drawn ties: lines that say how many of one thing go with how many of another, 'Site 1 --- * Shift'.

So people draw entity relationship and class diagrams in plain text: with numbers, stars or the feet of crows.
"""

import re
from collections.abc import Iterator

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.findings import RelationFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.spec.models import RelationKind

MAX_LINE = 200
"""Characters of a line that may draw a tie."""
_COUNT = r"(?:(?:0|1)\s?(?:\.\.|-)\s?(?:1|\*|n|m|many)|1|\*|n|m|one|many)"
# How many, with what people put around it: (1), [0..*], "1".
_END = r"[(\[\"']?{}[)\]\"']?"
_NAME = r"[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f-]{0,40}(?: [A-Za-z\u00c0-\u024f][\w\u00c0-\u024f-]{0,30}){0,2}?"
_LINE = r"(?:<?[-=]{1,12}>?|<?\.{2,12}>?|[\u2013\u2014\u2500]{1,12}|\u2194|\u2192)"
_TIE = re.compile(
    rf"(?P<left>{_NAME})\s+{_END.format(f'(?P<from>{_COUNT})')}\s*"
    rf"(?P<line>{_LINE})(?:\s?[A-Za-z][A-Za-z_ ]{{0,30}}?\s?{_LINE})?\s*"
    rf"{_END.format(f'(?P<to>{_COUNT})')}\s+(?P<right>{_NAME})(?:\s*[:(].{{0,60}})?[.,;]?",
    re.IGNORECASE,
)
_FEET = re.compile(
    rf"(?P<left>{_NAME})\s*(?P<from>\|o|\|\||\}}o|\}}\||>|)(?:-{{1,6}}|\.{{2,6}})(?P<to>o\||\|\||o\{{|\|\{{|<|)\s*"
    rf"(?P<right>{_NAME})(?:\s*[:(].{{0,60}})?[.,;]?"
)
_MANY = re.compile(r"\*|n\b|m\b|many|[{}<>]", re.IGNORECASE)
_LANGUAGES = ("", "text", "txt", "plain", "plantuml", "puml", "uml", "mermaid")


def read_drawn_ties(document: Document, notebook: Notebook) -> None:
    """Report the relations that lines draw."""
    for block in document.blocks:
        for line in _find_lines(block):
            found = None if notebook.is_read(line) else _read(line)
            if found:
                notebook.findings.append(found)
                notebook.claim(line)


def _find_lines(block: Block) -> Iterator[Passage]:
    is_plain = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    if is_plain or (block.kind is BlockKind.CODE and block.language in _LANGUAGES):
        yield from (line.cut(0) for line in block.lines)


def _read(line: Passage) -> RelationFound | None:
    # Stars are markup elsewhere.
    written = line.source.text[line.places[0] : line.places[-1] + 1] if line else ""
    texts = (written, line.text) if len(written) <= MAX_LINE else ()
    matches = (pattern.fullmatch(text) for text in texts for pattern in (_TIE, _FEET))
    match = next((found for found in matches if found and _is_counted(found)), None)
    if match is None:
        return None
    left, right = name_resource(match["left"]), name_resource(match["right"])
    if left is None or right is None:
        return None
    many_left, many_right = (_MANY.search(match[end]) is not None for end in ("from", "to"))
    kind = {
        (True, True): RelationKind.MANY_TO_MANY,
        (True, False): RelationKind.MANY_TO_ONE,
        (False, True): RelationKind.ONE_TO_MANY,
        (False, False): RelationKind.ONE_TO_ONE,
    }[many_left, many_right]
    one = match["to"] if many_left else match["from"]
    required = False if many_left != many_right and re.search(r"0|o", one) else None
    return RelationFound((left,), kind, (right,), certain=True, span=line.find_span(), required=required)


def _is_counted(match: re.Match[str]) -> bool:
    """Tell whether a line says how many there are at both ends; the feet of crows say it at one."""
    ends = [bool(match["from"]), bool(match["to"])]
    return any(ends) if match.re is _FEET else all(ends)
