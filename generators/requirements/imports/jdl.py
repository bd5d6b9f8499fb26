"""JDL: entities, enums and relationships of JHipster's domain language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from lark import Token, Tree

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.grammars import parse
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.understanding import Span
from generators.spec.models import FieldType, RelationKind

_TYPES = {
    "String": FieldType.STRING,
    "TextBlob": FieldType.TEXT,
    "Integer": FieldType.INTEGER,
    "Long": FieldType.INTEGER,
    "Duration": FieldType.STRING,
    "BigDecimal": FieldType.DECIMAL,
    "Float": FieldType.FLOAT,
    "Double": FieldType.FLOAT,
    "Boolean": FieldType.BOOLEAN,
    "LocalDate": FieldType.DATE,
    "LocalTime": FieldType.STRING,
    "ZonedDateTime": FieldType.DATETIME,
    "Instant": FieldType.DATETIME,
    "LocalDateTime": FieldType.DATETIME,
    "UUID": FieldType.UUID,
}
_BINARY = ("Blob", "AnyBlob", "ImageBlob")
_KINDS = {
    "OneToMany": RelationKind.ONE_TO_MANY,
    "ManyToOne": RelationKind.MANY_TO_ONE,
    "OneToOne": RelationKind.ONE_TO_ONE,
    "ManyToMany": RelationKind.MANY_TO_MANY,
}
_USER = "User"
_SECTION = re.compile(r"^[ \t]*(?:application|deployment)\s*\{", re.MULTILINE)
_NOWHERE = Span("", 0, 0, "")


def read_jdl(text: str) -> Schema:
    """Give the entities of a JDL document.

    Raises:
        FormatError: If it is none.
    """
    tree = parse("jdl", _cut_sections(text))
    schema = Schema()
    enums = {_name(enum): _read_values(enum, schema) for enum in tree.find_data("enum")}
    constants = {str(c.children[0]): str(c.children[1]) for c in tree.find_data("constant")}
    found = {_name(node): _read_entity(node, enums, constants, schema) for node in _in_order(tree, "entity")}
    if _USER not in found and any(_name(side) == _USER for side in tree.find_data("side")):
        found[_USER] = _make_user()
        schema.omissions.append("User is one of JHipster's own: it starts with its login, names and email.")
    schema.entities.extend(found.values())
    for node in _in_order(tree, "relationship"):
        kind = _KINDS.get(_name(node))
        for link in node.find_data("link") if kind else ():
            _connect(found, link, kind or RelationKind.MANY_TO_ONE, schema)
    return schema


def _make_user() -> Entity:
    """Give the entity that every application of JHipster has without stating it."""
    login = FieldDraft("login", _NOWHERE, type=FieldType.STRING, required=True, unique=True, max_length=50)
    email = FieldDraft("email", _NOWHERE, type=FieldType.STRING, unique=True, max_length=191)
    rest = [FieldDraft(name, _NOWHERE, type=FieldType.STRING, max_length=50) for name in ("first_name", "last_name")]
    return Entity(_USER, {draft.name: draft for draft in (login, *rest, email)})


def _cut_sections(text: str) -> str:
    """Blank the sections on applications and deployments, whose lines stay so that errors name the right one."""
    position = 0
    while match := _SECTION.search(text, position):
        depth, end = 1, match.end()
        while end < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        text = text[: match.start()] + re.sub(r"[^\n]", " ", text[match.start() : end]) + text[end:]
        position = end
    return text


def _in_order(tree: Tree[Token], kind: str) -> Iterator[Tree[Token]]:
    yield from (child for child in tree.children if isinstance(child, Tree) and child.data == kind)


def _name(node: Tree[Token] | Token | None) -> str:
    tokens = [c for c in node.children if isinstance(c, Token) and c.type == "NAME"] if isinstance(node, Tree) else []
    return str(tokens[0]) if tokens else ""


def _read_values(enum: Tree[Token], schema: Schema) -> tuple[str, ...]:
    return choose_values((_name(value) for value in enum.find_data("enum_value")), _name(enum), schema)


def _read_entity(
    node: Tree[Token], enums: Mapping[str, tuple[str, ...]], constants: Mapping[str, str], schema: Schema
) -> Entity:
    entity = Entity(_name(node))
    for field in node.find_data("field"):
        words = [str(child) for child in field.children if isinstance(child, Token) and child.type == "NAME"]
        name, kind = words[0], words[1]
        if kind in _BINARY:
            schema.omissions.append(f"{name} of {entity.name}: there is no type for {kind}.")
            continue
        values = enums.get(kind, ())
        draft = FieldDraft(
            name,
            _NOWHERE,
            type=FieldType.ENUM if values else _TYPES.get(kind, FieldType.STRING),
            values=values,
            required=False,
        )
        for validation in field.find_data("validation"):
            draft = _apply(draft, str(validation.children[0]), _find_argument(validation, constants))
        entity.fields[name] = draft
    return entity


def _find_argument(validation: Tree[Token], constants: Mapping[str, str]) -> str:
    argument = validation.children[1] if len(validation.children) > 1 else None
    return constants.get(str(argument), str(argument)) if argument is not None else ""


def _apply(draft: FieldDraft, rule: str, argument: str) -> FieldDraft:
    if rule == "required":
        return replace(draft, required=True)
    if rule == "unique":
        return replace(draft, unique=True)
    if rule == "pattern":
        return replace(draft, pattern=argument.strip("/").replace("\\/", "/"))
    if not re.fullmatch(r"-?\d{1,12}(?:\.\d{1,9})?", argument):
        return draft
    changes: dict[str, dict[str, int | Decimal]] = {
        "min": {"minimum": Decimal(argument)},
        "max": {"maximum": Decimal(argument)},
        "minlength": {"min_length": int(Decimal(argument))},
        "maxlength": {"max_length": int(Decimal(argument))},
    }
    return replace(draft, **changes.get(rule, {}))  # type: ignore[arg-type]  # the keys are those of the draft


def _read_side(side: Tree[Token]) -> tuple[str, str, bool]:
    """Give entity and name of a side such as ``Job{task(title) required}``, and whether it is required."""
    tokens = [child for child in side.children if isinstance(child, Token)]
    words = [str(token) for token in tokens if token.type == "NAME"]
    return words[0], words[1] if len(words) > 1 else "", any(token.type == "REQUIRED" for token in tokens)


def _connect(found: Mapping[str, Entity], link: Tree[Token], kind: RelationKind, schema: Schema) -> None:
    first, second = (_read_side(side) for side in _in_order(link, "side"))
    if kind is RelationKind.ONE_TO_MANY:
        first, second, kind = second, first, RelationKind.MANY_TO_ONE
    source, name, required = first
    target, inverse, _ = second
    if source not in found or target not in found:
        schema.omissions.append(f"What relates {source} to {target}, one of which is not there.")
        return
    found[source].links.append(Link(target, kind, name or None, required=required, inverse=inverse or None))
