"""Building: merged drafts into the resources of a Spec that every rule allows, with what was supposed on the way."""

import re
from collections.abc import Iterable
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
from generators.spec.rules import MANAGED_FIELDS, OWNING_KINDS, QUERY_PARAMETERS

_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,6})?")


@dataclass(slots=True)
class Built:
    """Resources ready for the Spec, and one sentence for each thing that was supposed."""

    resources: list[Resource] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)


def build_resources(merged: Merged) -> Built:
    """Build the resources in the order of the text."""
    built = Built()
    taken = {name: _list_columns(draft, merged) for name, draft in merged.resources.items()}
    plurals: dict[str, str] = {}
    for name, draft in merged.resources.items():
        plural = names.pluralize(names.to_snake(name))
        if plurals.setdefault(plural, name) != name:
            built.assumptions.append(f"{name} and {plurals[plural]} are taken as one thing.")
            continue
        relations = tuple(_build_relations(name, merged, taken))
        fields = tuple(_build_fields(draft, merged, built))
        built.resources.append(Resource(name=name, fields=fields, relations=relations))
    known = {resource.name for resource in built.resources}
    built.resources = [
        resource.model_copy(update={"relations": tuple(r for r in resource.relations if r.target in known)})
        for resource in built.resources
    ]
    return built


def _list_columns(draft: ResourceDraft, merged: Merged) -> set[str]:
    return {*draft.fields, *MANAGED_FIELDS, *(r.name for r in merged.relations if r.source == draft.name and r.name)}


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


def _build_relations(name: str, merged: Merged, taken: dict[str, set[str]]) -> Iterable[Relation]:
    for relation in merged.relations:
        if relation.source == name:
            yield _build_relation(relation, taken)


def _build_relation(relation: RelationDraft, taken: dict[str, set[str]]) -> Relation:
    own, others = taken[relation.source], taken[relation.target]
    singular = names.to_snake(relation.target)
    to_many = relation.kind in (RelationKind.MANY_TO_MANY, RelationKind.ONE_TO_MANY)
    wanted = names.pluralize(relation.name or singular) if to_many else relation.name or singular
    if relation.source == relation.target and not relation.name:
        wanted = f"related_{wanted}" if to_many else f"parent_{singular}"
    name = _find_free(wanted, own)
    own.update((name, f"{name}_id", f"{names.singularize(name)}_ids"))
    required = _is_required(relation)
    back = names.to_snake(relation.source)
    inverse = back if relation.kind is RelationKind.ONE_TO_ONE else names.pluralize(back)
    if relation.source == relation.target:
        inverse = f"child_{inverse}" if not to_many else f"{inverse}_of"
    elif relation.name and relation.name != singular:
        inverse = f"{relation.name}_{inverse}"
    free: str | None = _find_free(inverse, others)
    others.update((free,) if free else ())
    on_delete = relation.on_delete or (
        OnDelete.RESTRICT if required or relation.kind is not RelationKind.MANY_TO_ONE else OnDelete.SET_NULL
    )
    if relation.kind is RelationKind.MANY_TO_MANY:
        on_delete = OnDelete.CASCADE
    return Relation(
        name=name, kind=relation.kind, target=relation.target, required=required, on_delete=on_delete, inverse=free
    )


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
