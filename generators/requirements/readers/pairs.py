"""Pairs: two things and how many of each, 'posts and tags are many-to-many', 'Order 1:n Item', 'Pet -> Owner'."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.relation_kinds import find_kind
from generators.spec.models import RelationKind

_PAIR = re.compile(
    r"^(?:the |a |an |each )?(?P<source>[A-Za-z][\w ]{0,40}?)\s*(?:\band\b|<->|<=>|\u2194|\u2014|\u2013|-|,|->|\u2192"
    r"|\bto\b|:)\s*(?:the |a |an )?(?P<target>[A-Za-z][\w ]{0,40}?)\s*"
    r"(?:(?:are|is|have|has|:|,|-|\(|in)\s*)?(?:an?\s+)?(?P<kind>\b(?:many|one|m|n|1)[ -]?(?:to|:|2)[ -]?(?:many|one"
    r"|m|n|1))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?P<kind>(?:many|one|m|n|1)[ -]?(?:to|:|2)[ -]?(?:many|one|m|n|1))\b.{0,30}?\bbetween\s+(?:the "
    r")?(?P<source>\w[\w ]{0,30}?)\s+and\s+(?:the )?(?P<target>\w[\w ]{0,30}?)(?=[.,;)]|$)",
    re.IGNORECASE,
)
_VICE_VERSA = re.compile(
    r"\b(?P<source>[a-z][\w-]*)\s+(?:(?:can |may )?(?:has|have|be in|join|use|in|with|to) )?(?P<kind>many) "
    r"(?P<target>[a-z][\w-]*),? (?:and|n|&)?,? ?vice[ -]versa",
    re.IGNORECASE,
)
_CARDINAL = re.compile(
    r"(?:^|[:;,.]\s*)(?P<source>[A-Z]\w{0,40})\s*(?:\(?(?P<kind>[1nmNM*]\s?(?:-|:|to|\u2013)\s?[1nmNM*])\)?"
    r"|(?P<many>has"
    r" many"
    r"|hasMany|1-\*))\s*(?:->|-)?\s*(?P<target>[A-Z]\w{0,40})",
)
_ARROW = re.compile(
    r"^(?P<source>[A-Za-z]\w{0,40})\s*(?:->|=>|\u2192|-->)\s*(?P<target>[A-Z]\w{0,40}|[a-z]\w{0,40}(?=[.\s]*$))"
)


# 'Locomotives and wagons, which both belong to a member'.
_BOTH = re.compile(
    r"\b(?P<first>[a-z][\w-]*) and (?P<second>[a-z][\w-]*),? (?:which |that |they )?(?:both|each|all) belongs? to "
    r"(?:an?|one|the) (?P<target>[a-z][\w-]*)",
    re.IGNORECASE,
)


# 'POST /ambulances/:id/checks'.
_NESTED = re.compile(r"/(?P<target>[a-z][a-z-]*s)/[:{<]\w+[}>]?/(?P<source>[a-z][a-z-]*s)\b")


# 'WorkOrder many-to-many Technician' as all that a line says.
_SAID = re.compile(
    r"^(?P<source>[A-Z]\w{0,40}) (?:is |has )?(?:an? )?(?P<kind>(?:many|one)[ -]to[ -](?:many|one))(?: (?:with"
    r"|to))? (?P<target>[A-Z]\w{0,40})[.]?$"
)


def read_pairs(sentence: Passage, notebook: Notebook) -> None:
    """Report the two things of a sentence that says how many of one have how many of the other."""
    both = _VICE_VERSA.search(sentence.text)
    if both:
        _report(both["source"], RelationKind.MANY_TO_MANY, both["target"], sentence, notebook)
        return
    shared = _BOTH.search(sentence.text)
    if shared:
        _report(shared["first"], RelationKind.MANY_TO_ONE, shared["target"], sentence, notebook)
        _report(shared["second"], RelationKind.MANY_TO_ONE, shared["target"], sentence, notebook)
    nested = _NESTED.search(sentence.text)
    if nested:
        _report(nested["source"], RelationKind.MANY_TO_ONE, nested["target"], sentence, notebook)
    for pattern in (_SAID, _PAIR, _BETWEEN):
        match = pattern.search(sentence.text)
        kind = find_kind(match["kind"]) if match else None
        if match and kind:
            _report(match["source"], kind, match["target"], sentence, notebook)
            return
    for match in _CARDINAL.finditer(sentence.text):
        kind = find_kind(match["kind"]) if match["kind"] else RelationKind.ONE_TO_MANY
        if kind:
            _report(match["source"], kind, match["target"], sentence, notebook)
    arrow = _ARROW.match(sentence.text)
    if arrow:
        kind = find_kind(sentence.text) or RelationKind.MANY_TO_ONE
        _report(arrow["source"], kind, arrow["target"], sentence, notebook)


def _report(first: str, kind: RelationKind, second: str, sentence: Passage, notebook: Notebook) -> None:
    source, target = name_resource(first), name_resource(second)
    if source and target:
        notebook.findings.append(RelationFound((source,), kind, (target,), certain=True, span=sentence.find_span()))
