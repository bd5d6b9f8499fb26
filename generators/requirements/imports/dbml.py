"""DBML: tables, enums and references of the language of dbdiagram.io."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lark import Token, Tree

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.grammars import parse
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.imports.sql_types import find_type, is_kept_as_text, set_digits
from generators.requirements.understanding import Span
from generators.spec.models import FieldType, OnDelete, RelationKind

_ACTIONS = {"cascade": OnDelete.CASCADE, "set null": OnDelete.SET_NULL, "restrict": OnDelete.RESTRICT}
_NOWHERE = Span("", 0, 0, "")
_End = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Reference:
    """A line such as ``orders.customer_id > customers.id [delete: cascade]``."""

    left: _End
    operator: str
    right: _End
    settings: Mapping[str, str] = field(default_factory=dict)


def read_dbml(text: str) -> Schema:
    """Give the tables of a DBML document.

    Raises:
        FormatError: If it is none.
    """
    tree = parse("dbml", text)
    schema = Schema()
    enums = {_strip(enum.children[0]): _read_values(enum, schema) for enum in tree.find_data("enum")}
    tables: dict[str, Entity] = {}
    for table in _in_order(tree, "table"):
        entity = Entity(_strip(table.children[0]))
        schema.entities.append(entity)
        tables[entity.name] = entity
        if isinstance(table.children[1], Token):
            tables[str(table.children[1]).strip('"')] = entity
    for table in _in_order(tree, "table"):
        _read_table(tables[_strip(table.children[0])], table, enums, schema)
    for ref in _in_order(tree, "ref"):
        for link in ref.find_data("link"):
            left, operator, right, settings = link.children
            reference = _Reference(_read_end(left), str(operator), _read_end(right), _read_settings(settings))
            _connect(tables, schema, reference)
    for table in _in_order(tree, "table"):
        for column, end, sign in _find_inline(table):
            _connect(tables, schema, _Reference((_strip(table.children[0]), (column,)), sign, end))
    for other in tree.find_data("other"):
        text = " ".join(str(other.children[0]).split())
        if not text.lower().startswith(("project", "tablegroup")):
            schema.omissions.append(f"The part {text[:80]}{' …' if len(text) > 80 else ''}")
    return schema


def _in_order(tree: Tree[Token], kind: str) -> Iterator[Tree[Token]]:
    yield from (child for child in tree.children if isinstance(child, Tree) and child.data == kind)


def _strip(node: Tree[Token] | Token | None) -> str:
    """Give the last part of a name without quotes: ``public."users"``."""
    text = str(node.children[0]) if isinstance(node, Tree) else str(node)
    return text.rpartition(".")[2].strip('"')


def _read_values(enum: Tree[Token], schema: Schema) -> tuple[str, ...]:
    found = (str(value.children[0]).strip('"') for value in enum.find_data("enum_value"))
    return choose_values(found, _strip(enum.children[0]), schema)


def _read_settings(node: Tree[Token] | Token | None) -> dict[str, str]:
    """Give settings such as ``not null`` and ``default: 1`` by name, with a value or nothing."""
    found: dict[str, str] = {}
    for setting in node.find_data("setting") if isinstance(node, Tree) else ():
        words = [str(child).strip("'\"`") for child in setting.children if isinstance(child, Token)]
        text = " ".join(words).lower()
        for key in ("not null", "primary key", "set null"):
            if text.startswith(key):
                words = [key, *words[2:]]
        if words:
            found[words[0].lower()] = " ".join(words[1:])
    return found


def _read_table(entity: Entity, table: Tree[Token], enums: dict[str, tuple[str, ...]], schema: Schema) -> None:
    keys: list[str] = []
    for column in _in_order(table, "column"):
        name, settings = _strip(column.children[0]), _read_settings(column.children[2])
        entity.fields[name] = _read_column(entity, column, settings, enums, schema)
        if "pk" in settings or "primary key" in settings:
            keys.append(name)
            entity.generated = entity.generated or "increment" in settings
    entity.key = tuple(keys)
    for index in table.find_data("index"):
        columns = tuple(_strip(child) for child in index.children if isinstance(child, Token) and child.type == "NAME")
        terms = [str(child) for child in index.children if isinstance(child, Token) and child.type == "EXPRESSION"]
        settings = _read_settings(index.children[-1])
        if terms:
            what = " and ".join((*columns, *terms))
            schema.omissions.append(
                f"The {'unique ' if 'unique' in settings else ''}index of {entity.name} over {what}."
            )
        elif "pk" in settings:
            entity.key = columns
        elif len(columns) == 1 and columns[0] in entity.fields:
            mark = {"unique": True} if "unique" in settings else {"indexed": True}
            entity.fields[columns[0]] = replace(entity.fields[columns[0]], **mark)  # type: ignore[arg-type]  # flags
        elif "unique" in settings and columns:
            entity.uniques.append(columns)
        elif columns:
            entity.indexes.append(columns)


def _read_column(
    entity: Entity, column: Tree[Token], settings: dict[str, str], enums: dict[str, tuple[str, ...]], schema: Schema
) -> FieldDraft:
    name, kind = _strip(column.children[0]), column.children[1]
    parts = [str(child) for child in kind.children if child is not None] if isinstance(kind, Tree) else []
    stated = parts[0].strip('"') if parts else ""
    arguments = tuple(part.strip("'\"") for part in parts[1:] if not part.startswith("["))
    values = enums.get(stated.rpartition(".")[2], ())
    is_list = parts[-1].startswith("[") if parts else False
    is_text = not values and not is_list and is_kept_as_text(stated, arguments)
    if is_text:
        schema.omissions.append(f"The type of {name} of {entity.name}: {stated} is kept as text.")
    draft = FieldDraft(
        name,
        _NOWHERE,
        type=FieldType.JSON if is_list else FieldType.ENUM if values else find_type(stated, arguments),
        values=() if is_list else values,
        required="not null" in settings or "pk" in settings,
        unique=True if "unique" in settings else None,
        default=settings.get("default") or None,
    )
    return draft if is_text else set_digits(draft, arguments)


def _read_end(node: Tree[Token] | Token | None) -> _End:
    """Give table and columns of ``orders.customer_id`` or ``orders.(a, b)``."""
    parts = [str(child) for child in node.children] if isinstance(node, Tree) else []
    if len(parts) > 1:
        return _strip(Token("NAME", parts[0])), tuple(part.strip('"') for part in parts[1:])
    table, _, column = parts[0].rpartition(".")
    return table.rpartition(".")[2].strip('"'), (column.strip('"'),)


def _find_inline(table: Tree[Token]) -> Iterator[tuple[str, _End, str]]:
    """Find ``[ref: > users.id]``."""
    for column in _in_order(table, "column"):
        for setting in column.find_data("setting"):
            ends = [child for child in setting.children if isinstance(child, Tree) and child.data == "endpoint"]
            operator = next((str(c) for c in setting.children if isinstance(c, Token) and c.type == "RELATION"), "")
            if ends and operator:
                yield _strip(column.children[0]), _read_end(ends[0]), operator


def _connect(tables: Mapping[str, Entity], schema: Schema, reference: _Reference) -> None:
    left, right, operator = reference.left, reference.right, reference.operator
    if operator == "<":
        left, right, operator = right, left, ">"
    if left[0] not in tables or right[0] not in tables:
        schema.omissions.append(f"A reference between {left[0]} and {right[0]}, one of which is not there.")
        return
    source, target = tables[left[0]], tables[right[0]]
    if operator == "<>":
        source.links.append(Link(target.name, RelationKind.MANY_TO_MANY))
        return
    columns = left[1]
    held = source.fields.get(columns[0])
    source.links.append(
        Link(
            target.name,
            RelationKind.ONE_TO_ONE if operator == "-" else RelationKind.MANY_TO_ONE,
            columns[0] if len(columns) == 1 else None,
            columns,
            required=bool(held and held.required),
            unique=bool(held and held.unique),
            on_delete=_ACTIONS.get(reference.settings.get("delete", "").lower()),
        )
    )
