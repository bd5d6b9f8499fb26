"""Reader of SQL: tables that a text creates, in code or between its paragraphs."""

import re

from generators.requirements.document import BlockKind, Document
from generators.requirements.readers.reader import Notebook

_CREATE = re.compile(r"\bcreate\s+(?:(?:global\s+|local\s+)?temp(?:orary)?\s+)?(?:table|type)\b", re.IGNORECASE)


def read_sql(document: Document, notebook: Notebook) -> None:
    """Report the tables that a text creates."""
    for block in document.blocks:
        start = _CREATE.search(block.text) if block.kind in (BlockKind.CODE, BlockKind.PARAGRAPH) else None
        if start is None:
            continue
        from generators.requirements import ddl  # noqa: PLC0415 - it imports sqlglot, which few texts need

        found = ddl.read_tables(block.passage.cut(start.start()))
        notebook.findings.extend(found)
        if found:
            for line in block.lines:
                notebook.claim(line)
