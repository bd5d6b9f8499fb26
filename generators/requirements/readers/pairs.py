"""Pairs: two things and how many of each, 'posts and tags are many-to-many', 'Order 1:n Item', 'Pet -> Owner'."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.items import find_kind
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.spec.models import RelationKind

_PAIR = re.compile(
    r"^(?:the |a |an |each )?(?P<source>[A-Za-z][\w ]{0,40}?)\s*(?:and|<->|<=>|\u2194|\u2014|\u2013|-|,|->|\u2192"
    r"|to|:)\s*(?:the |a |an )?(?P<target>[A-Za-z][\w ]{0,40}?)\s*"
    r"(?:(?:are|is|have|has|:|,|-|\(|in)\s*)?(?:an?\s+)?(?P<kind>(?:many|one|m|n|1)[ -]?(?:to|:|2)[ -]?(?:many|one"
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
    r"(?:^|[:;,.]\s*)(?P<source>[A-Z]\w{0,40})\s*(?:\(?(?P<kind>[1nmN*]\s?(?:-|:|to|\u2013)\s?[1nmN*])\)?|(?P<many>has"
    r" many"
    r"|hasMany|1-\*))\s*(?:->|-)?\s*(?P<target>[A-Z]\w{0,40})",
)
_ARROW = re.compile(
    r"^(?P<source>[A-Za-z]\w{0,40})\s*(?:->|=>|\u2192|-->)\s*(?P<target>[A-Z]\w{0,40}|[a-z]\w{0,40}(?=[.\s]*$))"
)


def read_pairs(sentence: Passage, notebook: Notebook) -> None:
    """Report the two things of a sentence that says how many of one have how many of the other."""
    both = _VICE_VERSA.search(sentence.text)
    if both:
        _report_pair(both, RelationKind.MANY_TO_MANY, sentence, notebook)
        return
    for pattern in (_PAIR, _BETWEEN, _CARDINAL):
        match = pattern.search(sentence.text)
        kind = find_kind(match["kind"]) if match and match["kind"] else RelationKind.ONE_TO_MANY if match else None
        if match and kind:
            _report_pair(match, kind, sentence, notebook)
            return
    arrow = _ARROW.match(sentence.text)
    if arrow:
        _report_pair(arrow, find_kind(sentence.text) or RelationKind.MANY_TO_ONE, sentence, notebook)


def _report_pair(match: re.Match[str], kind: RelationKind, sentence: Passage, notebook: Notebook) -> None:
    source, target = name_resource(match["source"]), name_resource(match["target"])
    if source and target:
        notebook.findings.append(RelationFound((source,), kind, (target,), certain=True, span=sentence.find_span()))
