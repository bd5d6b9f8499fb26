"""Mending: names that are meant to be the same: a slip of the keyboard, or a plural in another language."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generators.requirements.findings import (
    Certainty,
    DeletionFound,
    FieldFound,
    Finding,
    RelationFound,
    ResourceFound,
)
from generators.requirements.singulars import find_singulars
from generators.requirements.spelling import is_slip
from generators.spec import names


def mend_names(findings: Sequence[Finding]) -> list[Finding]:
    """Take a name that is one letter away from that of a thing which is defined for a slip of it."""
    names_found = {found.name: found.certainty for found in findings if isinstance(found, ResourceFound)}
    ends = {name for found in findings if isinstance(found, RelationFound) for name in (*found.source, *found.target)}
    defined = [name for name, certainty in names_found.items() if certainty is Certainty.DEFINED]
    meant = {
        name: known
        for name in (*names_found, *sorted(ends))
        if name not in defined and (known := next((d for d in defined if is_slip(name, d)), None))
    }
    return [_rename(found, meant) for found in findings] if meant else list(findings)


def unite_numbers(findings: Sequence[Finding], language: str | None) -> Sequence[Finding]:
    """Take the plural of a name in another language than English for that name: 'Kurse' are a 'Kurs' each."""
    found = {f.name for f in findings if isinstance(f, ResourceFound)}
    ends = {name for f in findings if isinstance(f, RelationFound) for name in (*f.source, *f.target)}
    fields = {names.to_pascal(f.field.name) for f in findings if isinstance(f, FieldFound) and f.field.type is None}
    meant = find_singulars(sorted(found | ends | (fields if language else set())), language)
    return [_rename(f, meant) for f in findings] if meant else findings


def _rename(found: Finding, meant: Mapping[str, str]) -> Finding:
    if isinstance(found, ResourceFound) and found.name in meant:
        return replace(found, name=meant[found.name])
    if isinstance(found, FieldFound) and found.resource in meant:
        return replace(found, resource=meant[found.resource])
    if isinstance(found, RelationFound | DeletionFound):
        source = tuple(meant.get(name, name) for name in found.source)
        return replace(found, source=source, target=tuple(meant.get(name, name) for name in found.target))
    return found
