"""Assembling: a schema of any format as findings: keys and join tables become what a Spec has for them.

What a Spec has no counterpart for is told, so that nothing is lost silently: keys of several columns, names that cannot
be names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generators.requirements.findings import (
    Certainty,
    FieldFound,
    Finding,
    OmissionFound,
    RelationFound,
    ResourceFound,
    UniqueFound,
)
from generators.requirements.imports.schema import Entity, Link, Schema
from generators.requirements.nouns import name_table
from generators.requirements.passages import Passage
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import RelationKind
from generators.spec.rules import COMMON_SCHEMAS, FEATURE_SCHEMAS, MANAGED_FIELDS, OWNING_KINDS

_TAKEN = {*COMMON_SCHEMAS, *(name for schemas in FEATURE_SCHEMAS.values() for name in schemas)}
_COLUMNS_OF_A_JOIN = 2


def assemble(schema: Schema, passage: Passage) -> Iterator[Finding]:
    """Give what a schema defines.

    Args:
        schema: As its format gave it.
        passage: The text that it stands in, for the places of names.
    """
    named = _name_entities(schema)
    _break_circles(schema)
    for entity in schema.entities:
        if entity.name not in named:
            continue
        span = _find_span(passage, entity.name)
        pair = _find_pair(entity, named)
        if pair:
            yield _join(pair, named, span)
            continue
        yield ResourceFound(named[entity.name], Certainty.DEFINED, span)
        yield from _read_fields(entity, named[entity.name], schema, span)
        yield from _read_links(entity, named, schema, span)
        yield from _read_uniques(entity, named, span)
    whole = passage.find_span()
    yield from (OmissionFound(text, whole) for text in dict.fromkeys(schema.omissions))
    yield from schema.wishes


def _name_entities(schema: Schema) -> dict[str, str]:
    """Give the resource's name of each entity, one of a kind and none that every service has already."""
    named: dict[str, str] = {}
    for entity in schema.entities:
        name = name_table(entity.name)
        if name is None:
            schema.omissions.append(f"'{entity.name}' can be no name of a resource.")
            continue
        if name in _TAKEN:
            schema.omissions.append(f"{name} is called {name}Record, as every service has a schema {name}.")
            name = f"{name}Record"
        if name in named.values():
            schema.omissions.append(f"'{entity.name}' is another {name}; the first one counts.")
            continue
        named[entity.name] = name
    return named


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
    _explain_keys(entity, owner, held, schema)
    taken: set[str] = set()
    for column, draft in entity.fields.items():
        name = names.to_snake(column)
        is_key = entity.key == (column,)
        if column in held or name in MANAGED_FIELDS or (is_key and _is_surrogate(entity, name, owner)):
            continue
        if not names.is_snake(name):
            schema.omissions.append(f"'{column}' of {owner} can be no name of a field.")
            continue
        if names.to_camel(name) in taken:
            schema.omissions.append(f"'{column}' of {owner} is there twice; the first one counts.")
            continue
        taken.add(names.to_camel(name))
        found = replace(draft, name=name, span=span)
        yield FieldFound(owner, replace(found, required=True, unique=True) if is_key else found)


def _is_surrogate(entity: Entity, name: str, owner: str) -> bool:
    """Tell whether a key means nothing, so that the id that every resource has takes its place."""
    own = names.to_snake(owner)
    return entity.generated or name in ("id", "uuid", f"{own}_id", f"id_{own}", f"{own}_uuid", f"{own}_key", "pk")


def _explain_keys(entity: Entity, owner: str, held: set[str], schema: Schema) -> None:
    if len(entity.key) > 1:
        listed = " and ".join(entity.key)
        schema.omissions.append(
            f"The key of {owner} of {listed}: it has an id of its own, and these are unique together."
        )
    for column in entity.fields:
        if column in entity.key and column not in held and len(entity.key) > 1:
            entity.fields[column] = replace(entity.fields[column], required=True)


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
