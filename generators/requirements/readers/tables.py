"""Reader of tables: a row for each field, with a resource above the table or in a column of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.document import BlockKind, Document
from generators.requirements.drafts import Member, apply_attributes
from generators.requirements.findings import FieldDraft
from generators.requirements.items import read_member
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.drawn_tables import find_drawn
from generators.requirements.readers.list_leads import find_owner
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import find_type
from generators.requirements.values import read_note_values
from generators.spec import names
from generators.spec.models import FieldType

_COLUMNS = (
    (
        "resource",
        (
            r"(?:entity|resource|table|model|object|collection|class|thing|belongs? to|part of|of"
            r"|ressource|entit(?:ät|aet|é|e|à)|tabelle|modell|objekt|entidade?|recurso|tabla|tabela|tabella|modelo"
            r"|modèle|modele|modello|objeto|objet|risorsa)(?: name)?"
        ),
    ),
    (
        "members",
        (
            r"(?:fields|attributes|columns|properties|felder|spalten|eigenschaften|campos|columnas|atributos"
            r"|colunas|champs|colonnes|attributs|campi|colonne|attributi)(?: .*)?"
        ),
    ),
    ("relations", r"(?:relation(?:s|ships?)?|references?|belongs to|beziehung(?:en)?|relaciones|relações|relazioni)"),
    (
        "field",
        (
            r"(?:field|column|attribute|property|name|key|col"
            r"|campo|feld|champ|atributo|attribut|spalte|columna|colonne|coluna|colonna)(?: name)?"
        ),
    ),
    ("type", r"(?:data ?)?type|kind(?: of data)?|sort of data|format|data|tipo|typ|datentyp"),
    ("required", r"presence|needed|necessity|obligation|required\??|mandatory\??|req\.?|must"),
    ("nullable", r"null(?:able|\?)?\??|optional\??|allow null|can be (?:null|empty)"),
    ("unique", r"unique\??|uniq|no (?:duplicates|dupes|repeats)|distinct|(?:only )?once"),
    ("values", r"(?:allowed |possible )?values|options|enum"),
    ("default", r"defaults?(?: value)?"),
    ("notes", r"notes?|keys?|constraints?|rules?|description|comments?|remarks?|details|validation|extra|info|flags?"),
)
_SAID = frozenset(("type", "required", "nullable", "unique"))
_YES = re.compile(
    r"\s*(?:y|yes|sí|si|sì|ja|oui|sim|x|true|required|must|1|\u2713|\u2714|\u2705|:white_check_mark:|:heavy_check_mark:|mandatory"
    r"|unique)\s*!?\s*",
    re.IGNORECASE,
)
_NO = re.compile(r"\s*(?:n|no|nein|non|não|nao|false|0|optional|-|\u2717|\u2718|\u274c|:x:)\s*", re.IGNORECASE)


def read_tables(document: Document, notebook: Notebook) -> None:
    """Report the resources and fields of all tables."""
    lead: Passage | None = None
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            if notebook.has_read(block.lines):
                continue
            _read_table(block.rows, lead, notebook)
        elif block.lines:
            for drawn in () if notebook.has_read(block.lines) else find_drawn(block, _heads_fields):
                if _read_table(drawn.rows, drawn.lead or lead, notebook):
                    for line in drawn.lines:
                        notebook.claim(line)
            lead = block.lines[-1]


def _heads_fields(head: Sequence[Passage]) -> bool:
    """Tell whether a row of which nobody says that it is a head is one: it names nothing but what is said of fields."""
    columns = _find_columns(head) if 1 < len(head) <= len(_COLUMNS) else {}
    return len(columns) == len(head) and "field" in columns and bool(_SAID & {*columns})


def _read_table(rows: Sequence[Sequence[Passage]], lead: Passage | None, notebook: Notebook) -> bool:
    """Report what a table says, its head first; tell whether it says anything."""
    columns = _find_columns(rows[0]) if rows else {}
    owner = find_owner(lead) if lead else None
    if "members" in columns and ("resource" in columns or "field" in columns):
        _read_resource_rows(rows[1:], columns, notebook)
    elif "field" in columns and ("resource" in columns or owner):
        _read_field_rows(rows[1:], columns, owner, lead, notebook)
    else:
        return False
    return True


def _find_columns(head: Sequence[Passage]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for number, cell in enumerate(head):
        titles = re.split(r"\s*(?:/|&)\s*", cell.text.strip().lower())
        for role, pattern in _COLUMNS:
            if role not in columns and any(re.fullmatch(pattern, title) for title in titles):
                columns[role] = number
                break
    return columns


def _read_resource_rows(rows: Sequence[Sequence[Passage]], columns: dict[str, int], notebook: Notebook) -> None:
    named = columns.get("resource", columns.get("field", 0))
    for row in rows:
        name = name_resource(row[named].text) if named < len(row) else None
        if name and columns["members"] < len(row):
            cells = [row[columns[role]] for role in ("members", "relations") if columns.get(role, len(row)) < len(row)]
            members = [member for cell in cells for member in read_members(cell)]
            report_members(notebook, name, members, row[named].find_span())


def _read_field_rows(
    rows: Sequence[Sequence[Passage]],
    columns: dict[str, int],
    owner: str | None,
    lead: Passage | None,
    notebook: Notebook,
) -> None:
    members: dict[str, list[Member]] = {}
    spans = {owner: lead.find_span()} if owner and lead else {}
    current = owner
    for row in rows:
        cells = {role: row[number] for role, number in columns.items() if number < len(row)}
        if cells.get("resource"):
            current = name_resource(cells["resource"].text) or None
            if current:
                spans.setdefault(current, cells["resource"].find_span())
        member = _read_row(cells)
        if current and member:
            members.setdefault(current, []).append(member)
    for name, found in members.items():
        report_members(notebook, name, found, spans[name])


def _read_row(cells: dict[str, Passage]) -> Member | None:
    if "field" not in cells or not cells["field"]:
        return None
    member = read_member(cells["field"])
    if not isinstance(member, FieldDraft):
        return member
    for role in ("notes", "type", "values"):
        cell = cells.get(role)
        if cell:
            member = _apply(member, _read_cell(role, cell.text))
    required = _read_flag(cells.get("required"))
    if (nullable := _read_flag(cells.get("nullable"))) is not None:
        required = not nullable
    default = cells.get("default")
    if default and re.fullmatch(r"['\"]?[\w.+-]{1,60}['\"]?", default.text):
        member = replace(member, default=default.text.strip("'\""))
    changes: dict[str, bool] = {}
    if required is not None:
        changes["required"] = required
    if (unique := _read_flag(cells.get("unique"))) is not None:
        changes["unique"] = unique
    return replace(member, **changes)  # type: ignore[arg-type]  # both are flags of the draft


def _read_cell(role: str, text: str) -> Attributes:
    if role == "values":
        values = read_note_values(text)
        return Attributes(type=FieldType.ENUM, values=values) if values else Attributes()
    said = read_attributes(text)
    if role == "notes":
        kept = said.type if said.type and (said.values or find_type(text.split(maxsplit=1)[0])) else None
        return replace(said, type=kept if kept is not FieldType.INTEGER or said.minimum is None else None)
    return said


def _read_flag(cell: Passage | None) -> bool | None:
    if cell is None or not cell.text.strip():
        return None
    if _YES.fullmatch(cell.text):
        return True
    return False if _NO.fullmatch(cell.text) else None


def _apply(draft: FieldDraft, said: Attributes) -> FieldDraft:
    if said.reference == "":
        said = replace(said, reference=names.to_pascal(draft.name.removesuffix("_id")))
    return apply_attributes(draft, said)
