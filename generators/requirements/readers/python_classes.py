"""Reader of Python: classes of SQLAlchemy, Django, Pydantic and dataclasses, parsed by Python's own grammar."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import Member, RelationPhrase
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import name_entity
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import find_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete, RelationKind

_CLASS = re.compile(r"^\s*class\s+\w", re.MULTILINE)
MAX_CODE = 20_000
"""Characters of a block that are parsed."""

_TYPES = {
    "str": FieldType.STRING, "int": FieldType.INTEGER, "float": FieldType.FLOAT, "bool": FieldType.BOOLEAN,
    "decimal": FieldType.DECIMAL, "date": FieldType.DATE, "datetime": FieldType.DATETIME, "uuid": FieldType.UUID,
    "dict": FieldType.JSON, "list": FieldType.JSON, "any": FieldType.JSON, "emailstr": FieldType.STRING,
    "httpurl": FieldType.STRING, "numeric": FieldType.DECIMAL, "unicode": FieldType.STRING,
}  # fmt: skip
_RELATIONS = {
    "ForeignKey": RelationKind.MANY_TO_ONE,
    "OneToOneField": RelationKind.ONE_TO_ONE,
    "ManyToManyField": RelationKind.MANY_TO_MANY,
}
_ON_DELETE = {"CASCADE": OnDelete.CASCADE, "SET_NULL": OnDelete.SET_NULL, "PROTECT": OnDelete.RESTRICT}
_WRAPPERS = frozenset("Mapped Optional Annotated Required NotRequired ClassVar".split())
_Enums = Mapping[str, tuple[str, ...]]


def read_python_classes(document: Document, notebook: Notebook) -> None:
    """Report the classes of code blocks that keep values."""
    for block in document.blocks:
        is_python = block.kind is BlockKind.CODE and block.language in ("python", "py", "python3", "")
        if is_python and _CLASS.search(block.text) and len(block.text) <= MAX_CODE:
            _read_block(block, notebook)


def _read_block(block: Block, notebook: Notebook) -> None:
    try:
        classes = [node for node in ast.parse(block.text).body if isinstance(node, ast.ClassDef)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    enums = {node.name: values for node in classes if (values := _read_enum(node))}
    tables = {table: node.name for node in classes if (table := _find_table(node))}
    for node in classes:
        name = name_entity(node.name)
        span = block.passage.find_span(*_find_place(block.text, node.name))
        members = tuple(_read_members(node, enums, tables, span))
        if name and members and node.name not in enums:
            report_members(notebook, name, members, span)


def _find_place(text: str, name: str) -> tuple[int, int]:
    at = re.search(rf"\bclass\s+{re.escape(name)}\b", text)
    return (at.end() - len(name), at.end()) if at else (0, len(text))


def _read_enum(node: ast.ClassDef) -> tuple[str, ...]:
    if not any("Enum" in ast.unparse(base) or "Choices" in ast.unparse(base) for base in node.bases):
        return ()
    values = [part.value for part in node.body if isinstance(part, ast.Assign)]
    firsts = [value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value for value in values]
    found = tuple(value.value for value in firsts if isinstance(value, ast.Constant) and isinstance(value.value, str))
    return found if found and all(map(names.is_enum_value, found)) else ()


def _find_table(node: ast.ClassDef) -> str | None:
    for part in node.body:
        if isinstance(part, ast.Assign) and ast.unparse(part.targets[0]) == "__tablename__":
            return (
                part.value.value if isinstance(part.value, ast.Constant) and isinstance(part.value.value, str) else None
            )
    return None


def _read_members(node: ast.ClassDef, enums: _Enums, tables: Mapping[str, str], span: Span) -> Iterator[Member]:
    for part in node.body:
        target = (
            part.target
            if isinstance(part, ast.AnnAssign)
            else part.targets[0]
            if isinstance(part, ast.Assign)
            else None
        )
        if not isinstance(target, ast.Name):
            continue
        name = names.to_snake(target.id)
        if not names.is_snake(name) or name in ("id", "created_at", "updated_at"):
            continue
        value = part.value if isinstance(part, ast.AnnAssign | ast.Assign) else None
        call = value if isinstance(value, ast.Call) else None
        draft = FieldDraft(name, span)
        if isinstance(part, ast.AnnAssign):
            draft = _read_annotation(draft, part.annotation, enums)
        elif call is None:
            continue
        member = _read_call(draft, call, tables) if call else draft
        if isinstance(member, RelationPhrase) or member.type or member.reference:
            yield member


def _read_annotation(draft: FieldDraft, node: ast.expr, enums: _Enums) -> FieldDraft:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            # 'Ferret | None' in quotes is an annotation like any other.
            quoted = ast.parse(node.value, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return draft
        is_name = isinstance(quoted, ast.Name | ast.Constant)
        return replace(draft, reference=name_entity(node.value)) if is_name else _read_annotation(draft, quoted, enums)
    if isinstance(node, ast.BinOp):
        sides = [side for side in (node.left, node.right) if ast.unparse(side) != "None"]
        found = _read_annotation(draft, sides[0], enums) if sides else draft
        return replace(found, required=False) if len(sides) == 1 else found
    if isinstance(node, ast.Subscript):
        outer = ast.unparse(node.value).rpartition(".")[2]
        inner = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) and node.slice.elts else node.slice
        if outer in _WRAPPERS:
            found = _read_annotation(draft, inner, enums)
            return replace(found, required=False) if outer == "Optional" else found
        if outer == "Literal":
            parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            values = tuple(p.value for p in parts if isinstance(p, ast.Constant) and isinstance(p.value, str))
            return replace(draft, type=FieldType.ENUM, values=values)
        item = _read_annotation(draft, inner, enums)
        return replace(item, reference=f"*{item.reference}") if item.reference else replace(draft, type=FieldType.JSON)
    stated = ast.unparse(node).rpartition(".")[2]
    if stated in enums:
        return replace(draft, type=FieldType.ENUM, values=enums[stated])
    kind = _TYPES.get(stated.lower()) or find_type(stated)
    return replace(draft, type=kind) if kind else replace(draft, reference=name_entity(stated))


def _read_call(draft: FieldDraft, call: ast.Call, tables: Mapping[str, str]) -> Member:
    """Read ``Column(String(80), nullable=False)`` and ``models.CharField(max_length=80)``."""
    for part in (call, *(arg for arg in call.args if isinstance(arg, ast.Call))):
        function = ast.unparse(part.func).rpartition(".")[2]
        if function in _RELATIONS and part.args:
            return _read_relation(draft, _RELATIONS[function], part, tables)
        draft = _read_type_call(draft, function, part)
    for arg in call.args:
        if isinstance(arg, ast.Name | ast.Attribute) and draft.type is None and not draft.reference:
            stated = ast.unparse(arg).rpartition(".")[2].lower()
            draft = replace(draft, type=_TYPES.get(stated) or find_type(stated))
    flags = {k.arg: k.value.value for k in call.keywords if isinstance(k.value, ast.Constant)}
    if flags.get("nullable", flags.get("null")) is not None:
        draft = replace(draft, required=not flags.get("nullable", flags.get("null")))
    if flags.get("unique") is True:
        draft = replace(draft, unique=True)
    if flags.get("index") is True or flags.get("db_index") is True:
        draft = replace(draft, indexed=True)
    length = flags.get("max_length")
    return (
        replace(draft, max_length=length)
        if isinstance(length, int) and not isinstance(length, bool) and length > 0
        else draft
    )


def _read_type_call(draft: FieldDraft, function: str, call: ast.Call) -> FieldDraft:
    stated = function.removesuffix("Field").removeprefix("Positive").lower()
    kind = _TYPES.get(stated) or find_type(stated)
    if kind is None or draft.reference:
        return draft
    first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
    length = first if kind is FieldType.STRING and isinstance(first, int) and first > 0 else draft.max_length
    return replace(draft, type=draft.type or kind, max_length=length)


def _read_relation(draft: FieldDraft, kind: RelationKind, call: ast.Call, tables: Mapping[str, str]) -> Member:
    stated = ast.unparse(call.args[0]).strip("'\"")
    table, _, column = stated.partition(".")
    target = name_entity(tables.get(table, table) if column and column.islower() else stated.rpartition(".")[2])
    if target is None:
        return draft
    options = {k.arg: ast.unparse(k.value).rpartition(".")[2] for k in call.keywords}
    required = False if options.get("null") == "True" else draft.required
    on_delete = _ON_DELETE.get(options.get("on_delete") or options.get("ondelete", "").strip("'\"").replace(" ", "_"))
    return RelationPhrase(kind, target, draft.span, draft.name.removesuffix("_id"), required, on_delete)
