"""Assembling: a schema of any format as findings: keys and join tables become what a Spec has for them.

What a Spec has no counterpart for is told, so that nothing is lost silently: keys of several columns, names that cannot
be names, rules that no field can have.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generators.requirements.building import build_field
from generators.requirements.findings import (
    Certainty,
    FieldDraft,
    FieldFound,
    Finding,
    OmissionFound,
    RelationFound,
    ResourceFound,
    UniqueFound,
)
from generators.requirements.imports.keys import is_replaced, settle_keys, tell_ids, tell_key
from generators.requirements.imports.schema import Entity, Link, Schema
from generators.requirements.nouns import name_table
from generators.requirements.passages import Passage
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.field_rules import MAX_INDEXED, find_field_faults
from generators.spec.models import RelationKind
from generators.spec.rules import COMMON_SCHEMAS, FEATURE_SCHEMAS, MANAGED_FIELDS, OWNING_KINDS, SCHEMA_SUFFIXES

_TAKEN = {*COMMON_SCHEMAS, *(name for schemas in FEATURE_SCHEMAS.values() for name in schemas)}
_COLUMNS_OF_A_JOIN = 2
# What a field states that the rules may not allow it, in the order in which it is given up, and how it is told.
_GIVEN_UP = {
    "pattern": "the pattern",
    "indexed": "the index",
    "minimum": "the smallest value",
    "maximum": "the largest value",
    "min_length": "the shortest length",
    "unique": "that no two rows have the same",
}


def assemble(schema: Schema, passage: Passage) -> Iterator[Finding]:
    """Give what a schema defines.

    Args:
        schema: As its format gave it.
        passage: The text that it stands in, for the places of names.
    """
    named = _name_entities(schema)
    settle_keys(schema, named)
    _break_circles(schema)
    resources: list[Entity] = []
    for entity in schema.entities:
        if entity.name not in named:
            continue
        span = _find_span(passage, entity.name)
        pair = _find_pair(entity, named)
        if pair:
            yield _join(pair, named, span)
            continue
        resources.append(entity)
        yield ResourceFound(named[entity.name], Certainty.DEFINED, span)
        yield from _read_fields(entity, named[entity.name], schema, span)
        yield from _read_links(entity, named, schema, span)
        yield from _read_uniques(entity, named, span)
        _tell_indexes(entity, named[entity.name], schema)
    tell_ids(resources, named, schema)
    whole = passage.find_span()
    yield from (OmissionFound(text, whole) for text in dict.fromkeys(schema.omissions))
    yield from schema.wishes


def _name_entities(schema: Schema) -> dict[str, str]:
    """Give the resource's name of each entity, one of a kind and none that every service has already."""
    named: dict[str, str] = {}
    derived = {
        f"{name}{suffix}": name
        for entity in schema.entities
        if (name := name_table(entity.name))
        for suffix in SCHEMA_SUFFIXES
        if suffix
    }
    for entity in schema.entities:
        name = name_table(entity.name)
        if name is None:
            schema.omissions.append(f"'{entity.name}' can be no name of a resource.")
            continue
        if name in _TAKEN:
            schema.omissions.append(f"{name} is called {name}Record, as every service has a schema {name}.")
            name = f"{name}Record"
        elif name in derived:
            schema.omissions.append(f"{name} is called {name}Record, as {derived[name]} has a schema {name}.")
            name = f"{name}Record"
        if name in named.values():
            schema.omissions.append(f"'{entity.name}' is another {name}; the first one counts.")
            continue
        named[entity.name] = name
    return named


def _tell_indexes(entity: Entity, owner: str, schema: Schema) -> None:
    listed = [" and ".join(columns) for columns in dict.fromkeys(entity.indexes)]
    if listed:
        schema.omissions.append(f"The index of {owner} over {', over '.join(listed)}.")


def _break_circles(schema: Schema) -> None:
    """Let one reference of each circle be optional, in which no row could ever be the first."""
    by_name = {entity.name: entity for entity in schema.entities}
    settled: set[str] = set()

    for start in schema.entities:
        path: list[tuple[Entity, int]] = [(start, 0)]
        while path:
            entity, at = path.pop()
            if at == len(entity.links):
                settled.add(entity.name)
                continue
            path.append((entity, at + 1))
            link = entity.links[at]
            target = by_name.get(link.target)
            if link.required is False or link.kind not in OWNING_KINDS or target is None or target is entity:
                continue
            if any(target is other for other, _ in path):
                link.required = False
                text = (
                    f"That each {entity.name} has a {target.name}, which needs a {entity.name} in turn: it is optional."
                )
                schema.omissions.append(text)
            elif target.name not in settled:
                path.append((target, 0))


def _find_span(passage: Passage, name: str) -> Span:
    at = re.search(rf"\b{re.escape(name)}\b", passage.text)
    return passage.find_span(at.start(), at.end()) if at else passage.find_span(0, 80)


