"""Protocol Buffers: messages and enums, without the messages that only carry what a call asks for or gives back."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lark import Token, Tree

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.grammars import parse
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind
from generators.spec.rules import MANAGED_FIELDS

_TYPES = {
    "string": FieldType.STRING,
    "bool": FieldType.BOOLEAN,
    **dict.fromkeys(("float", "double"), FieldType.FLOAT),
    **dict.fromkeys("int32 int64 uint32 uint64 sint32 sint64".split(), FieldType.INTEGER),
    **dict.fromkeys("fixed32 fixed64 sfixed32 sfixed64".split(), FieldType.INTEGER),
}
# By the last part of their names, as people write their own after Google's.
_WELL_KNOWN = {
    "Timestamp": FieldType.DATETIME,
    "DateTime": FieldType.DATETIME,
    "Date": FieldType.DATE,
    **dict.fromkeys(("Money", "Decimal"), FieldType.DECIMAL),
    **dict.fromkeys(("UUID", "Uuid"), FieldType.UUID),
    **dict.fromkeys(("Struct", "Value", "ListValue", "Any"), FieldType.JSON),
    **dict.fromkeys(("StringValue", "Duration", "TimeOfDay", "FieldMask"), FieldType.STRING),
    "BoolValue": FieldType.BOOLEAN,
    **dict.fromkeys("Int32Value Int64Value UInt32Value UInt64Value".split(), FieldType.INTEGER),
    **dict.fromkeys(("FloatValue", "DoubleValue"), FieldType.FLOAT),
}
_BINARY = ("bytes", "BytesValue")
# What a call carries is no thing that is kept.
_CARRIED = re.compile(r"\w(?:Requests?|Responses?|Reply|Req|Resp|Args|Params)$")
_CARRIER = re.compile(r"\w(?:List|Page|Batch|Collection)$")
_PAGING = frozenset("total total_count count size page page_size page_number next_page_token page_token cursor".split())
# The first value of an enum says that none was chosen.
_NO_VALUE = re.compile(r"(?:\w+_)?(?:UNSPECIFIED|UNDEFINED|UNSET|INVALID)$")
_NOWHERE = Span("", 0, 0, "")


def read_proto(text: str) -> Schema:
    """Give the messages of a ``.proto`` file.

    Raises:
        FormatError: If it is none.
    """
    tree = parse("proto", text)
    schema = Schema()
    messages = {str(node.children[0]): node for node in _find_messages(tree)}
    kept = {name: node for name, node in messages.items() if not _CARRIED.search(name)}
    enums = {name: _read_values(node, schema) for node in tree.find_data("enum") for name in [str(node.children[0])]}
    reading = _Reading({name: Entity(name) for name in kept}, enums, schema)
    for name, entity in reading.entities.items():
        for field in _find_fields(kept[name]):
            reading.read_field(entity, field)
    _unite_lists(reading.entities)
    schema.entities = [entity for entity in reading.entities.values() if _is_kept(entity)]
    return schema


def _unite_lists(entities: Mapping[str, Entity]) -> None:
    """Take a list and what refers back from its things, or the lists on both sides, for the one relation they are."""
    for entity in entities.values():
        for link in [each for each in entity.links if each.kind is RelationKind.ONE_TO_MANY]:
            back = next((each for each in entities[link.target].links if each.target == entity.name), None)
            if back is None or back is link or _CARRIER.search(entity.name):
                continue
            if back.kind is RelationKind.ONE_TO_MANY:
                back.kind = RelationKind.MANY_TO_MANY
            back.inverse = back.inverse or link.name
            entity.links.remove(link)


def _is_kept(entity: Entity) -> bool:
    """Tell whether a message is more than an id, or than a page of other messages."""
    is_page = _CARRIER.search(entity.name) and all(link.kind is RelationKind.ONE_TO_MANY for link in entity.links)
    fields = {names.to_snake(name) for name in entity.fields} - {*MANAGED_FIELDS, *(_PAGING if is_page else ())}
    return bool(fields or (entity.links and not is_page))


def _find_messages(tree: Tree[Token]) -> Iterator[Tree[Token]]:
    """Give the messages of a file in their order, inner ones behind those that hold them."""
    left = [tree]
    while left:
        node = left.pop()
        if node.data == "message":
            yield node
        left += [child for child in reversed(node.children) if isinstance(child, Tree)]


def _find_fields(message: Tree[Token]) -> Iterator[Tree[Token]]:
    """Give the fields of a message and those of which it has one, in their order, without those of inner messages."""
    for child in message.children:
        if isinstance(child, Tree) and child.data == "field":
            yield child
        elif isinstance(child, Tree) and child.data == "oneof":
            yield from _find_fields(child)


def _read_values(enum: Tree[Token], schema: Schema) -> tuple[str, ...]:
    """Give the values of an enum without the name of the enum that its guide to style puts before each."""
    name = str(enum.children[0])
    prefix = f"{names.to_snake(name).upper()}_"
    values = (child for child in enum.children if isinstance(child, Tree) and child.data == "value")
    found = [stated for value in values if not _NO_VALUE.match(stated := str(value.children[0]))]
    is_prefixed = all(stated.startswith(prefix) for stated in found)
    return choose_values((stated.removeprefix(prefix) if is_prefixed else stated for stated in found), name, schema)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What is known of a file while its messages are read.

    Attributes:
        entities: By the names of messages.
        enums: The values of each enum.
        schema: Which is filled.
    """

    entities: Mapping[str, Entity]
    enums: Mapping[str, tuple[str, ...]]
    schema: Schema

    def read_field(self, entity: Entity, field: Tree[Token]) -> None:
        """Take a field in as a value or as a link."""
        label, kind, name = str(field.children[0] or ""), field.children[1], str(field.children[2])
        stated = "map" if isinstance(kind, Tree) and kind.data == "map" else _cut_path(kind)
        required = {"optional": False, "required": True}.get(label)
        is_list = label == "repeated"
        if stated in _BINARY:
            self.schema.omissions.append(f"{name} of {entity.name}: there is no type for {stated}.")
        elif stated in self.entities:
            relation = RelationKind.ONE_TO_MANY if is_list else RelationKind.MANY_TO_ONE
            entity.links.append(Link(stated, relation, name, required=required))
        elif target := self._find_target(entity, name, is_list=is_list):
            # Whoever calls one service from another passes ids in the place of messages.
            relation = RelationKind.MANY_TO_MANY if is_list else RelationKind.MANY_TO_ONE
            entity.links.append(Link(target, relation, name, (name,), required=required))
        else:
            entity.fields[name] = self._draft(name, stated, required=required, is_list=is_list)

    def _find_target(self, entity: Entity, name: str, *, is_list: bool) -> str | None:
        """Give the message that a field such as ``merchant_id`` names."""
        base = name.removesuffix("_ids" if is_list else "_id")
        if base == name:
            return None
        named = {names.to_snake(other): other for other in self.entities}
        found = named.get(base)
        return found if found != entity.name else None

    def _draft(self, name: str, stated: str, *, required: bool | None, is_list: bool) -> FieldDraft:
        values = self.enums.get(stated, ()) if not is_list else ()
        if is_list or stated == "map":
            kind = FieldType.JSON
        elif stated in self.enums:
            kind = FieldType.ENUM if values else FieldType.STRING
        else:
            kind = _TYPES.get(stated) or _WELL_KNOWN.get(stated) or FieldType.JSON
        if kind is FieldType.STRING and infer_type(name) is FieldType.TEXT:
            kind = FieldType.TEXT
        return FieldDraft(name, _NOWHERE, type=kind, values=values, required=required)


def _cut_path(kind: Tree[Token] | Token | None) -> str:
    """Give the last part of the name of a type: ``google.protobuf.Timestamp``."""
    token = kind.children[0] if isinstance(kind, Tree) else kind
    return str(token).rpartition(".")[2]
