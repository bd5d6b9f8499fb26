"""Reader of code blocks: example payloads and models in JSON, and models in YAML."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators.requirements.attributes import read_attributes
from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import Member, RelationPhrase
from generators.requirements.findings import FieldDraft
from generators.requirements.items import read_member
from generators.requirements.nouns import is_section, name_resource
from generators.requirements.passages import Passage, Source
from generators.requirements.readers.lists import find_owner
from generators.requirements.readers.members import report_members
from generators.requirements.readers.mentions import find_first_mentions
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import find_type, infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind

_DATETIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
MAX_BLOCK = 20_000
"""Characters of a block that are parsed; a longer one is data and no model."""


def read_code(document: Document, notebook: Notebook) -> None:
    """Report what code blocks hold that parse as JSON or YAML."""
    lead: Passage | None = None
    taken: set[str] = set()
    for block in document.blocks:
        if block.kind is BlockKind.CODE:
            _read_block(block, lead, document, taken, notebook)
        elif block.lines:
            lead = block.lines[-1]


def _read_block(block: Block, lead: Passage | None, document: Document, taken: set[str], notebook: Notebook) -> None:
    if block.language not in ("json", "yaml", "yml", "", "jsonc", "json5", "text") or not block.lines:
        return
    text = block.text
    if len(text) > MAX_BLOCK:
        return
    data = _parse(text, block.language)
    if isinstance(data, list) and data and isinstance(data[0], dict):
        data = data[0]
    if not isinstance(data, dict):
        return
    span = block.passage.find_span()
    if _read_models(data, span, notebook):
        return
    if block.language in ("yaml", "yml"):
        return
    owner = find_owner(lead) if lead else None
    if owner is None:
        owner = next((name for name in find_first_mentions(document) if name not in taken), None)
    if owner:
        taken.add(owner)
        report_members(notebook, owner, tuple(_read_examples(data, span)), span)


def _parse(text: str, language: str) -> Any:  # noqa: ANN401 - whatever the block holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        if language not in ("yaml", "yml"):
            return None
    try:
        return YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError):
        return None


def _read_models(data: Mapping[Any, Any], span: Span, notebook: Notebook) -> bool:
    """Read ``resources: {category: {name: string}}``, with or without the outer key."""
    for key, value in data.items():
        if (
            isinstance(value, dict)
            and (is_section(str(key)) or str(key).lower() in ("definitions", "components"))
            and _read_models(value, span, notebook)
        ):
            return True
    models: dict[Any, Mapping[Any, Any]] = {
        key: value for key, value in data.items() if isinstance(value, dict) and _is_model(value)
    }
    if not models or len(models) * 2 < len(data):
        return False
    for key, value in models.items():
        name = name_resource(str(key))
        inner = value.get("fields") or value.get("properties") or value.get("attributes") or value
        if name and isinstance(inner, dict):
            report_members(notebook, name, tuple(_read_typed(inner, span)), span)
    return True


def _is_model(value: Mapping[Any, Any]) -> bool:
    inner = value.get("fields") or value.get("properties") or value.get("attributes") or value
    if not isinstance(inner, dict) or not inner:
        return False
    stated = [
        v for v in inner.values() if (isinstance(v, str) and _states_type(v)) or (isinstance(v, dict) and "type" in v)
    ]
    return len(stated) * 2 >= len(inner)


def _states_type(text: str) -> bool:
    first = re.match(r"[A-Za-z_]+", text)
    if not first:
        return False
    return (
        find_type(first[0]) is not None
        or read_attributes(text).reference is not None
        or bool(read_attributes(text).values)
    )


def _read_typed(inner: Mapping[Any, Any], span: Span) -> list[Member]:
    members: list[Member] = []
    for key, value in inner.items():
        text = f"{key}: {_flatten(value)}"
        passage = Passage(Source(span.source, text), text, range(len(text)))
        member = read_member(passage)
        if isinstance(member, FieldDraft):
            members.append(replace(member, span=span))
        elif member:
            members.append(RelationPhrase(member.kind, member.target, span, member.name, member.required))
    return members


def _flatten(value: Any) -> str:  # noqa: ANN401 - whatever the block holds
    if isinstance(value, Mapping):
        flags = [key for key in ("required", "unique", "nullable", "optional") if value.get(key) is True]
        values = value.get("enum") or value.get("values")
        if isinstance(values, list):
            return f"enum({', '.join(map(str, values))}) {' '.join(flags)}"
        return f"{value.get('type', '')}, {', '.join(flags)}"
    if isinstance(value, list):
        return "array"
    return str(value)


def _read_examples(data: Mapping[Any, Any], span: Span) -> list[Member]:
    """Read an example payload: each value shows the type of its key."""
    members: list[Member] = []
    for key, value in data.items():
        name = names.to_snake(str(key))
        if not names.is_snake(name) or name in ("id", "created_at", "updated_at"):
            continue
        base = name.removesuffix("_id")
        target = name_resource(base) if base != name else None
        if target:
            members.append(RelationPhrase(RelationKind.MANY_TO_ONE, target, span, base))
        elif isinstance(value, dict) and isinstance(value.get("id"), int | str):
            members.append(
                RelationPhrase(RelationKind.MANY_TO_ONE, name_resource(name) or names.to_pascal(name), span, name)
            )
        else:
            members.append(FieldDraft(name, span, type=_find_type(name, value)))
    return members


def _find_type(name: str, value: Any) -> FieldType | None:  # noqa: ANN401 - any JSON value
    inferred = infer_type(name)
    if isinstance(value, bool):
        return FieldType.BOOLEAN
    if isinstance(value, int):
        return inferred if inferred is FieldType.DECIMAL else FieldType.INTEGER
    if isinstance(value, float | Decimal):
        return inferred if inferred in (FieldType.DECIMAL, FieldType.FLOAT) else FieldType.FLOAT
    if isinstance(value, dict | list):
        return FieldType.JSON
    if isinstance(value, str):
        return _find_text_type(inferred, value)
    return None


def _find_text_type(inferred: FieldType, value: str) -> FieldType:
    if _DATETIME.match(value):
        return FieldType.DATETIME
    if _DATE.fullmatch(value):
        return FieldType.DATE
    if _UUID.fullmatch(value):
        return FieldType.UUID
    if re.fullmatch(r"-?\d{1,12}\.\d{2}", value) and inferred is FieldType.DECIMAL:
        return FieldType.DECIMAL
    return FieldType.TEXT if inferred is FieldType.TEXT or len(value) > 120 else FieldType.STRING
