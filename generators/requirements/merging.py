"""Merging: findings of all readers into resources with fields and relations, by explicit rules of who wins.

- A thing whose fields are stated beats one that is only named, which beats one that is only mentioned: the weak are
  dropped where there are strong ones.
- Readers come in a fixed order, from the strictest form to the freest. The first to state something of a field wins;
  later ones add what it left open.
- A field that names a known resource is a relation.
- The relations that a schema states between two resources are all there are between them.
- Of a relation told from both sides the side that refers keeps it; 'many' on both sides is many-to-many.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generators.requirements.findings import (
    Certainty,
    ConstraintFound,
    DeletionFound,
    FieldDraft,
    FieldFound,
    Finding,
    RelationFound,
    ResourceFound,
)
from generators.requirements.spelling import is_slip
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete, RelationKind
from generators.spec.rules import MANAGED_FIELDS


@dataclass(slots=True)
class ResourceDraft:
    """A resource while it is being put together."""

    name: str
    certainty: Certainty
    span: Span
    fields: dict[str, FieldDraft] = field(default_factory=dict)


@dataclass(slots=True)
class RelationDraft:
    """A relation between two known resources, read from the source."""

    source: str
    kind: RelationKind
    target: str
    span: Span
    name: str | None = None
    required: bool | None = None
    on_delete: OnDelete | None = None
    inverse: str | None = None
    is_exact: bool = False


@dataclass(slots=True)
class Merged:
    """What the findings come to."""

    resources: dict[str, ResourceDraft] = field(default_factory=dict)
    relations: list[RelationDraft] = field(default_factory=list)


def merge_findings(findings: Sequence[Finding]) -> Merged:
    """Put the findings together."""
    merged = Merged()
    findings = _mend_names(findings)
    _gather_resources(findings, merged)
    _promote_ends(findings, merged)
    _promote_listed(findings, merged)
    _drop_weak(merged)
    for found in findings:
        if isinstance(found, FieldFound) and found.resource in merged.resources:
            _add_field(merged.resources[found.resource], found.field)
    _turn_references(merged)
    for found in findings:
        if isinstance(found, RelationFound):
            _add_relation(merged, found)
    _unite_relations(merged)
    for found in findings:
        if isinstance(found, ConstraintFound):
            _apply_constraint(merged, found)
        elif isinstance(found, DeletionFound):
            _apply_deletion(merged, found)
    return merged


def _mend_names(findings: Sequence[Finding]) -> list[Finding]:
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


def _rename(found: Finding, meant: Mapping[str, str]) -> Finding:
    if isinstance(found, ResourceFound) and found.name in meant:
        return replace(found, name=meant[found.name])
    if isinstance(found, RelationFound | DeletionFound):
        source = tuple(meant.get(name, name) for name in found.source)
        return replace(found, source=source, target=tuple(meant.get(name, name) for name in found.target))
    return found


def _gather_resources(findings: Iterable[Finding], merged: Merged) -> None:
    for found in findings:
        if not isinstance(found, ResourceFound):
            continue
        draft = merged.resources.get(found.name)
        if draft is None:
            merged.resources[found.name] = ResourceDraft(found.name, found.certainty, found.span)
        elif found.certainty > draft.certainty:
            draft.certainty, draft.span = found.certainty, found.span


def _promote_ends(findings: Iterable[Finding], merged: Merged) -> None:
    """Take the ends of relations that are stated for sure as things to keep."""
    for found in findings:
        if not isinstance(found, RelationFound) or not found.certain:
            continue
        for candidates in (found.source, found.target):
            known = _resolve(candidates, merged, Certainty.NAMED)
            name = known or (
                _resolve(candidates, merged, Certainty.MENTIONED) or candidates[-1 if candidates is found.source else 0]
            )
            draft = merged.resources.setdefault(name, ResourceDraft(name, Certainty.NAMED, found.span))
            draft.certainty = max(draft.certainty, Certainty.NAMED)


def _promote_listed(findings: Iterable[Finding], merged: Merged) -> None:
    """Take what is mentioned in one list with things that are defined for a thing of the same kind."""
    lists: dict[Span, list[str]] = {}
    for found in findings:
        if isinstance(found, ResourceFound) and found.certainty is Certainty.MENTIONED:
            lists.setdefault(found.span, []).append(found.name)
    for listed in lists.values():
        drafts = [merged.resources[name] for name in listed]
        if any(draft.certainty is Certainty.DEFINED for draft in drafts):
            for draft in drafts:
                draft.certainty = max(draft.certainty, Certainty.NAMED)


def _resolve(candidates: tuple[str, ...], merged: Merged, least: Certainty) -> str | None:
    """Give the first candidate that is known; 'line' is an InvoiceLine where nothing else ends in that word."""
    exact = _find_known(candidates, merged, least)
    if exact:
        return exact
    for candidate in candidates:
        tail = "_" + names.to_snake(candidate)
        longer = [name for name, draft in merged.resources.items() if names.to_snake(name).endswith(tail)]
        if len(longer) == 1 and merged.resources[longer[0]].certainty >= least:
            return longer[0]
    return None


def _find_known(candidates: tuple[str, ...], merged: Merged, least: Certainty) -> str | None:
    return next(
        (name for name in candidates if name in merged.resources and merged.resources[name].certainty >= least), None
    )


def _drop_weak(merged: Merged) -> None:
    strongest = max((draft.certainty for draft in merged.resources.values()), default=Certainty.MENTIONED)
    least = Certainty.NAMED if strongest >= Certainty.NAMED else Certainty.MENTIONED
    merged.resources = {name: draft for name, draft in merged.resources.items() if draft.certainty >= least}


def _add_field(resource: ResourceDraft, found: FieldDraft) -> None:
    if found.name in MANAGED_FIELDS:
        return
    known = resource.fields.get(found.name)
    resource.fields[found.name] = found if known is None else _complete(known, found)


def _complete(known: FieldDraft, found: FieldDraft) -> FieldDraft:
    """Add to a field what another place says of it and the first left open."""
    stated = known.list_stated()
    added = {name: value for name, value in found.list_stated().items() if name not in stated}
    if known.type is not None:
        added.pop("values", None)
    return replace(known, **added)


def _turn_references(merged: Merged) -> None:
    """Turn fields that name a known resource (``customer``, ``customer_id``, ``tags``) into relations."""
    for resource in merged.resources.values():
        for name, draft in list(resource.fields.items()):
            base = name.removesuffix("_id")
            singular = names.singularize(base)
            target = names.to_pascal(singular)
            role, _, thing = singular.partition("_")
            if (
                target not in merged.resources
                and draft.type is None
                and role
                and names.to_pascal(thing) in merged.resources
            ):
                # A home team is a team.
                target = names.to_pascal(thing)
            scalar = draft.type is not None and base == name
            if scalar or target not in merged.resources or (target == resource.name and base == name):
                continue
            del resource.fields[name]
            kind = RelationKind.MANY_TO_ONE if singular == base else RelationKind.ONE_TO_MANY
            merged.relations.append(RelationDraft(resource.name, kind, target, draft.span, base, draft.required))


def _add_relation(merged: Merged, found: RelationFound) -> None:
    source = _resolve(found.source, merged, Certainty.MENTIONED)
    target = _resolve(found.target, merged, Certainty.MENTIONED)
    if source is None or target is None or (source == target and not found.certain):
        return
    merged.relations.append(
        RelationDraft(
            source,
            found.kind,
            target,
            found.span,
            found.name,
            found.required,
            found.on_delete,
            found.inverse,
            found.is_exact,
        )
    )


def _unite_relations(merged: Merged) -> None:
    """Make one relation of all that is said between two resources, unless a schema or names tell several apart."""
    united: dict[tuple[str, str, str], RelationDraft] = {}
    for told in _group_pairs(merged.relations).values():
        exact = [relation for relation in told if relation.is_exact]
        if exact:
            united |= {(r.source, r.target, r.name or f"{at}"): r for at, r in enumerate(exact)}
            continue
        kind, source, target = _decide_kind(told)
        named = [r for r in told if r.name and r.source == source and names.to_pascal(r.name) != target]
        distinct = list(dict.fromkeys(r.name for r in named)) if kind is RelationKind.MANY_TO_ONE else []
        for name in distinct or [None]:
            best = next((r for r in told if r.name == name and name), told[0])
            required = next((r.required for r in told if r.required is not None and r.source == source), None)
            on_delete = next((r.on_delete for r in told if r.on_delete is not None), None)
            united[source, target, name or ""] = RelationDraft(
                source, kind, target, best.span, name, required, on_delete
            )
    merged.relations = list(united.values())


def _group_pairs(relations: Iterable[RelationDraft]) -> dict[tuple[str, ...], list[RelationDraft]]:
    groups: dict[tuple[str, ...], list[RelationDraft]] = {}
    for relation in relations:
        groups.setdefault(tuple(sorted((relation.source, relation.target))), []).append(relation)
    return groups


def _refers(relation: RelationDraft) -> tuple[str, str]:
    """Give who refers to whom."""
    if relation.kind is RelationKind.ONE_TO_MANY:
        return relation.target, relation.source
    return relation.source, relation.target


def _decide_kind(told: Sequence[RelationDraft]) -> tuple[RelationKind, str, str]:
    first = told[0]
    stated = next((r for r in told if r.kind is RelationKind.MANY_TO_MANY), None)
    if stated:
        return RelationKind.MANY_TO_MANY, stated.source, stated.target
    many = {r.source for r in told if r.kind is RelationKind.ONE_TO_MANY}
    if len(many) == 2:
        return RelationKind.MANY_TO_MANY, first.source, first.target
    to_one = [r for r in told if r.kind is RelationKind.MANY_TO_ONE]
    if many or to_one:
        source, target = _refers(to_one[0]) if to_one else _refers(next(r for r in told if r.source in many))
        return RelationKind.MANY_TO_ONE, source, target
    return first.kind, first.source, first.target


def _apply_constraint(merged: Merged, found: ConstraintFound) -> None:
    for resource in merged.resources.values():
        if found.resource is not None and found.resource in merged.resources and found.resource != resource.name:
            continue
        name = _find_field(resource, found.field)
        if name is None and found.values and found.resource == resource.name:
            name = found.field
            resource.fields[name] = FieldDraft(name, found.span)
        if name is None:
            continue
        draft = resource.fields[name]
        required = draft.required if draft.required is not None else found.required
        draft = replace(draft, required=required, unique=draft.unique or found.unique)
        if found.values and not draft.values and draft.type in (None, FieldType.STRING):
            draft = replace(draft, type=FieldType.ENUM, values=found.values)
        resource.fields[name] = draft


def _find_field(resource: ResourceDraft, text: str) -> str | None:
    """Find the field that a sentence means: 'table number' is the number of a table, 'emails' the email."""
    prefix = names.to_snake(resource.name) + "_"
    for candidate in (text, names.singularize(text)):
        for form in (candidate, candidate.removeprefix(prefix), prefix + candidate):
            if form in resource.fields:
                return form
    return None


def _apply_deletion(merged: Merged, found: DeletionFound) -> None:
    source = _resolve(found.source, merged, Certainty.MENTIONED)
    target = _resolve(found.target, merged, Certainty.MENTIONED)
    for relation in merged.relations:
        if relation.source == source and relation.target == target and relation.kind is not RelationKind.MANY_TO_MANY:
            relation.on_delete = found.on_delete
