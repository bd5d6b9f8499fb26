"""Reader of code blocks: example payloads in JSON, and models in JSON or YAML."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import Member, RelationPhrase
from generators.requirements.findings import FieldDraft, FieldFound
from generators.requirements.nouns import name_entity, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.data_models import read_models
from generators.requirements.readers.list_leads import find_owner
from generators.requirements.readers.members import report_members
from generators.requirements.readers.mentions import find_first_mentions, find_titled
from generators.requirements.readers.reader import Notebook
from generators.requirements.shown_types import find_shown_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import RelationKind

MAX_BLOCK = 20_000
"""Characters of a block that are parsed; a longer one is data and no model."""


def read_code(document: Document, notebook: Notebook) -> None:
    """Report what code blocks hold that parse as JSON or YAML."""
    lead: Passage | None = None
    desk = _Desk(document, notebook, set())
    for block in document.blocks:
        if block.kind is BlockKind.CODE and not notebook.has_read(block.lines):
            _read_block(block, _parse_block(block), lead, desk)
        elif bare := _parse_bare(block):
            # Whoever pastes JSON without a fence means it all the same.
            _read_block(replace(block, kind=BlockKind.CODE, language="json"), bare, lead, desk)
            for line in block.lines:
                notebook.claim(line)
        elif block.lines:
            lead = block.lines[-1]


_Parsed = Iterable[tuple[str, Any]]
"""The values of a block, each with the remark above it."""


def _parse_bare(block: Block) -> _Parsed | None:
    text = block.text.strip()
    if block.kind is not BlockKind.PARAGRAPH or text[:1] + text[-1:] not in ("{}", "[]") or len(text) >= MAX_BLOCK:
        return None
    try:
        return [("", json.loads(text))]
    except (ValueError, RecursionError):
        return None


def _parse_block(block: Block) -> _Parsed:
    is_data = block.language in ("json", "yaml", "yml", "", "jsonc", "json5", "text") and len(block.lines) > 0
    text = block.text
    return _parse_all(text, block.language) if is_data and len(text) <= MAX_BLOCK else ()


@dataclass(frozen=True, slots=True)
class _Desk:
    """The text, where to report, and the things that an example has been taken for."""

    document: Document
    notebook: Notebook
    taken: set[str]


def _read_block(block: Block, parsed: _Parsed, lead: Passage | None, desk: _Desk) -> None:
    if not block.lines:
        return
    document, notebook, taken = desk.document, desk.notebook, desk.taken
    span = block.passage.find_span()
    for hint, data in parsed:
        if not isinstance(data, dict | list) or not data or read_models(data, span, notebook):
            continue
        if block.language in ("yaml", "yml"):
            continue
        words = hint or (lead.text if lead else "")
        for key, example in _find_examples(data):
            owner = name_entity(key) if key else _find_path_noun(words) or (find_owner(lead) if lead else None)
            if owner is None:
                owner = next((name for name in find_first_mentions(document) if name not in taken), None)
                owner = owner or (find_titled(document.title) if not taken else None)
            if owner:
                taken.add(owner)
                report_members(notebook, owner, tuple(_read_examples(example, span)), span)
                notebook.findings += _read_nested(example, span)


_REMARK = re.compile(r"(?:(?://|#)(?P<words>[^\n]*)|(?P<route>(?:GET|POST|PUT|PATCH)\s[^\n{\[]*))")
_BETWEEN = re.compile(r"[\s,;]*")
_PATH = re.compile(r"(?:^|\s)/(?:api/)?(?:v\d+/)?(?P<noun>[a-z][\w-]{1,40})(?=[/\s:?,.]|$)")
_PARAMETERS = ("api", "search", "login", "health", "me", "auth")


def _find_path_noun(words: str) -> str | None:
    """Give the thing that a route is about: ``POST /bikes``."""
    match = _PATH.search(words)
    return name_entity(match["noun"]) if match and match["noun"] not in _PARAMETERS else None


def _parse_all(text: str, language: str) -> Iterator[tuple[str, Any]]:
    """Give the values of a block, each with the remark above it."""
    if language in ("yaml", "yml"):
        yield "", _parse(text)
        return
    decoder, position, hint = json.JSONDecoder(), 0, ""
    while position < len(text):
        between = _BETWEEN.match(text, position)
        position = between.end() if between else position
        remark = _REMARK.match(text, position)
        if remark:
            hint, position = (remark["words"] or remark["route"] or "").strip(), remark.end()
        elif position < len(text):
            try:
                value, position = decoder.raw_decode(text, position)
            except (ValueError, RecursionError):
                return
            yield hint, value
            hint = ""


_ENVELOPES = frozenset("data items results result records content rows values list payload".split())


def _find_examples(data: Any) -> Iterator[tuple[str, Mapping[Any, Any]]]:  # noqa: ANN401 - any JSON value
    """Give the example payloads of a block, each with the key that it stands under if that names a thing."""
    if isinstance(data, list):
        data = data[0]
    if not isinstance(data, dict):
        return
    inner = {
        str(key): value[0] if isinstance(value, list) else value
        for key, value in data.items()
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict))
    }
    envelope = next((key for key in inner if key.lower() in _ENVELOPES), None)
    if envelope:
        yield from _find_examples(inner[envelope])
    elif inner and len(inner) == len(data):
        yield from inner.items()
    else:
        yield "", data


def _find_nested(value: Any) -> Mapping[Any, Any] | None:  # noqa: ANN401 - any JSON value
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, dict) and first else None


def _read_nested(example: Mapping[Any, Any], span: Span) -> Iterator[FieldFound]:
    """Give what an example shows of the things inside it, for those that the text names as things."""
    for key, value in example.items():
        inner = _find_nested(value)
        name = name_resource(names.to_snake(str(key))) if inner else None
        for member in _read_examples(inner, span) if inner and name else ():
            if isinstance(member, FieldDraft) and name:
                yield FieldFound(name, member)


def _parse(text: str) -> Any:  # noqa: ANN401 - whatever the block holds
    try:
        return YAML(typ="safe", pure=True).load(text)
    except (YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError):
        return None


def _read_examples(data: Mapping[Any, Any], span: Span) -> list[Member]:
    """Read an example payload: each value shows the type of its key."""
    members: list[Member] = []
    for key, value in data.items():
        name = names.to_snake(str(key))
        if not names.is_snake(name) or name in ("id", "created_at", "updated_at"):
            continue
        if isinstance(value, dict) and isinstance(value.get("id"), int | str):
            members.append(
                RelationPhrase(RelationKind.MANY_TO_ONE, name_resource(name) or names.to_pascal(name), span, name)
            )
        else:
            # Where the text has meters, the 'meter' of a reading is one of them.
            is_thing = (isinstance(value, str | int) and not isinstance(value, bool)) or _find_nested(value) is not None
            meant = name_resource(name) if is_thing else None
            members.append(FieldDraft(name, span, type=find_shown_type(name, value), perhaps=meant))
    return members
