"""Merging: findings of all readers into resources with fields and relations, by explicit rules of who wins.

- A thing whose fields are stated beats one that is only named, which beats one that is only mentioned: the weak are
  dropped where there are strong ones.
- Readers come in a fixed order, from the strictest form to the freest. The first to state something of a field wins;
  later ones add what it left open.
- What the text takes back is left out.
- A field that names a known resource is a relation.
- The relations that a schema states between two resources are all there are between them.
- Of a relation told from both sides the side that refers keeps it; 'many' on both sides is many-to-many.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generators.requirements.drafts import MAX_FIELD_WORDS, NOT_FIELDS
from generators.requirements.findings import (
    Certainty,
    ConstraintFound,
    DeletionFound,
    FieldDraft,
    FieldFound,
    Finding,
    RelationFound,
    ResourceFound,
    UniqueFound,
    WithdrawalFound,
)
from generators.requirements.meanings import list_meanings
from generators.requirements.mending import mend_names, unite_numbers
from generators.requirements.merged import Merged, ResourceDraft, resolve
from generators.requirements.promoting import promote
from generators.requirements.types import is_known_word
from generators.requirements.uniting import add_relation, drop_wholes, turn_references, unite_relations
from generators.requirements.withdrawing import withdraw
from generators.spec import names
from generators.spec.models import FieldType, RelationKind
from generators.spec.rules import MANAGED_FIELDS


def merge_findings(findings: Sequence[Finding], language: str | None = None) -> Merged:
    """Put the findings together; ``language`` is that of the text where it is not English."""
    merged = Merged()
    findings = mend_names(unite_numbers(findings, language))
    _gather_resources(findings, merged)
    promote(findings, merged)
    _drop_weak(merged)
    for found in findings:
        if isinstance(found, FieldFound) and found.resource in merged.resources:
            _add_field(merged.resources[found.resource], found.field)
    withdraw((found for found in findings if isinstance(found, WithdrawalFound)), merged)
    for resource in merged.resources.values():
        _type_ends(resource)
        _settle_scopes(resource)
    turn_references(merged)
    drop_wholes(merged)
    for found in findings:
        if isinstance(found, RelationFound):
            add_relation(merged, found)
    unite_relations(merged)
    for found in findings:
        if isinstance(found, ConstraintFound):
            _apply_constraint(merged, found)
        elif isinstance(found, UniqueFound):
            merged.uniques.append(found)
        elif isinstance(found, DeletionFound):
            _apply_deletion(merged, found)
    return merged


def _gather_resources(findings: Iterable[Finding], merged: Merged) -> None:
    for found in findings:
        if not isinstance(found, ResourceFound):
            continue
        draft = merged.resources.get(found.name)
        if draft is None:
            merged.resources[found.name] = ResourceDraft(found.name, found.certainty, found.span)
        elif found.certainty > draft.certainty:
            draft.certainty, draft.span = found.certainty, found.span


def _drop_weak(merged: Merged) -> None:
    strongest = max((draft.certainty for draft in merged.resources.values()), default=Certainty.MENTIONED)
    least = Certainty.NAMED if strongest >= Certainty.NAMED else Certainty.MENTIONED
    merged.resources = {name: draft for name, draft in merged.resources.items() if draft.certainty >= least}


def _add_field(resource: ResourceDraft, found: FieldDraft) -> None:
    if found.name in MANAGED_FIELDS:
        return
    known = resource.fields.get(found.name)
    resource.fields[found.name] = found if known is None else _complete(known, found)


# What lasts from one moment to another; a ride or a message goes from one place or person to another.
_LASTING = re.compile(
    r"(?:Reservation|Booking|Rental|Loan|Lease|Stay|Shift|Absence|Vacation|Leave|Appointment|Slot|Event|Period|Membership"
    r"|Contract|Assignment|Blocking|Closure|Season|Availability)$"
)


def _type_ends(resource: ResourceDraft) -> None:
    """Take the 'from' and 'to' of what lasts for moments."""
    ends = [resource.fields[name] for name in ("from", "to", "until") if name in resource.fields]
    if len(ends) < 2 or not _LASTING.search(resource.name):
        return
    for draft in ends:
        resource.fields[draft.name] = replace(draft, type=draft.type or FieldType.DATETIME)


def _settle_scopes(resource: ResourceDraft) -> None:
    """Take what is 'unique per volunteer' and is a volunteer's own for what no two volunteers share."""
    for name, draft in resource.fields.items():
        if draft.unique_with == (names.to_snake(resource.name),):
            resource.fields[name] = replace(draft, unique=True, unique_with=())


