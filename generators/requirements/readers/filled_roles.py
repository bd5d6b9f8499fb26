"""Reader of filled roles: how many of another thing one has, and as what: 'a game has two players, white and black'."""

import re
from collections.abc import Iterator

from generators.requirements.document import BlockKind, Document
from generators.requirements.findings import RelationFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import block_sentences
from generators.requirements.types import is_known_word
from generators.spec import names
from generators.spec.models import RelationKind

_COUNTS = {"two": 2, "2": 2, "both": 2, "three": 3, "3": 3, "four": 4, "4": 4}
_ARTICLE = r"(?:(?:the|an?|one|its|as) )?"
_ROLE = rf"{_ARTICLE}[a-z][\w-]*(?: (?!and\b|or\b)[a-z][\w-]*)?"
_FILLED = re.compile(
    r"(?:^|\b(?:and|while|but|where) )(?:(?:an?|each|every|the|one|any|all) )?(?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??)"
    r" (?:always |also |must |can |will )?(?:has|have|needs?|involves?|takes|links|connects|pairs|joins"
    r"|consists? of|features?"
    r"|is between|are between|is played (?:by|between)|is (?:fought|held|contested|arranged|made|agreed) between"
    r"|refers? to|points? to|belongs? to|runs? between|goes between) "
    r"(?:exactly )?(?P<count>two|three|four|[234]) (?P<many>[a-z][\w-]*s|people|persons)"
    r"(?P<sign>,? (?:namely|called|known as|as|being):? |: ?|, ?| ?\(| [-\u2013\u2014] )"
    rf"(?P<roles>{_ROLE}(?:, {_ROLE}){{0,2}},? (?:and|&) {_ROLE})\)?(?=[.;]|$)",
    re.IGNORECASE,
)
_PARTIES = frozenset("sender receiver recipient owner creator artist author provider reviewer publisher".split())
"""Words of fields that are as much words for who fills a role."""
_AND = re.compile(r",? (?:and|&) |, ", re.IGNORECASE)
_LEAD = re.compile(rf"^{_ARTICLE}", re.IGNORECASE)


def read_filled_roles(document: Document, notebook: Notebook) -> None:
    """Report each role as a relation of its own, where the text describes those who fill it."""
    for block in document.blocks:
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or notebook.has_read(block.lines):
            continue
        for sentence in block_sentences(block):
            match = _FILLED.search(sentence.text)
            found = list(_read(match, sentence, document)) if match else []
            if match and found:
                notebook.findings += found
                notebook.tell(sentence.cut(*match.span()))


def _read(match: re.Match[str], sentence: Passage, document: Document) -> Iterator[RelationFound]:
    owner, target = name_resource(match["owner"]), name_resource(match["many"])
    roles = [_LEAD.sub("", role).strip() for role in _AND.split(match["roles"])]
    # 'A house has two floors, a garden and a price' lists what a house has.
    last = {role.lower().split()[-1] for role in roles}
    is_list = match["sign"].strip() == "," and any(map(is_known_word, last - _PARTIES))
    if not owner or not target or len(roles) != _COUNTS[match["count"].lower()] or is_list:
        return
    if not _is_described(match["many"], sentence, document):
        return
    for role in roles:
        name = names.to_snake(role)
        if names.is_snake(name):
            kind = RelationKind.MANY_TO_ONE
            yield RelationFound((owner,), kind, (target,), certain=True, span=sentence.find_span(), name=name)


def _is_described(noun: str, sentence: Passage, document: Document) -> bool:
    """Tell whether a line or sentence elsewhere begins with a noun, as one that describes the thing does."""
    begins = re.compile(
        rf"\W*(?:(?:an?|each|every|the) )?(?:{re.escape(noun)}|{re.escape(names.singularize(noun.lower()))})\b",
        re.IGNORECASE,
    )
    lines = (line for block in document.blocks for line in (*block.lines, *block_sentences(block)))
    at = sentence.places[0]
    return any(begins.match(line.text) and line.places[0] != at for line in lines if line)
