"""Definitions: lines that say what a thing consists of, 'albums: title, release date' and 'artists (name, country)'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generators.requirements.drafts import Member, RelationPhrase, looks_like_fields
from generators.requirements.findings import FieldDraft
from generators.requirements.headings import is_put_off
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.phrases import read_members
from generators.requirements.readers.key_lines import is_key
from generators.requirements.readers.noun_clauses import cut_noun_clause
from generators.requirements.readers.outlines import DEFINITION, Node
from generators.requirements.types import find_type, is_known_word
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import RelationKind

# 'plants that a member offers: …' are plants, and each is a member's.
_OFFERED = re.compile(
    r"(?P<name>[a-z][\w -]{1,40}?) (?:that|which) (?:an?|each|every|the) (?P<who>[a-z][\w-]*(?: [a-z][\w-]*)?) "
    r"(?:offers?|owns?|has|sells?|keeps?|makes?|wrote|writes?|uploads?|adds?|creates?|posts?|books?|buys?|orders?)",
    re.IGNORECASE,
)

_MUST = re.compile(r"\bmust have$", re.IGNORECASE)
# 'Plays: every play has a title, …'.
_EACH_HAS = re.compile(
    r"(?:every|each|an?) [a-z][\w-]*(?: [a-z][\w-]*)? (?:has|have|needs|stores)\s+(?=\S)", re.IGNORECASE
)
# 'Sessions - public skating sessions with a title, …'.
_KIND_WITH = re.compile(r"(?:an? |the )?(?:[a-z-]+ ){1,4}with (?=(?:an?|the|its|their) )", re.IGNORECASE)
# Behind the brackets of a definition people go on: 'hashtags (label). a post can have many of them'.
_NEXT_SENTENCE = re.compile(r"[.;] +(?:an?|each|every|one|the|it|they)\b", re.IGNORECASE)
# 'Permits: a permit is issued for one zone. It has …' goes on in sentences.
_SENTENCES = re.compile(
    r"(?:an?|each|every|the|one) [a-z][\w-]*(?: [a-z][\w-]*)? (?:is|are|can|must|may|belongs|refers|goes|comes"
    r"|[a-z]+s (?:to|in|on|at|for|by|from|with) (?:an?|one|the))\b[^.]*\. +(?:it|they|each|every|an?|the)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s+(?:has|have|with|contains?|includes?|needs?|stores?|keeps?|(?:should|must) have)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A resource's name, the words that it came from, and what the line says of it."""

    name: str
    span: Span
    members: tuple[Member, ...]


def count_definitions(nodes: Sequence[Node], least: int = 1) -> int:
    """Count the lines that define a thing with at least so many members."""
    found = (find_definition(node, None, in_section=False, in_company=True) for node in nodes)
    return sum(
        definition is not None
        and len(definition.members) >= least
        and (least == 1 or not is_known_word(names.to_snake(definition.name)))
        for definition in found
    )


def find_definition(node: Node, owner: str | None, *, in_section: bool, in_company: bool) -> Definition | None:
    """Find ``albums: title, release date`` or ``artists (name, country)``.

    Args:
        node: The line.
        owner: The resource that the words above announce, if any.
        in_section: Whether the section is one of resources.
        in_company: Whether other lines beside it are definitions; then ``Project: name`` is one too.
    """
    passage = node.passage
    match = DEFINITION.match(passage.text)
    offered = _OFFERED.fullmatch(match["name"]) if match else None
    called = offered["name"] if offered else _VERB.sub("", cut_noun_clause(match["name"])) if match else ""
    # 'Field: name, area' beside other things is one, too.
    is_double = (
        in_company and re.fullmatch(r"[A-Z][a-z]+", called) is not None and match["rest"].count(",") > 0
        if match
        else False
    )
    name = name_resource(called, in_sentence=is_double) if called else None
    if not match or not name or is_key(passage.text) or is_put_off(passage.text):
        return None
    rest = passage.cut(match.start("rest"))
    if _SENTENCES.match(rest.text):
        return None
    if match["open"]:
        closer = {"(": ")", "{": "}", "[": "]"}[match["open"]]
        closing = rest.text.rfind(closer)
        after = rest.text[closing + 1 :]
        is_alone = rest.text.count(closer) == 1 and _NEXT_SENTENCE.match(after) is not None
        if closing < 0 or (after.strip(" .,;") and not is_alone):
            return None
        rest = rest.cut(0, closing)
    told = _EACH_HAS.match(rest.text) or _KIND_WITH.match(rest.text)
    rest = rest.cut(told.end()) if told else rest
    members = read_members(rest)
    if _MUST.search(match["name"]):
        members = tuple(
            replace(m, required=True) if isinstance(m, FieldDraft) and m.required is None else m for m in members
        )
    if match["open"] and not _are_bracketed(match["name"], members):
        return None
    if not _is_definition(match["name"], members, owner, in_section=in_section, in_company=in_company):
        return None
    span = passage.find_span(match.start("name"), match.end("name"))
    whose = name_resource(offered["who"]) if offered else None
    if whose and whose != name:
        members = (*members, RelationPhrase(RelationKind.MANY_TO_ONE, whose, span))
    return Definition(name, span, members)


def _are_bracketed(name: str, members: tuple[Member, ...]) -> bool:
    """Tell whether brackets hold members: those of ``price (decimal)`` hold a type."""
    fields = [member for member in members if isinstance(member, FieldDraft)]
    return not fields or find_type(fields[0].name) is None or is_plural(name)


def _is_definition(
    name: str, members: tuple[Member, ...], owner: str | None, *, in_section: bool, in_company: bool
) -> bool:
    fields = [member for member in members if isinstance(member, FieldDraft)]
    states_type = any(field.type for field in fields)
    if not members or (len(members) == 1 and fields and find_type(fields[0].name) and not states_type):
        return False
    if owner is not None and not (is_plural(name) and len(members) > 1):
        return False
    likely = looks_like_fields(members) or not fields
    if in_company and len(fields) > 1 and any(looks_like_fields((field,)) for field in fields):
        # Beside other definitions one known word is enough: 'boat: sail number, class, skipper'.
        likely = True
    if len(members) == 1:
        return likely and (in_section or in_company or is_plural(name) or states_type)
    return likely or in_section
