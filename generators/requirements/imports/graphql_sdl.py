"""GraphQL: object types and enums of a schema definition, parsed by graphql-core."""

from dataclasses import dataclass, replace

from graphql import GraphQLError, parse
from graphql.language import (
    EnumTypeDefinitionNode,
    EnumTypeExtensionNode,
    FieldDefinitionNode,
    InterfaceTypeDefinitionNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    ObjectTypeExtensionNode,
    ScalarTypeDefinitionNode,
    SchemaDefinitionNode,
    TypeNode,
    UnionTypeDefinitionNode,
)

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, FormatError, Link, Schema, choose_values
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
# What people call scalars of their own whose values are no text.
_FREE = ("json", "any", "object", "map", "mixed", "dictionary")
_OPERATIONS = ("Query", "Mutation", "Subscription")
_HELPERS = ("Connection", "Edge", "PageInfo", "Payload")
_Types = dict[str, tuple[FieldDefinitionNode, ...]]
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
    schema = Schema()
    enums: dict[str, list[str]] = {}
    types: _Types = {}
    stated = [node for node in document.definitions if isinstance(node, SchemaDefinitionNode)]
    operations = {*_OPERATIONS, *(each.type.name.value for node in stated for each in node.operation_types)}
    scalars: dict[str, FieldType] = {}
    for node in document.definitions:
        if isinstance(node, EnumTypeDefinitionNode | EnumTypeExtensionNode):
            enums.setdefault(node.name.value, []).extend(value.name.value for value in node.values or ())
        elif isinstance(node, ObjectTypeDefinitionNode | ObjectTypeExtensionNode):
            name = node.name.value
            if name not in operations and not name.endswith(_HELPERS):
                types[name] = (*types.get(name, ()), *(node.fields or ()))
        elif isinstance(node, ScalarTypeDefinitionNode):
            is_free = any(word in node.name.value.lower() for word in _FREE)
            scalars[node.name.value] = FieldType.JSON if is_free else FieldType.STRING
        elif isinstance(node, InterfaceTypeDefinitionNode | UnionTypeDefinitionNode):
            what = "interface" if isinstance(node, InterfaceTypeDefinitionNode) else "union"
            schema.omissions.append(f"The {what} {node.name.value}: what has it keeps JSON.")
    chosen = {name: choose_values(values, name, schema) for name, values in enums.items()}
    reading = _Reading(types, chosen, scalars | _TYPES, schema)
    for name, fields in types.items():
        entity = Entity(name)
        schema.entities.append(entity)
        for field in fields:
            reading.read_field(entity, field)
    return schema


def _unwrap(node: TypeNode) -> tuple[str, bool, bool]:
    """Give the name of a type, whether it must be there, and whether it is a list."""
    required = many = False
    if isinstance(node, NonNullTypeNode):
        required, node = True, node.type
    while isinstance(node, ListTypeNode | NonNullTypeNode):
        many = many or isinstance(node, ListTypeNode)
        node = node.type
    return (node.name.value if isinstance(node, NamedTypeNode) else ""), required, many


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of a document while its types are read.

    Attributes:
        types: The fields of each object type, those of its extensions among them.
        enums: The values of each enum.
        scalars: What each scalar is kept as.
        schema: Which is filled.
    """

    types: _Types
    enums: dict[str, tuple[str, ...]]
    scalars: dict[str, FieldType]
    schema: Schema

    def read_field(self, entity: Entity, field: FieldDefinitionNode) -> None:
        """Take a field in as a value or as a link."""
        kind, required, many = _unwrap(field.type)
        name = field.name.value
        if field.arguments and kind not in self.types:
            self.schema.omissions.append(f"{name} of {entity.name} takes arguments, so it is computed and not kept.")
        elif kind in self.types:
            self._read_link(entity, name, kind, required=required, many=many)
        elif kind == "ID" and name == "id":
            # An ID may be anything, so a UUID as well.
            entity.fields[name] = FieldDraft(name, _NOWHERE, type=FieldType.UUID)
            entity.key = (name,)
        else:
            values = self.enums.get(kind, ()) if not many else ()
            scalar = FieldType.JSON if many else FieldType.ENUM if values else self._find_scalar(kind)
            draft = FieldDraft(name, _NOWHERE, type=scalar, values=values, required=required)
            is_text = scalar is FieldType.STRING and infer_type(names.to_snake(name)) is FieldType.TEXT
            entity.fields[name] = replace(draft, type=FieldType.TEXT) if is_text else draft

    def _find_scalar(self, kind: str) -> FieldType:
        return FieldType.STRING if kind in self.enums else self.scalars.get(kind, FieldType.JSON)

    def _read_link(self, entity: Entity, name: str, kind: str, *, required: bool, many: bool) -> None:
        back = [
            (other.name.value, is_list)
            for other in self.types[kind]
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
        elif len(back) > 1:
            self._read_list(entity, name, kind, back)
        elif back_many and (entity.name, name) <= (kind, inverse or ""):
            entity.links.append(Link(kind, RelationKind.MANY_TO_MANY, name, inverse=inverse))

    def _read_list(self, entity: Entity, name: str, kind: str, back: list[tuple[str, bool]]) -> None:
        """Take in a list that may be the other end of several fields, of which none says so."""
        lists = [other for other, is_list in back if is_list]
        if kind == entity.name and len(lists) == 1:
            if name < lists[0]:
                entity.links.append(Link(kind, RelationKind.MANY_TO_MANY, name, inverse=lists[0]))
        elif len(lists) == len(back):
            entity.links.append(Link(kind, RelationKind.MANY_TO_MANY, name))
        else:
            told = ", ".join(other for other, _ in back)
            self.schema.omissions.append(f"Which of {told} of {kind} the {name} of {entity.name} are.")
