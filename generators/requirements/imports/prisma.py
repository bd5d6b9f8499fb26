"""Prisma: models, enums and relations of a Prisma schema."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lark import Token, Tree

from generators.requirements.findings import FieldDraft, WishFound
from generators.requirements.imports.grammars import parse
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.imports.sql_types import set_digits
from generators.requirements.understanding import Span
from generators.spec.models import FieldType, OnDelete, RelationKind

_TYPES = {
    "String": FieldType.STRING,
    "Boolean": FieldType.BOOLEAN,
    "Int": FieldType.INTEGER,
    "BigInt": FieldType.INTEGER,
    "Float": FieldType.FLOAT,
    "Decimal": FieldType.DECIMAL,
    "DateTime": FieldType.DATETIME,
    "Json": FieldType.JSON,
}
_NATIVE = {"Date": FieldType.DATE, "Text": FieldType.TEXT, "LongText": FieldType.TEXT, "Uuid": FieldType.UUID}
_ACTIONS = {
    "Cascade": OnDelete.CASCADE,
    "SetNull": OnDelete.SET_NULL,
    "Restrict": OnDelete.RESTRICT,
    "NoAction": OnDelete.RESTRICT,
}
_PROVIDERS = {
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "sqlite": "sqlite",
    "mongodb": "mongodb",
}
_NOWHERE = Span("", 0, 0, "")


def _is_path(token: object) -> bool:
    return isinstance(token, Token) and token.type == "PATH"


@dataclass(slots=True)
class _Attribute:
    name: str
    plain: list[Tree[Token]] = field(default_factory=list)
    named: dict[str, Tree[Token]] = field(default_factory=dict)

    def columns(self, key: str = "fields") -> tuple[str, ...]:
        """Give the names of an array, such as those of ``@@unique([a, b])``."""
        array = self.named.get(key) or next(iter(self.plain), None)
        parts = array.children if array is not None else ()
        firsts = (next(part.scan_values(_is_path), None) for part in parts if isinstance(part, Tree))
        return tuple(str(word) for word in firsts if word is not None)


@dataclass(slots=True)
class _Field:
    name: str
    type: str
    suffix: str
    attributes: dict[str, _Attribute]


def read_prisma(text: str) -> Schema:
    """Give the models of a Prisma schema.

    Raises:
        FormatError: If it is none.
    """
    tree = parse("prisma", text)
    schema = Schema(wishes=list(_read_provider(tree)))
    enums = {_name(enum): _read_values(enum, schema) for enum in tree.find_data("enum")}
    models = {
        _name(model, 1): list(_read_fields(model)) for model in tree.find_data("model") if model.children[0] == "model"
    }
    views = {_name(model, 1) for model in tree.find_data("model") if model.children[0] == "view"}
    for model in tree.find_data("model"):
        if model.children[0] == "type":
            schema.omissions.append(f"The composite type {_name(model, 1)}: what has it keeps JSON.")
            continue
        if model.children[0] == "view":
            schema.omissions.append(f"The view {_name(model, 1)}.")
            continue
        entity = Entity(_name(model, 1))
        schema.entities.append(entity)
        for found in models[entity.name]:
            if found.type in models:
                _read_link(entity, found, models)
            elif found.type not in views:
                _read_scalar(entity, found, enums, schema)
        _read_block_attributes(entity, model, schema)
    return schema


def _name(tree: Tree[Token], at: int = 0) -> str:
    return str(tree.children[at])


def _read_provider(tree: Tree[Token]) -> Iterator[WishFound]:
    for assignment in tree.find_data("assignment"):
        if assignment.children[0] == "provider" and isinstance(assignment.children[1], Tree):
            value = str(assignment.children[1].children[0]).strip('"')
            if value in _PROVIDERS:
                yield WishFound("database", _PROVIDERS[value], wanted=True, span=Span("", 0, 0, value))


def _read_values(enum: Tree[Token], schema: Schema) -> tuple[str, ...]:
    return choose_values((_name(value) for value in enum.find_data("enum_value")), _name(enum), schema)


def _read_fields(model: Tree[Token]) -> Iterator[_Field]:
    for node in model.find_data("field"):
        kind = node.children[1]
        words = [str(child) for child in kind.children] if isinstance(kind, Tree) else []
        suffix = next((word for word in words if word in ("?", "[]", "[]?")), "")
        attributes = {a.name: a for a in map(_read_attribute, node.find_data("attribute"))}
        yield _Field(_name(node), words[0], suffix, attributes)


def _read_attribute(node: Tree[Token]) -> _Attribute:
    attribute = _Attribute(str(node.children[0]))
    for argument in (child for child in node.children[1:] if isinstance(child, Tree) and child.data == "argument"):
        key, value = argument.children
        if isinstance(value, Tree):
            if key is None:
                attribute.plain.append(value)
            else:
                attribute.named[str(key)] = value
    return attribute


def _read_scalar(entity: Entity, found: _Field, enums: dict[str, tuple[str, ...]], schema: Schema) -> None:
    values = enums.get(found.type, ())
    if found.type in ("Bytes", "Unsupported") or found.type.startswith('"'):
        schema.omissions.append(f"{found.name} of {entity.name}: there is no type for {found.type}.")
        return
    native = next((a for name, a in found.attributes.items() if name.startswith("db.")), None)
    kind = _NATIVE.get(native.name.partition(".")[2]) if native else None
    if found.type in enums:
        kind = FieldType.ENUM if values else FieldType.STRING
    kind = kind or _TYPES.get(found.type, FieldType.JSON)
    if "default" in found.attributes and _makes_uuid(found.attributes["default"]):
        kind = FieldType.UUID
    if native is not None and native.name in ("db.Time", "db.Timetz"):
        schema.omissions.append(f"The date of {found.name} of {entity.name}, which is a time of the day.")
    default = _find_default(found)
    is_made = default is None and "default" in found.attributes
    is_list = found.suffix.startswith("[]")
    draft = FieldDraft(
        found.name,
        _NOWHERE,
        type=FieldType.JSON if is_list else kind,
        values=() if is_list else values,
        required=not found.suffix and "updatedAt" not in found.attributes and not is_made,
        unique=True if "unique" in found.attributes else None,
        default=default,
    )
    arguments = tuple(
        str(token) for tree in (native.plain if native else ()) for token in tree.scan_values(lambda _: True)
    )
    entity.fields[found.name] = set_digits(draft, arguments)
    if "id" in found.attributes:
        entity.key, entity.generated = (found.name,), "default" in found.attributes


def _makes_uuid(default: _Attribute) -> bool:
    return any("uuid" in list(tree.scan_values(_is_path)) for tree in default.plain)


def _find_default(found: _Field) -> str | None:
    attribute = found.attributes.get("default")
    value = next(iter(attribute.plain), None) if attribute else None
    if value is None or value.data not in ("string", "number", "word"):
        return None
    text = str(value.children[0])
    try:
        return str(json.loads(text)) if value.data == "string" else text
    except ValueError:
        return text[1:-1]


def _read_link(entity: Entity, found: _Field, models: dict[str, list[_Field]]) -> None:
    relation = found.attributes.get("relation")
    label = _find_label(relation)
    back = [
        other
        for other in models[found.type]
        if other.type == entity.name and _find_label(other.attributes.get("relation")) == label and other is not found
    ]
    other = back[0] if back else None
    inverse = other.name if other else None
    columns = relation.columns() if relation and "fields" in relation.named else ()
    if columns:
        action = relation.named.get("onDelete") if relation else None
        own = {scalar.name: scalar for scalar in models[entity.name]}
        entity.links.append(
            Link(
                found.type,
                RelationKind.ONE_TO_ONE if other and not other.suffix.startswith("[]") else RelationKind.MANY_TO_ONE,
                found.name,
                columns,
                required=not found.suffix,
                unique=len(columns) == 1 and columns[0] in own and "unique" in own[columns[0]].attributes,
                on_delete=_ACTIONS.get(str(action.children[0])) if action is not None else None,
                inverse=inverse,
            )
        )
    elif found.suffix and other and other.suffix.startswith("[]") and found.suffix.startswith("[]"):
        is_first = (entity.name, found.name) <= (found.type, other.name)
        if is_first:
            entity.links.append(Link(found.type, RelationKind.MANY_TO_MANY, found.name, inverse=inverse))


def _find_label(relation: _Attribute | None) -> str:
    label = (relation.named.get("name") or next(iter(relation.plain), None)) if relation else None
    return str(label.children[0]) if label is not None and label.data == "string" else ""


def _read_block_attributes(entity: Entity, model: Tree[Token], schema: Schema) -> None:
    for attribute in map(_read_attribute, model.find_data("block_attribute")):
        columns = attribute.columns()
        if attribute.name == "id":
            entity.key = columns
        elif attribute.name == "unique" and len(columns) > 1:
            entity.uniques.append(columns)
        elif attribute.name in ("unique", "index") and len(columns) == 1 and columns[0] in entity.fields:
            mark = {"unique": True} if attribute.name == "unique" else {"indexed": True}
            entity.fields[columns[0]] = replace(entity.fields[columns[0]], **mark)  # type: ignore[arg-type]  # flags
        elif attribute.name == "index" and len(columns) > 1:
            entity.indexes.append(columns)
        elif attribute.name == "fulltext":
            schema.omissions.append(f"The full-text index of {entity.name} over {' and '.join(columns)}.")
