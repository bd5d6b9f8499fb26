"""Declarations: what the readers of code share whose things are blocks of names with a type each."""

from collections.abc import Collection, Iterator

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.findings import FieldDraft
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType
from generators.spec.rules import MANAGED_FIELDS


def find_code(document: Document, notebook: Notebook, languages: Collection[str]) -> Iterator[Block]:
    """Give the blocks of code that are in one of some languages, or do not say in which, and that nobody has read."""
    for block in document.blocks:
        is_code = block.kind is BlockKind.CODE and block.lines and block.language in ("", *languages)
        if is_code and not notebook.has_read(block.lines):
            yield block


def is_own_name(name: str) -> bool:
    """Tell whether a name can be that of a field which services do not make by themselves."""
    return name not in MANAGED_FIELDS and names.is_snake(name)


def draft_many(name: str, span: Span, target: str | None) -> FieldDraft:
    """Give a field that has many of a thing, or, where its things are none, a list of values."""
    return FieldDraft(name, span, type=None if target else FieldType.JSON, reference=f"*{target}" if target else None)


def refine_text(name: str, kind: FieldType) -> FieldType:
    """Give the type of a field that is stated as a string, and may by its name be a longer text."""
    return FieldType.TEXT if kind is FieldType.STRING and infer_type(name) is FieldType.TEXT else kind
