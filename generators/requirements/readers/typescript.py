"""Reader of TypeScript: ``interface`` and ``type`` blocks whose members are a name and a type each."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generators.requirements.attributes import read_attributes
from generators.requirements.document import Document
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import name_entity
from generators.requirements.passages import Passage
from generators.requirements.readers.declarations import find_code
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType

_OPENING = re.compile(
    r"\b(?:interface|class)\s+(?P<name>\w{1,60})[^{}=;\n]{0,200}\{|\btype\s+(?P<alias>\w{1,60})\s*=\s*\{"
)
_UNION = re.compile(
    r"\b(?:type|enum)\s+(?P<name>\w{1,60})\s*(?:=(?P<values>[^;{}]{1,1000});?|\{(?P<body>[^{}]{0,2000})\})"
)
_COMMENT = re.compile(r"/\*.{0,2000}?\*/|//[^\n]*", re.DOTALL)
_MEMBER = re.compile(
    r"^\s*(?:readonly\s+|public\s+|private\s+)*[\"']?(?P<name>\w{1,60})[\"']?(?P<optional>\?)?!?\s*:\s*(?P<type>[^=]+)"
)
_LITERAL = re.compile(r"[\"']([^\"']{1,63})[\"']")
_REMARK = re.compile(r"//\s*(?P<text>[^\n]*)")
_BEHIND = re.compile(r"[ \t]*//[^\n]*")
_TYPES = {
    "string": None,
    "number": None,
    "bigint": FieldType.INTEGER,
    "boolean": FieldType.BOOLEAN,
    "Date": FieldType.DATETIME,
    "any": FieldType.JSON,
    "unknown": FieldType.JSON,
    "object": FieldType.JSON,
}


def read_typescript(document: Document, notebook: Notebook) -> None:
    """Report the interfaces and object types of code blocks."""
    for block in find_code(document, notebook, ("ts", "typescript", "tsx", "js", "javascript")):
        unions = dict(_find_unions(block.text))
        for name, start, body in _find_bodies(block.passage):
            resource = name_entity(name)
            members = tuple(_read_members(body, unions))
            if resource and members:
                report_members(notebook, resource, members, block.passage.find_span(start, start + len(name)))


def _find_unions(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the values of ``type Status = 'open' | 'closed'`` and of enums."""
    for match in _UNION.finditer(text):
        values = tuple(dict.fromkeys(_LITERAL.findall(match["values"] or match["body"] or "")))
        if len(values) > 1 and all(map(names.is_enum_value, values)):
            yield match["name"], values


def _find_bodies(passage: Passage) -> Iterator[tuple[str, int, Passage]]:
    for match in _OPENING.finditer(passage.text):
        depth, end = 1, match.end()
        while end < len(passage.text) and depth:
            depth += {"{": 1, "}": -1}.get(passage.text[end], 0)
            end += 1
        name = match["name"] or match["alias"]
        yield name, match.start("name" if match["name"] else "alias"), passage.cut(match.end(), end - 1)


def _read_members(body: Passage, unions: dict[str, tuple[str, ...]]) -> Iterator[FieldDraft]:
    for start, end in _split_members(body.text):
        part = body.cut(start, end)
        match = _MEMBER.match(_COMMENT.sub("", part.text).strip())
        member = _read_member(match, unions, part.find_span()) if match else None
        if member:
            remark = _REMARK.search(part.text)
            yield _heed(remark["text"], member) if remark else member


def _heed(remark: str, member: FieldDraft) -> FieldDraft:
    """Take over what the remark behind a member says of it: that it is unique or required, or its values."""
    said = read_attributes(remark)
    values = said.values if member.type is FieldType.STRING and not said.reference else ()
    return replace(
        member,
        unique=said.unique,
        required=said.required if member.required is None else member.required,
        type=FieldType.ENUM if values else member.type,
        values=values or member.values,
    )


def _split_members(text: str) -> Iterator[tuple[int, int]]:
    """Give where each member stands: they end at semicolons, commas or lines outside of brackets."""
    start = depth = position = 0
    while position < len(text):
        remark = _REMARK.match(text, position)
        if remark:
            position = remark.end()
            continue
        character = text[position]
        depth += {"{": 1, "[": 1, "(": 1, "<": 1, "}": -1, "]": -1, ")": -1, ">": -1}.get(character, 0)
        if depth <= 0 and character in ";,\n" and text[start:position].strip():
            behind = _BEHIND.match(text, position + 1)
            end = behind.end() if behind else position
            yield start, end
            start = end if behind else position + 1
            position = start
            continue
        position += 1
    yield start, len(text)


def _read_member(match: re.Match[str], unions: dict[str, tuple[str, ...]], span: Span) -> FieldDraft | None:
    name = names.to_snake(match["name"])
    stated = match["type"].strip().rstrip(";,").strip()
    optional = bool(match["optional"]) or bool(re.search(r"\b(?:null|undefined)\b", stated))
    stated = re.sub(r"\s*\|\s*(?:null|undefined)\b", "", stated).strip()
    if not names.is_snake(name) or name in ("id", "created_at", "updated_at"):
        return None
    required = False if optional else None
    numbers = [part.strip() for part in stated.split("|")]
    if len(numbers) > 1 and all(re.fullmatch(r"-?\d{1,9}", part) for part in numbers):
        bounds = sorted(Decimal(part) for part in numbers)
        return FieldDraft(name, span, type=FieldType.INTEGER, required=required, minimum=bounds[0], maximum=bounds[-1])
    values = unions.get(stated) or tuple(_LITERAL.findall(stated)) if "{" not in stated else ()
    if len(values) > 1 and all(map(names.is_enum_value, values)):
        return FieldDraft(name, span, type=FieldType.ENUM, values=values, required=required)
    return _read_scalar(name, stated, span, required=required)


def _read_scalar(name: str, stated: str, span: Span, *, required: bool | None) -> FieldDraft:
    if stated == "Date" and infer_type(name) is FieldType.DATE:
        # There is one word for days and moments: what is opened on a Date is opened on a day.
        return FieldDraft(name, span, type=FieldType.DATE, required=required)
    if stated in _TYPES:
        return FieldDraft(name, span, type=_TYPES[stated] or _infer(name, stated), required=required)
    item = re.fullmatch(r"(?:Array<)?(?P<item>[A-Z]\w{0,60})(?P<many>\[\]|>)?", stated)
    if item:
        resource = name_entity(item["item"])
        reference = f"*{resource}" if item["many"] else resource
        return FieldDraft(name, span, required=required, reference=reference if resource else None)
    return FieldDraft(name, span, type=FieldType.JSON, required=required)


def _infer(name: str, stated: str) -> FieldType:
    """Choose among the types that TypeScript has one word for, by the field's name."""
    inferred = infer_type(name)
    if stated == "number":
        return inferred if inferred in (FieldType.DECIMAL, FieldType.FLOAT) else FieldType.INTEGER
    return inferred if inferred in (FieldType.TEXT, FieldType.DATE, FieldType.DATETIME) else FieldType.STRING
