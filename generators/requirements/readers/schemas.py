"""Reader of schemas: models in the formats of other tools, in blocks of code, in plain text, and in files."""

import re
from collections.abc import Iterator, Sequence

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.findings import OmissionFound
from generators.requirements.imports.assembling import assemble
from generators.requirements.imports.described_tables import describes_tables
from generators.requirements.imports.formats import Format, find_format
from generators.requirements.imports.schema import FormatError, Schema
from generators.requirements.passages import Passage, join_passages
from generators.requirements.readers.reader import Notebook

_CREATE = re.compile(r"\bcreate\s+(?:(?:global\s+|local\s+)?temp(?:orary)?\s+)?(?:table|type)\b", re.IGNORECASE)
_Part = tuple[Block, Passage]


def read_schemas(document: Document, notebook: Notebook) -> None:
    """Report what schemas define, and what of them has no counterpart."""
    for form, parts in _group(document):
        if len(parts) == 1 or not _read_whole(form, parts, notebook):
            for block, passage in parts:
                _read(block, passage, form, notebook)


def _group(document: Document) -> Sequence[tuple[Format, list[_Part]]]:
    """Give the parts of the text in each format: people give each table a block of its own. Files stand alone."""
    groups: dict[tuple[str, str], tuple[Format, list[_Part]]] = {}
    for block, passage in _find_parts(document):
        form = find_format(passage.text, block.language, block.path)
        if form:
            groups.setdefault((form.title, block.path), (form, []))[1].append((block, passage))
    return list(groups.values())


def _find_parts(document: Document) -> Iterator[_Part]:
    for block in document.blocks:
        if block.kind is BlockKind.CODE and block.lines:
            yield block, block.passage
        elif block.kind is BlockKind.PARAGRAPH:
            # Tables are often pasted as they are.
            start = _CREATE.search(block.text)
            if start or describes_tables(block.text):
                yield block, block.passage.cut(start.start() if start else 0)


def _read_whole(form: Format, parts: Sequence[_Part], notebook: Notebook) -> bool:
    """Report several blocks as the one schema that they are together; tell whether they are one."""
    whole = join_passages([passage for _, passage in parts])
    try:
        schema = form.load()(whole.text)
    except FormatError:
        return False
    notebook.findings.extend(assemble(schema, whole) if schema.entities else ())
    for block, _ in parts if schema.entities else ():
        _claim(block, notebook)
    return bool(schema.entities)


def _read(block: Block, passage: Passage, form: Format, notebook: Notebook) -> None:
    try:
        schema = form.load()(passage.text)
    except FormatError as error:
        schema = Schema()
        if block.path or block.language in form.languages:
            name = f"`{block.path}`" if block.path else f"The {form.title}"
            notebook.findings.append(OmissionFound(f"{name}: {error}", passage.find_span(0, 80)))
    if schema.entities:
        notebook.findings.extend(assemble(schema, passage))
    if schema.entities or form.is_sure:
        _claim(block, notebook)


def _claim(block: Block, notebook: Notebook) -> None:
    for line in block.lines:
        notebook.claim(line)
