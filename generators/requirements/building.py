"""Building: merged drafts into the resources of a Spec that every rule allows, with what was supposed on the way."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generators.requirements.findings import FieldDraft
from generators.requirements.merging import Merged, RelationDraft, ResourceDraft
from generators.requirements.starters import give_starter_fields
from generators.requirements.types import infer_type
from generators.spec import names
from generators.spec.field_rules import is_default_valid
from generators.spec.models import Field, FieldType, OnDelete, Relation, RelationKind, Resource
from generators.spec.rules import OWNING_KINDS, QUERY_PARAMETERS

_TO_MANY = (RelationKind.MANY_TO_MANY, RelationKind.ONE_TO_MANY)
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,6})?")


@dataclass(slots=True)
class Built:
    """Resources ready for the Spec, and one sentence for each thing that was supposed."""

    resources: list[Resource] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)


def build_resources(merged: Merged, managed: Collection[str]) -> Built:
    """Build the resources in the order of the text.

    Args:
        merged: What the text says of them.
        managed: The fields that every resource has anyway.
    """
    built = Built()
    for draft in merged.resources.values():
        draft.fields = {name: found for name, found in draft.fields.items() if name not in managed}
    taken = {name: {*draft.fields, *managed} for name, draft in merged.resources.items()}
    named = _name_relations(merged, taken)
    plurals: dict[str, str] = {}
    for name, draft in merged.resources.items():
        plural = names.pluralize(names.to_snake(name))
        if plurals.setdefault(plural, name) != name:
            built.assumptions.append(f"{name} and {plurals[plural]} are taken as one thing.")
            continue
        relations = tuple(_build_relation(r, given, taken) for r, given in named if r.source == name)
        fields = tuple(_build_fields(draft, merged, built))
        built.resources.append(Resource(name=name, fields=fields, relations=relations))
    known = {resource.name for resource in built.resources}
    built.resources = [
        resource.model_copy(update={"relations": tuple(r for r in resource.relations if r.target in known)})
        for resource in built.resources
    ]
    return built


def _build_fields(draft: ResourceDraft, merged: Merged, built: Built) -> Iterable[Field]:
    referring = {f"{r.name or names.to_snake(r.target)}_id" for r in merged.relations if r.source == draft.name}
    drafts = [found for found in draft.fields.values() if found.name not in referring]
    if not drafts and not _is_join(draft.name, merged):
        drafts = [
            found
            for found in give_starter_fields(draft.name)
            if not any(
                r.source == draft.name and (r.name or names.to_snake(r.target)) == found.name for r in merged.relations
            )
        ]
        listed = ", ".join(found.name for found in drafts)
        built.assumptions.append(f"The text does not say what {draft.name} consists of: it starts with {listed}.")
    for found in drafts:
        yield _build_field(found, draft.name, built)


def _is_join(name: str, merged: Merged) -> bool:
    """Tell whether a resource is there to tie two others together, so that it needs no fields of its own."""
    return sum(r.source == name and r.kind is RelationKind.MANY_TO_ONE for r in merged.relations) >= 2


def _build_field(draft: FieldDraft, owner: str, built: Built) -> Field:
    kind = draft.type or infer_type(draft.name)
    if kind is FieldType.ENUM and not draft.values:
        kind = FieldType.STRING
    if draft.unique and kind is FieldType.TEXT:
        kind = FieldType.STRING
    name = draft.name
    if name in QUERY_PARAMETERS:
        name = f"{names.to_snake(owner)}_{name}"[: names.MAX_NAME_LENGTH]
        built.assumptions.append(
            f"'{draft.name}' of {owner} is called {name}, as lists use the shorter name for paging."
        )
    numeric = kind in (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
    plain = Field(
        name=name,
        type=kind,
        required=bool(draft.required),
        unique=bool(draft.unique) and kind is not FieldType.JSON,
        minimum=draft.minimum if numeric else None,
        maximum=draft.maximum if numeric else None,
        max_length=draft.max_length if kind in (FieldType.STRING, FieldType.TEXT) else None,
        precision=draft.precision if kind is FieldType.DECIMAL else None,
        scale=draft.scale if kind is FieldType.DECIMAL else None,
        values=draft.values if kind is FieldType.ENUM else (),
    )
    default = _read_default(draft.default, kind)
    with_default = plain.model_copy(update={"default": default})
    return with_default if default is not None and is_default_valid(with_default) else plain


def _read_default(text: str | None, kind: FieldType) -> Any:  # noqa: ANN401 - any scalar of the Spec
    if text is None or text.lower() in ("null", "none"):
        return None
    if kind is FieldType.BOOLEAN:
        return {
            "true": True,
            "yes": True,
            "on": True,
            "1": True,
            "false": False,
            "no": False,
            "off": False,
            "0": False,
        }.get(text.lower())
    if kind is FieldType.INTEGER:
        return int(text) if _NUMBER.fullmatch(text) and "." not in text else None
    if kind in (FieldType.DECIMAL, FieldType.FLOAT):
        return Decimal(text) if _NUMBER.fullmatch(text) else None
    return text if kind in (FieldType.STRING, FieldType.ENUM) else None


def _name_relations(merged: Merged, taken: dict[str, set[str]]) -> list[tuple[RelationDraft, str]]:
    """Give each relation the name that it has at its source, free of fields and of each other."""
    named: list[tuple[RelationDraft, str]] = []
    for relation in merged.relations:
        own = taken[relation.source]
        wanted = relation.name or names.to_snake(relation.target)
        if relation.source == relation.target and not relation.name:
            wanted = f"related_{wanted}" if relation.kind in _TO_MANY else f"parent_{wanted}"
        name = _find_free(names.pluralize(wanted) if relation.kind in _TO_MANY else wanted, own)
        own.update((name, f"{name}_id", f"{names.singularize(name)}_ids"))
        named.append((relation, name))
    return named


def _build_relation(relation: RelationDraft, name: str, taken: dict[str, set[str]]) -> Relation:
    inverse = _find_free(_name_inverse(relation, name), taken[relation.target])
    taken[relation.target].add(inverse)
    required = _is_required(relation)
    return Relation(
        name=name,
        kind=relation.kind,
        target=relation.target,
        required=required,
        on_delete=_choose_on_delete(relation, required=required),
        inverse=inverse,
    )


def _name_inverse(relation: RelationDraft, name: str) -> str:
    """Name a relation as its target sees it: a customer's ``orders``, a team's ``home_team_matches``."""
    back = names.to_snake(relation.source)
    if relation.kind is not RelationKind.ONE_TO_ONE:
        back = names.pluralize(back)
    if relation.source == relation.target:
        return f"{back}_of" if relation.kind in _TO_MANY else f"child_{back}"
    return f"{name}_{back}" if relation.name and name != names.to_snake(relation.target) else back


def _choose_on_delete(relation: RelationDraft, *, required: bool) -> OnDelete:
    if relation.kind is RelationKind.MANY_TO_MANY:
        return OnDelete.CASCADE
    stated = relation.on_delete
    if stated is not None and not (required and stated is OnDelete.SET_NULL):
        return stated
    return OnDelete.RESTRICT if required or relation.kind not in OWNING_KINDS else OnDelete.SET_NULL


def _is_required(relation: RelationDraft) -> bool:
    if relation.kind not in OWNING_KINDS or relation.source == relation.target:
        return False
    return relation.required is not False


def _find_free(name: str, taken: set[str]) -> str:
    short = name[: names.MAX_NAME_LENGTH - 3].rstrip("_")
    candidate, number = short, 2
    while candidate in taken or f"{candidate}_id" in taken:
        candidate, number = f"{short}_{number}", number + 1
    return candidate
