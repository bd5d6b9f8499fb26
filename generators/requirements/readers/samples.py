"""Reader of samples: rows as people export them, in CSV or in a table whose head names the fields.

The head says what the fields are called, the cells below it what they hold.
"""

import csv
import re
from collections.abc import Sequence

from generators.requirements.attributes import Attributes
from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.drafts import looks_like_fields, name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import name_entity, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.drawn_tables import RULE, split_at_bars, split_at_tabs
from generators.requirements.readers.list_leads import find_owner
from generators.requirements.readers.members import report_members
from generators.requirements.readers.mentions import find_first_mentions, find_titled
from generators.requirements.readers.reader import Notebook
from generators.requirements.shown_types import find_column_type
from generators.requirements.types import find_type, infer_type
from generators.spec.models import FieldType

MAX_ROWS = 50
"""Rows of a sample that are looked at."""

LEAST_COLUMNS = 3
"""Columns that make lines with separators a table of rows."""

_FILE = re.compile(r"(?P<name>[A-Za-z][\w-]{1,40})\.(?:csv|tsv|xlsx?|ods)\b", re.IGNORECASE)
_SPLITS = (split_at_tabs, split_at_bars)
_LANGUAGES = ("", "csv", "tsv", "text", "txt")
# What heads a table that describes fields, or one that is about the work and not about what is kept.
_OTHER_HEADS = frozenset(
    "field fields attribute attributes column columns property properties entity resource table required mandatory "
    "nullable unique optional default datatype example examples meaning constraint constraints method path endpoint "
    "route verb risk owner estimate effort sprint phase task milestone".split()
)
_TYPES_SHOWN = frozenset(FieldType) - {FieldType.STRING, FieldType.TEXT}


def read_samples(document: Document, notebook: Notebook) -> None:
    """Report what the exported rows of a text show."""
    lead: Passage | None = None
    for block in document.blocks:
        if notebook.has_read(block.lines):
            continue
        if block.kind is BlockKind.CODE:
            _read_rows(block, lead, document, notebook)
        elif block.kind is BlockKind.TABLE:
            _read_table(block, lead, notebook)
        elif block.lines:
            _read_plain(block, lead, notebook)
            lead = block.lines[-1]


def _read_plain(block: Block, lead: Passage | None, notebook: Notebook) -> None:
    """Read rows that somebody pasted as they are, from a spreadsheet or out of a terminal."""
    owner = find_owner(lead) if lead and block.kind is BlockKind.PARAGRAPH and len(block.lines) > 1 else None
    is_drawn = owner and any(len(split(block.lines[-1])) >= LEAST_COLUMNS for split in _SPLITS)
    rows = _split_rows(block) if is_drawn else []
    members = _read_columns(rows, block.lines[0]) if rows else ()
    if owner and members:
        _report(block, owner, members, notebook)


def _read_rows(block: Block, lead: Passage | None, document: Document, notebook: Notebook) -> None:
    rows = _split_rows(block)
    members = _read_columns(rows, block.lines[0]) if rows else ()
    file = _FILE.search(block.path or (lead.text if lead else "")) if members else None
    owner = (name_entity(file["name"]) if file else None) or (find_owner(lead) if members and lead else None)
    if members and owner is None:
        owner = find_titled(document.title) or next(iter(find_first_mentions(document)), None)
    if owner:
        _report(block, owner, members, notebook)


def _read_table(block: Block, lead: Passage | None, notebook: Notebook) -> None:
    owner = find_owner(lead) if lead and len(block.rows) > 1 else None
    rows = [[cell.text for cell in row] for row in block.rows[: MAX_ROWS + 1]]
    members = _read_columns(rows, block.rows[0][0]) if owner else ()
    if owner and members:
        _report(block, owner, members, notebook)


def _report(block: Block, owner: str, members: Sequence[FieldDraft], notebook: Notebook) -> None:
    report_members(notebook, owner, members, block.lines[0].find_span())
    for line in block.lines:
        notebook.claim(line)


def _split_rows(block: Block) -> list[list[str]]:
    """Give the rows of a block of lines that all have the same number of cells; nothing if they have not."""
    language = block.language or (block.path.rpartition(".")[2].lower() if block.path else "")
    lines = [line for line in block.lines[: MAX_ROWS + 1] if not RULE.fullmatch(line.text)]
    if language not in _LANGUAGES or not lines:
        return []
    split = max(_SPLITS, key=lambda each: len(each(lines[0])))
    if len(split(lines[0])) >= LEAST_COLUMNS:
        rows = [[cell.text for cell in split(line)] for line in lines]
    else:
        text = [line.text for line in lines]
        separator = max(";,", key=text[0].count)
        rows = [[cell.strip() for cell in row] for row in csv.reader(text, delimiter=separator, skipinitialspace=True)]
    is_table = len(rows[0]) >= LEAST_COLUMNS and {len(row) for row in rows} == {len(rows[0])}
    return rows if is_table and (len(rows) > 1 or language in ("csv", "tsv")) else []


def _read_columns(rows: Sequence[Sequence[str]], head: Passage) -> tuple[FieldDraft, ...]:
    """Give the fields that the head of some rows names; none where the rows are no sample of things that are kept."""
    titles = [title.strip().lower() for title in rows[0]]
    columns = {title: [row[number] for row in rows[1:] if number < len(row)] for number, title in enumerate(titles)}
    if len(titles) < 2 or len(columns) < len(titles) or _OTHER_HEADS & {*titles}:
        return ()
    if any(cells and all(map(find_type, cells)) for title, cells in columns.items() if title in ("type", "kind")):
        return ()
    fields = [_read_column(title, cells, head) for title, cells in columns.items() if title != "id"]
    found = tuple(field for field in fields if field)
    is_shown = any((field.type or infer_type(field.name)) in _TYPES_SHOWN for field in found)
    return found if len(found) == len(fields) and is_shown and looks_like_fields(found) else ()


def _read_column(title: str, cells: Sequence[str], head: Passage) -> FieldDraft | None:
    field = name_field(title, head, Attributes())
    if field is None:
        return None
    shown = find_column_type(field.name, cells)
    perhaps = name_resource(field.name) if shown in (FieldType.STRING, FieldType.INTEGER) else None
    return name_field(title, head, Attributes(type=shown, perhaps=perhaps))