def _complete(known: FieldDraft, found: FieldDraft) -> FieldDraft:
    """Add to a field what another place says of it and the first left open."""
    stated = known.list_stated()
    added = {name: value for name, value in found.list_stated().items() if name not in stated}
    if known.type is not None:
        added.pop("values", None)
    return replace(known, **added)


def _apply_constraint(merged: Merged, found: ConstraintFound) -> None:
    owner = resolve((found.resource,), merged, Certainty.NAMED) if found.resource else None
    if found.unique_with and owner is None and (itself := _find_own(merged, found)):
        owner, found = itself, replace(found, unique=True, unique_with=())
    found = _complete_name(merged, found, owner)
    _add_named_after(merged, found)
    _add_first_told(merged, found)
    for resource in merged.resources.values():
        if owner not in (None, resource.name) or names.to_snake(resource.name) in found.unique_with:
            continue
        name = _find_field(resource, found.field)
        if name is None and found.values and found.resource == resource.name:
            name = found.field
            resource.fields[name] = FieldDraft(name, found.span)
        if name is None:
            continue
        draft = resource.fields[name]
        required = draft.required if draft.required is not None else found.required
        unique_with = draft.unique_with or found.unique_with
        draft = replace(draft, required=required, unique=draft.unique or found.unique, unique_with=unique_with)
        if found.values and not draft.values and draft.type in (None, FieldType.STRING):
            draft = replace(draft, type=FieldType.ENUM, values=found.values)
        resource.fields[name] = draft


def _complete_name(merged: Merged, found: ConstraintFound, owner: str | None) -> ConstraintFound:
    """Give a rule the whole name of the one field that it calls by its last word: the member's email is the email."""
    tail = names.singularize(found.field)
    resources = [resource for resource in merged.resources.values() if owner in (None, resource.name)]
    is_known = any(_find_field(resource, found.field) for resource in resources)
    longer = [name for resource in resources for name in resource.fields if name.endswith(f"_{tail}")]
    return replace(found, field=longer[0]) if len(longer) == 1 and not is_known and "_" not in tail else found


def _find_own(merged: Merged, found: ConstraintFound) -> str | None:
    """Give the thing that a field is said to be unique per, if it is that thing's own field and of no other one."""
    owners = [resource.name for resource in merged.resources.values() if _find_field(resource, found.field)]
    own = resolve((names.to_pascal(found.unique_with[0]),), merged, Certainty.NAMED)
    is_other = any(tie.source in owners and tie.target == own for tie in merged.relations)
    return own if len(found.unique_with) == 1 and own in owners and not is_other else None


def _add_named_after(merged: Merged, found: ConstraintFound) -> None:
    """Give a room the number that only 'a room number is unique within its venue' tells of."""
    told = any(_find_field(resource, found.field) for resource in merged.resources.values())
    for resource in merged.resources.values() if (found.unique or found.unique_with) and not told else ():
        rest = names.singularize(found.field.removeprefix(f"{names.to_snake(resource.name)}_"))
        if rest != names.singularize(found.field) and is_known_word(rest) and resource.certainty is Certainty.DEFINED:
            resource.fields[rest] = FieldDraft(rest, found.span)


def _add_first_told(merged: Merged, found: ConstraintFound) -> None:
    """Give the thing that a text describes the field that only a rule behind tells of."""
    about = merged.resources.get(found.about or "")
    is_thing = names.to_pascal(names.singularize(found.field)) in merged.resources
    told = any(_find_field(resource, found.field) for resource in merged.resources.values())
    name = names.singularize(found.field)
    is_field = is_known_word(name.rpartition("_")[2]) and name not in NOT_FIELDS and names.is_snake(name)
    if about and is_field and not told and not is_thing and name.count("_") < MAX_FIELD_WORDS:
        about.fields[name] = FieldDraft(name, found.span)


def _find_field(resource: ResourceDraft, text: str) -> str | None:
    """Find the field that a sentence means."""
    return next((name for name in list_meanings(text, resource.name) if name in resource.fields), None)


def _apply_deletion(merged: Merged, found: DeletionFound) -> None:
    source = resolve(found.source, merged, Certainty.MENTIONED)
    target = resolve(found.target, merged, Certainty.MENTIONED)
    for relation in merged.relations:
        if relation.source == source and relation.target == target and relation.kind is not RelationKind.MANY_TO_MANY:
            relation.on_delete = found.on_delete
