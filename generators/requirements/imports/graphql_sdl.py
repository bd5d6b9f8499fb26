"""GraphQL: object types and enums of a schema definition, parsed by graphql-core."""

from dataclasses import replace

from graphql import GraphQLError, parse
from graphql.language import (
    EnumTypeDefinitionNode,
    FieldDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    TypeNode,
)

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, FormatError, Link, Schema
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind

MAX_TOKENS = 100_000
"""Tokens that are parsed; a schema with more is refused."""

_TYPES = {
    "String": FieldType.STRING,
    "Int": FieldType.INTEGER,
    "BigInt": FieldType.INTEGER,
    "Long": FieldType.INTEGER,
    "Float": FieldType.FLOAT,
    "Decimal": FieldType.DECIMAL,
    "Boolean": FieldType.BOOLEAN,
    "Date": FieldType.DATE,
    "DateTime": FieldType.DATETIME,
    "Timestamp": FieldType.DATETIME,
    "UUID": FieldType.UUID,
    "JSON": FieldType.JSON,
    "JSONObject": FieldType.JSON,
    "ID": FieldType.STRING,
}
_OPERATIONS = ("Query", "Mutation", "Subscription")
_HELPERS = ("Connection", "Edge", "PageInfo", "Payload")
_NOWHERE = Span("", 0, 0, "")


def read_graphql(text: str) -> Schema:
    """Give the object types of a schema definition.

    Raises:
        FormatError: If it is none.
    """
    try:
        document = parse(text, no_location=True, max_tokens=MAX_TOKENS)
    except (GraphQLError, RecursionError) as error:
        line = str(error).splitlines() or ["It cannot be read."]
        raise FormatError(line[0]) from error
    enums = {
        node.name.value: tuple(value.name.value for value in node.values or ())
        for node in document.definitions
        if isinstance(node, EnumTypeDefinitionNode)
    }
    types = {
        node.name.value: node
        for node in document.definitions
        if isinstance(node, ObjectTypeDefinitionNode) and _is_kept(node.name.value)
    }
    schema = Schema()
    for name, node in types.items():
        entity = Entity(name)
        schema.entities.append(entity)
        for field in node.fields or ():
            _read_field(entity, field, types, enums, schema)
    return schema


def _is_kept(name: str) -> bool:
    return name not in _OPERATIONS and not name.endswith(_HELPERS)


def _unwrap(node: TypeNode) -> tuple[str, bool, bool]:
    """Give the name of a type, whether it must be there, and whether it is a list."""
    required = many = False
    if isinstance(node, NonNullTypeNode):
        required, node = True, node.type
    while isinstance(node, ListTypeNode | NonNullTypeNode):
        many = many or isinstance(node, ListTypeNode)
        node = node.type
    return (node.name.value if isinstance(node, NamedTypeNode) else ""), required, many


def _read_field(
    entity: Entity,
    field: FieldDefinitionNode,
    types: dict[str, ObjectTypeDefinitionNode],
    enums: dict[str, tuple[str, ...]],
    schema: Schema,
) -> None:
    kind, required, many = _unwrap(field.type)
    name = field.name.value
    if field.arguments and kind not in types:
        schema.omissions.append(f"{name} of {entity.name} takes arguments, so it is computed and not kept.")
    elif kind in types:
        _read_link(entity, name, kind, types, required=required, many=many)
    elif kind == "ID" and name == "id":
        entity.fields[name] = FieldDraft(name, _NOWHERE, type=FieldType.STRING)
        entity.key = (name,)
    else:
        values = tuple(value for value in enums.get(kind, ()) if names.is_enum_value(value)) if not many else ()
        scalar = FieldType.JSON if many else FieldType.ENUM if values else _TYPES.get(kind, FieldType.JSON)
        draft = FieldDraft(name, _NOWHERE, type=scalar, values=values, required=required)
        is_text = scalar is FieldType.STRING and infer_type(names.to_snake(name)) is FieldType.TEXT
        entity.fields[name] = replace(draft, type=FieldType.TEXT) if is_text else draft


def _read_link(
    entity: Entity, name: str, kind: str, types: dict[str, ObjectTypeDefinitionNode], *, required: bool, many: bool
) -> None:
    back = [
        (other.name.value, is_list)
        for other in types[kind].fields or ()
        for target, _, is_list in [_unwrap(other.type)]
        if target == entity.name and (kind != entity.name or other.name.value != name)
    ]
    inverse, back_many = back[0] if len(back) == 1 else (None, True)
    if not many:
        if back and not back_many and (entity.name, name) > (kind, inverse or ""):
            return
        one = bool(back) and not back_many
        relation = RelationKind.ONE_TO_ONE if one else RelationKind.MANY_TO_ONE
        entity.links.append(Link(kind, relation, name, required=required, inverse=inverse))
    elif not back:
        entity.links.append(Link(kind, RelationKind.ONE_TO_MANY, name))
    elif back_many and (entity.name, name) <= (kind, inverse or ""):
        entity.links.append(Link(kind, RelationKind.MANY_TO_MANY, name, inverse=inverse))