def _find_pair(entity: Entity, named: Mapping[str, str]) -> tuple[Link, Link] | None:
    """Give the two links of a table that only ties two others together; None for any other."""
    links = [link for link in entity.links if link.kind is RelationKind.MANY_TO_ONE and link.target in named]
    if len(links) != _COLUMNS_OF_A_JOIN or len(entity.links) != _COLUMNS_OF_A_JOIN:
        return None
    columns = {column for link in links for column in link.columns}
    plain = {name for name in entity.fields if name not in columns and names.to_snake(name) not in _HOUSEKEEPING}
    is_key = set(entity.key) == columns or any(set(unique) == columns for unique in entity.uniques)
    return (links[0], links[1]) if not plain and columns and is_key else None


_HOUSEKEEPING = {*MANAGED_FIELDS, "last_update", "last_updated", "modified_at", "assigned_at"}


def _join(pair: tuple[Link, Link], named: Mapping[str, str], span: Span) -> RelationFound:
    first, second = pair
    return RelationFound(
        source=(named[first.target],),
        kind=RelationKind.MANY_TO_MANY,
        target=(named[second.target],),
        certain=True,
        span=span,
        name=_name_link(second.name) if first.target == second.target else None,
        is_exact=True,
    )


def _read_fields(entity: Entity, owner: str, schema: Schema, span: Span) -> Iterator[FieldFound]:
    held = {column for link in entity.links for column in link.columns}
    tell_key(entity, owner, schema)
    taken: set[str] = set()
    for column, draft in entity.fields.items():
        name = names.to_snake(column)
        is_key = entity.key == (column,)
        if column in held or name in MANAGED_FIELDS or (is_key and is_replaced(entity, owner)):
            continue
        if not names.is_snake(name):
            schema.omissions.append(f"'{column}' of {owner} can be no name of a field.")
            continue
        if names.to_camel(name) in taken:
            schema.omissions.append(f"'{column}' of {owner} is there twice; the first one counts.")
            continue
        taken.add(names.to_camel(name))
        found = replace(draft, name=name, span=span)
        yield FieldFound(owner, _fit(replace(found, required=True, unique=True) if is_key else found, owner, schema))


def _fit(draft: FieldDraft, owner: str, schema: Schema) -> FieldDraft:
    """Give a field without what the rules about fields do not allow; each part of that is told."""
    where = f"{draft.name} of {owner}"
    if draft.unique and (draft.max_length or 0) > MAX_INDEXED:
        schema.omissions.append(f"Texts of over {MAX_INDEXED} characters in {where}, as no two rows have the same.")
        draft = replace(draft, max_length=MAX_INDEXED)
    for fact, words in _GIVEN_UP.items():
        faults = [text for text, _ in find_field_faults(build_field(draft))]
        without = replace(draft, **{fact: None})  # type: ignore[arg-type]  # each of these may be None
        left = [text for text, _ in find_field_faults(build_field(without))]
        if len(left) < len(faults):
            reason = next(text for text in faults if text not in left)
            schema.omissions.append(f"For {where} {words}. {reason}")
            draft = without
    built = build_field(draft)
    for fact, words in _GIVEN_UP.items():
        if getattr(draft, fact) not in (None, False) and getattr(built, fact) in (None, False):
            schema.omissions.append(f"For {where} {words}: a {built.type} has none.")
    if draft.default is not None and built.default is None and draft.default.lower() != "null":
        schema.omissions.append(f"For {where} the default {draft.default[:80]!r}.")
    return draft


def _read_uniques(entity: Entity, named: Mapping[str, str], span: Span) -> Iterator[UniqueFound]:
    for columns in dict.fromkeys((entity.key, *entity.uniques)):
        members = tuple(dict.fromkeys(_name_member(entity, named, column) for column in columns))
        if len(members) > 1:
            yield UniqueFound(named[entity.name], members, span)


def _name_member(entity: Entity, named: Mapping[str, str], column: str) -> str:
    """Give the name that a column has in the resource: that of the reference which it is part of, or its own."""
    link = next((link for link in entity.links if column in (*link.columns, link.name)), None)
    if link is None or link.target not in named:
        return names.to_snake(column)
    return _name_link(link.name) or names.to_snake(named[link.target])


def _read_links(entity: Entity, named: Mapping[str, str], schema: Schema, span: Span) -> Iterator[RelationFound]:
    owner = named[entity.name]
    for link in entity.links:
        target = named.get(link.target)
        if target is None:
            schema.omissions.append(f"What refers from {owner} to {link.target}, which is not there.")
            continue
        is_one = link.unique and link.kind is RelationKind.MANY_TO_ONE
        yield RelationFound(
            source=(owner,),
            kind=RelationKind.ONE_TO_ONE if is_one else link.kind,
            target=(target,),
            certain=True,
            span=span,
            name=_name_link(link.name),
            required=link.required,
            on_delete=link.on_delete,
            inverse=_name_link(link.inverse),
            is_exact=True,
        )


def _name_link(name: str | None) -> str | None:
    snake = re.sub(r"(?<=.)_(?:id|uuid|fk|key)$|^(?:fk|id)_(?=.)", "", names.to_snake(name or ""))
    return snake if names.is_snake(snake) else None
