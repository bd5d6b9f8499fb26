"""Mermaid: entities and relationships of an entity relationship diagram."""

from collections.abc import Iterator

from lark import Token, Tree

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.grammars import parse
from generators.requirements.imports.schema import Entity, Link, Schema
from generators.requirements.imports.sql_types import find_type
from generators.requirements.understanding import Span
from generators.spec.models import RelationKind

_NOWHERE = Span("", 0, 0, "")


def read_mermaid(text: str) -> Schema:
    """Give the entities of an ``erDiagram``.

    Raises:
        FormatError: If it is none.
    """
    tree = parse("mermaid", text)
    found: dict[str, Entity] = {}
    for node in tree.find_data("entity"):
        name = str(node.children[0]).strip('"')
        found[name] = _read_entity(name, node)
    for node in tree.find_data("relationship"):
        left, tie, right = (str(child).strip('"') for child in node.children[:3])
        for name in (left, right):
            found.setdefault(name, Entity(name))
        _connect(found[left], tie, found[right])
    order = {str(token).strip('"'): at for at, token in reversed(list(enumerate(_list_names(tree))))}
    return Schema(sorted(found.values(), key=lambda entity: order.get(entity.name, len(order))))


def _list_names(tree: Tree[Token]) -> Iterator[Token]:
    for child in tree.children:
        if isinstance(child, Tree):
            yield from (part for part in child.children if isinstance(part, Token) and part.type == "NAME")


def _read_entity(name: str, node: Tree[Token]) -> Entity:
    entity = Entity(name)
    for attribute in node.find_data("attribute"):
        tokens = [child for child in attribute.children if isinstance(child, Token)]
        kind, column = str(tokens[0]), str(tokens[1]).strip('"')
        keys = {str(token) for token in tokens if token.type == "KEY"}
        unique = True if "UK" in keys else None
        entity.fields[column] = FieldDraft(column, _NOWHERE, type=find_type(kind), unique=unique)
        if "PK" in keys:
            entity.key = (*entity.key, column)
    return entity


def _connect(left: Entity, tie: str, right: Entity) -> None:
    """Add what a line such as ``||--o{`` says: a brace at an end is many there."""
    many_left, many_right = "}" in tie[:2] or "{" in tie[:2], "}" in tie[-2:] or "{" in tie[-2:]
    if many_left and many_right:
        left.links.append(Link(right.name, RelationKind.MANY_TO_MANY))
    elif many_right:
        right.links.append(Link(left.name, columns=_find_columns(right, left), required="o" not in tie[:2]))
    elif many_left:
        left.links.append(Link(right.name, columns=_find_columns(left, right), required="o" not in tie[-2:]))
    else:
        right.links.append(
            Link(left.name, RelationKind.ONE_TO_ONE, columns=_find_columns(right, left), required="o" not in tie[:2])
        )


def _find_columns(source: Entity, target: Entity) -> tuple[str, ...]:
    wanted = {f"{target.name}_id".lower(), f"{target.name}id".lower()}
    return tuple(name for name in source.fields if name.lower() in wanted)
