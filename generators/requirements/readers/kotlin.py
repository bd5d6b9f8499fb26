"""Reader of Kotlin: data classes, whose properties are a name and a type each."""

import re
from collections.abc import Iterator

from generators.requirements.document import Document
from generators.requirements.drafts import Member
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import name_entity
from generators.requirements.passages import Passage
from generators.requirements.readers.declarations import draft_many, find_code, is_own_name, refine_text
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType

_CLASS = re.compile(r"\bdata\s+class\s+(?P<name>\w{1,60})\s*\(")
_ENUM = re.compile(r"\benum\s+class\s+(?P<name>\w{1,60})\s*\{(?P<values>[^{}();]{1,2000})")
_PROPERTY = re.compile(
    r"\bva[lr]\s+(?P<name>\w{1,60})\s*:\s*(?:(?P<many>(?:Mutable)?(?:List|Set|Collection))\s*<\s*)?"
    r"(?P<type>[\w.]{1,80})(?:<[^<>\n]{0,80}>)?\s*>?(?P<null>\?)?"
)
_TYPES = {
    "String": FieldType.STRING,
    "Boolean": FieldType.BOOLEAN,
    "BigDecimal": FieldType.DECIMAL,
    "UUID": FieldType.UUID,
    "LocalDate": FieldType.DATE,
    **dict.fromkeys("Float Double".split(), FieldType.FLOAT),
    **dict.fromkeys("Int Long Short Byte UInt ULong BigInteger".split(), FieldType.INTEGER),
    **dict.fromkeys("Instant LocalDateTime OffsetDateTime ZonedDateTime Date".split(), FieldType.DATETIME),
    **dict.fromkeys("Map MutableMap Any JsonObject JsonNode".split(), FieldType.JSON),
}


def read_kotlin(document: Document, notebook: Notebook) -> None:
    """Report the data classes of code blocks."""
    for block in find_code(document, notebook, ("kotlin", "kt", "kts")):
        enums = {match["name"]: tuple(_list_values(match["values"])) for match in _ENUM.finditer(block.text)}
        for match in _CLASS.finditer(block.text):
            name = name_entity(match["name"])
            body = block.passage.cut(match.end(), _find_end(block.text, match.end()))
            members = tuple(_read_properties(body, enums))
            if name and members:
                report_members(notebook, name, members, block.passage.find_span(*match.span("name")))


def _find_end(text: str, start: int) -> int:
    """Find the bracket that closes the one right before ``start``."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at
    return len(text)


def _list_values(text: str) -> Iterator[str]:
    return (value.strip() for value in text.split(",") if names.is_enum_value(value.strip()))


def _read_properties(body: Passage, enums: dict[str, tuple[str, ...]]) -> Iterator[Member]:
    for match in _PROPERTY.finditer(body.text):
        member = _read_property(match, body.find_span(*match.span()), enums)
        if member:
            yield member


def _read_property(match: re.Match[str], span: Span, enums: dict[str, tuple[str, ...]]) -> Member | None:
    name = names.to_snake(match["name"])
    if not is_own_name(name):
        return None
    required = False if match["null"] else None
    stated = match["type"].rpartition(".")[2]
    kind = _TYPES.get(stated)
    if match["many"]:
        return draft_many(name, span, None if kind or stated in enums else name_entity(stated))
    if enums.get(stated):
        return FieldDraft(name, span, type=FieldType.ENUM, values=enums[stated], required=required)
    if kind is None:
        return FieldDraft(name, span, reference=name_entity(stated), required=required)
    return FieldDraft(name, span, type=refine_text(name, kind), required=required)
