"""Reader of Go: structs whose fields are a name and a type each, with the tags of GORM."""

import re
from collections.abc import Iterator

from generators.requirements.document import Document
from generators.requirements.drafts import Member
from generators.requirements.findings import FieldDraft, OmissionFound
from generators.requirements.nouns import name_entity
from generators.requirements.passages import Passage
from generators.requirements.readers.declarations import draft_many, find_code, is_own_name, refine_text
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType

_STRUCT = re.compile(r"\btype\s+(?P<name>\w{1,60})\s+struct\s*\{(?P<body>[^{}]{0,8000})\}")
_FIELD = re.compile(
    r"^\s*(?P<name>[A-Z]\w{0,60})\s+(?P<pointer>\*)?(?P<many>\[\]\*?)?(?P<type>[\w.]{1,80}(?:\[[^\]\n]{0,80}\][\w.]*)?)"
    r"\s*(?:`(?P<tags>[^`\n]{0,500})`)?"
)
_DELETED = "gorm.DeletedAt"
_NUMBER = FieldType.INTEGER
_TYPES = {
    "string": FieldType.STRING,
    "bool": FieldType.BOOLEAN,
    "float32": FieldType.FLOAT,
    "float64": FieldType.FLOAT,
    "time.Time": FieldType.DATETIME,
    "decimal.Decimal": FieldType.DECIMAL,
    "uuid.UUID": FieldType.UUID,
    "datatypes.JSON": FieldType.JSON,
    "json.RawMessage": FieldType.JSON,
    **dict.fromkeys("int int8 int16 int32 int64 uint uint8 uint16 uint32 uint64 byte".split(), _NUMBER),
}


def read_go_structs(document: Document, notebook: Notebook) -> None:
    """Report the structs of code blocks."""
    for block in find_code(document, notebook, ("go", "golang")):
        for match in _STRUCT.finditer(block.text):
            name = name_entity(match["name"])
            members = tuple(_read_fields(block.passage.cut(match.start("body"), match.end("body"))))
            if name and members:
                span = block.passage.find_span(*match.span("name"))
                report_members(notebook, name, members, span)
                if _DELETED in match["body"]:
                    text = f"That rows of {name} are kept when they are deleted: ask for the feature soft-delete."
                    notebook.findings.append(OmissionFound(text, span))


def _read_fields(body: Passage) -> Iterator[Member]:
    start = 0
    for line in (*re.finditer(r"\n", body.text), None):
        end = line.start() if line else len(body.text)
        match = _FIELD.match(body.text[start:end])
        if match:
            member = _read_field(match, body.find_span(start, end))
            if member:
                yield member
        start = end + 1


def _read_field(match: re.Match[str], span: Span) -> Member | None:
    name = names.to_snake(match["name"])
    if not is_own_name(name) or match["type"] == _DELETED:
        return None
    tags = (match["tags"] or "").lower()
    required = True if "not null" in tags or "required" in tags else False if match["pointer"] else None
    unique = True if "unique" in tags else None
    stated = match["type"]
    kind = _TYPES.get(stated)
    if match["many"] or stated.startswith("map"):
        return draft_many(name, span, None if kind or stated.startswith("map") else name_entity(stated))
    if kind is None:
        return FieldDraft(name, span, reference=name_entity(stated.rpartition(".")[2]), required=required)
    size = re.search(r"size:(\d{1,5})", tags)
    kind = refine_text(name, kind)
    length = int(size[1]) if size and kind is FieldType.STRING and int(size[1]) else None
    return FieldDraft(name, span, type=kind, required=required, unique=unique, max_length=length)
