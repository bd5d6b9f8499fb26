"""Reader of schemas: models in the formats of other tools, in blocks of code, in plain text, and in files."""

import re

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.findings import OmissionFound
from generators.requirements.imports.assembling import assemble
from generators.requirements.imports.formats import Format, find_format
from generators.requirements.imports.schema import FormatError, Schema
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook

_CREATE = re.compile(r"\bcreate\s+(?:(?:global\s+|local\s+)?temp(?:orary)?\s+)?(?:table|type)\b", re.IGNORECASE)


def read_schemas(document: Document, notebook: Notebook) -> None:
    """Report what schemas define, and what of them has no counterpart."""
    for block in document.blocks:
        if block.kind is BlockKind.CODE and block.lines:
            found = find_format(block.text, block.language, block.path)
            if found:
                _read(block, block.passage, found, notebook)
        elif block.kind is BlockKind.PARAGRAPH and (start := _CREATE.search(block.text)):
            # Tables are often pasted as they are.
            plain = block.passage.cut(start.start())
            found = find_format(plain.text)
            if found:
                _read(block, plain, found, notebook)


def _read(block: Block, passage: Passage, found: Format, notebook: Notebook) -> None:
    try:
        schema = found.load()(passage.text)
    except FormatError as error:
        schema = Schema()
        if block.path or block.language in found.languages:
            name = f"`{block.path}`" if block.path else f"The {found.title}"
            notebook.findings.append(OmissionFound(f"{name}: {error}", passage.find_span(0, 80)))
    if schema.entities:
        notebook.findings.extend(assemble(schema, passage))
    if schema.entities or found.is_sure:
        for line in block.lines:
            notebook.claim(line)
