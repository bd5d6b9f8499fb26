"""Kinds of relations as people state them: 'many to many', '1:n', 'belongs to', 'fk'."""

import re

from generators.spec.models import RelationKind

_KINDS = (
    (
        re.compile(
            r"\b(?:many|n|m)[ _-]?(?:to|:|2|-)[ _-]?(?:many|m|n)\b|\bm2m\b|\*\s?(?:-|:|to|\.\.)\s?\*", re.IGNORECASE
        ),
        RelationKind.MANY_TO_MANY,
    ),
    (
        re.compile(
            r"\b(?:many|n|m)[ _-]?(?:to|:|2|-)[ _-]?(?:one|1)\b|\bm2o\b|\bfk\b|\*\s?(?:-|:|to)\s?1", re.IGNORECASE
        ),
        RelationKind.MANY_TO_ONE,
    ),
    (
        re.compile(r"\b(?:one|1)[ _-]?(?:to|:|2|-)[ _-]?(?:many|n|m)\b|\bo2m\b|\b1\s?(?:-|:|to)\s?\*", re.IGNORECASE),
        RelationKind.ONE_TO_MANY,
    ),
    (re.compile(r"\b(?:one|1)[ _-]?(?:to|:|2)[ _-]?(?:one|1)\b|\bo2o\b", re.IGNORECASE), RelationKind.ONE_TO_ONE),
    (
        re.compile(r"^(?:many[ _]to[ _]many|has[ _]and[ _]belongs[ _]to[ _]many)$", re.IGNORECASE),
        RelationKind.MANY_TO_MANY,
    ),
    (re.compile(r"^(?:belongs?[ _]?to|many[ _]to[ _]one|references?)$", re.IGNORECASE), RelationKind.MANY_TO_ONE),
    (re.compile(r"^(?:has[ _]?many|one[ _]to[ _]many)$", re.IGNORECASE), RelationKind.ONE_TO_MANY),
    (re.compile(r"^(?:has[ _]?one|one[ _]to[ _]one)$", re.IGNORECASE), RelationKind.ONE_TO_ONE),
)


def find_kind(text: str) -> RelationKind | None:
    """Give the kind of relation that a text states: 'many to one', '1:n'; None if it states none."""
    return next((kind for pattern, kind in _KINDS if pattern.search(text)), None)
