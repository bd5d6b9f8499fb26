"""Worded places: fields that ask where something is, comes from or goes to, 'where it starts from' → starts_from."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage
from generators.spec import names
from generators.spec.models import FieldType

_PLACED = frozenset("stored kept located parked placed lies stands hangs sits lives stays happened happens is".split())


_GOING = {
    **{
        (verb, to): "destination"
        for verb in ("goes", "go", "going", "headed", "heading", "travels")
        for to in ("", "to")
    },
    **{(verb, "from"): "origin" for verb in ("comes", "come", "came", "coming", "originates")},
}


def build_where(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a place: 'where it starts from' → starts_from, 'where it is kept' → location."""
    verb, towards = (match["verb"] or "").lower(), match["towards"]
    said = replace(said, type=said.type or FieldType.STRING)
    if not verb or verb in _PLACED:
        return name_field("location", item, said)
    name = _GOING.get((verb, towards or ""))
    if name is None and towards in ("from", "to"):
        return name_field(f"{verb} {towards}", item, said)
    return name_field(name or f"{names.singularize(verb)} location", item, said)


def build_origin(_match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the place that something comes from."""
    return name_field("origin", item, replace(said, type=said.type or FieldType.STRING))


def build_destination(_match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the place that something goes to."""
    return name_field("destination", item, replace(said, type=said.type or FieldType.STRING))
