"""Building: merged drafts into the resources of a Spec that every rule allows, with what was supposed on the way."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from generators.requirements.findings import FieldDraft
from generators.requirements.merged import Merged, RelationDraft, ResourceDraft
from generators.requirements.starters import find_starter, give_starter_fields
from generators.requirements.types import infer_type
from generators.requirements.uniques import unite_uniques
from generators.spec import names
from generators.spec.field_rules import is_default_valid
from generators.spec.models import Field, FieldType, Relation, RelationKind, Resource
from generators.spec.relation_defaults import (
    choose_on_delete,
    find_free,
    is_required,
    list_taken,
    name_at_source,
    name_at_target,
)
from generators.spec.rules import CLASS_MEMBERS, QUERY_PARAMETERS

_TAKEN = {
    **dict.fromkeys(QUERY_PARAMETERS, "lists use the shorter name for paging"),
    **dict.fromkeys(CLASS_MEMBERS, "classes have the shorter one"),
}

_TITLES = frozenset(("title", "name", "full_name"))
_NUMBER = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,6})?")


@dataclass(slots=True)
class Built:
    """Resources ready for the Spec, and one sentence for each thing that was supposed."""

    resources: list[Resource] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)
    supposed: list[str] = field(default_factory=list)


def build_resources(merged: Merged, managed: Collection[str]) -> Built:
    """Build the resources in the order of the text.

    Args:
        merged: What the text says of them.
        managed: The fields that every resource has anyway.
    """
    built = Built()
    for draft in merged.resources.values():
        draft.fields = {name: found for name, found in draft.fields.items() if name not in managed}
    taken = {name: {*draft.fields, *managed, *CLASS_MEMBERS} for name, draft in merged.resources.items()}
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
    united = unite_uniques(built.resources, merged)
    built.resources = united.resources
    built.assumptions += [f"Not taken over: {text}" for text in dict.fromkeys(united.omissions)]
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
        built.supposed.append(draft.name)
        built.assumptions.append(f"The text does not say what {draft.name} consists of: it starts with {listed}.")
    for found in drafts:
        yield _build_field(found, draft.name, built)


def _is_join(name: str, merged: Merged) -> bool:
    """Tell whether a resource is there to tie two others together, so that it needs no fields of its own.

    What has a title or a name, as a book does, is more than what it is tied to.
    """
    is_titled = find_starter(name) and give_starter_fields(name)[0].name in _TITLES
    return not is_titled and sum(r.source == name and r.kind is RelationKind.MANY_TO_ONE for r in merged.relations) >= 2


def _lengthen(name: str, owner: str) -> str:
    """Put the name of its owner before a name that is taken."""
    return f"{names.to_snake(owner)}_{name}"[: names.MAX_NAME_LENGTH]


def _build_field(draft: FieldDraft, owner: str, built: Built) -> Field:
    name = draft.name
    if name in _TAKEN:
        name = _lengthen(name, owner)
        built.assumptions.append(f"'{draft.name}' of {owner} is called {name}, as {_TAKEN[draft.name]}.")
    return build_field(replace(draft, name=name))


def build_field(draft: FieldDraft) -> Field:
    """Build a field that the rules about fields allow, out of what a text says of it."""
    kind = draft.type or infer_type(draft.name)
    if kind is FieldType.ENUM and not draft.values:
        kind = FieldType.STRING
    if draft.unique and kind is FieldType.TEXT:
        kind = FieldType.STRING
    numeric = kind in (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
    plain = Field(
        name=draft.name,
        type=kind,
        required=bool(draft.required),
        # What is unique in each of others is not unique alone.
        unique=bool(draft.unique) and not draft.unique_with and kind is not FieldType.JSON,
        indexed=bool(draft.indexed) and kind not in (FieldType.JSON, FieldType.TEXT),
        minimum=draft.minimum if numeric else None,
        maximum=draft.maximum if numeric else None,
        min_length=draft.min_length if kind in (FieldType.STRING, FieldType.TEXT) else None,
        pattern=draft.pattern if kind is FieldType.STRING else None,
        max_length=draft.max_length if kind in (FieldType.STRING, FieldType.TEXT) else None,
        precision=draft.precision if kind is FieldType.DECIMAL else None,
        scale=draft.scale if kind is FieldType.DECIMAL else None,
        values=draft.values if kind is FieldType.ENUM else (),
    )
    default = read_default(draft.default, kind)
    with_default = plain.model_copy(update={"default": default})
    return with_default if default is not None and is_default_valid(with_default) else plain


def read_default(text: str | None, kind: FieldType) -> Any:  # noqa: ANN401 - any scalar of the Spec
    """Give the default that a text states for a field of a type; None where it states none that can be read."""
    if text is None or (text.lower() in ("null", "none") and kind is not FieldType.ENUM):
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
    return text if kind is not FieldType.JSON else None


def _name_relations(merged: Merged, taken: dict[str, set[str]]) -> list[tuple[RelationDraft, str]]:
    """Give each relation the name that it has at its source, free of fields and of each other."""
    named: list[tuple[RelationDraft, str]] = []
    for relation in merged.relations:
        wanted = name_at_source(relation.source, relation.kind, relation.target, relation.name)
        if wanted in CLASS_MEMBERS:
            wanted = _lengthen(wanted, relation.source)
        name = find_free(wanted, taken[relation.source])
        taken[relation.source].update(list_taken(name))
        named.append((relation, name))
    return named


def _build_relation(relation: RelationDraft, name: str, taken: dict[str, set[str]]) -> Relation:
    source, kind, target = relation.source, relation.kind, relation.target
    stated = relation.inverse or name_at_target(source, kind, target, relation.name, name)
    inverse = find_free(stated, taken[target])
    taken[target].add(inverse)
    required = is_required(source, kind, target, stated=relation.required)
    return Relation(
        name=name,
        kind=kind,
        target=target,
        required=required,
        on_delete=choose_on_delete(kind, required=required, stated=relation.on_delete),
        inverse=inverse,
    )
