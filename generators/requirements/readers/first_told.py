"""First told: fields that no list holds, but a rule behind one: 'We keep the rent. The contract number is unique.'."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generators.requirements.document import Document
from generators.requirements.findings import ConstraintFound, FieldFound, Finding
from generators.requirements.passages import Passage
from generators.requirements.sentences import block_sentences

_RULE = re.compile(
    r"(?:(?:and|but|also|of course),? )*(?:the|its|their|his|her|each|every|an?) [a-z][\w' -]{1,50}? "
    r"(?:is|are|must|has to|have to|needs? to|should|may|can|can ?not|can't|never)\b[^,;:()]{3,70}[.!]?",
    re.IGNORECASE,
)
# 'A deposit number is required to register' demands no field.
_PURPOSE = re.compile(
    r"\b(?:to (?!be\b)|for|if|when|because|so that|by|before|unless|until|while|with|from)\b", re.IGNORECASE
)


def find_sentences_about(document: Document, findings: Sequence[Finding]) -> dict[tuple[str, int], str]:
    """Give by source and place of rules about a single field the thing that the text right before describes."""
    told = sorted(
        (found.field.span.source, found.field.span.start, found.resource)
        for found in findings
        if isinstance(found, FieldFound)
    )
    found: dict[tuple[str, int], str] = {}
    for block in document.blocks:
        about: str | None = None
        for sentence in block_sentences(block):
            source, first, last = sentence.source.name, sentence.places[0], sentence.places[-1]
            start, end = bisect_left(told, (source, first)), bisect_left(told, (source, last + 1))
            if start < end:
                about = told[end - 1][2]
            elif about and _is_rule(sentence):
                found[source, first] = about
    return found


def _is_rule(sentence: Passage) -> bool:
    return _RULE.fullmatch(sentence.text) is not None and _PURPOSE.search(sentence.text) is None


def tell_of(findings: Sequence[Finding], about: str | None) -> list[Finding]:
    """Say of rules without a thing which one the text was about."""
    return [
        replace(found, about=about) if isinstance(found, ConstraintFound) and found.resource is None else found
        for found in findings
    ]
