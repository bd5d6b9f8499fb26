"""Afterthoughts: fields that a sentence brings in only by what it says of them, 'Remarks are optional.'."""

import re

from generators.requirements.findings import FieldDraft, FieldFound, ResourceFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.types import infer_type, is_known_word
from generators.spec import names
from generators.spec.models import FieldType

_OPTIONAL = re.compile(
    r"(?:(?:an?|the|some|any|further|additional|also|and|but) )*(?P<field>[a-z]+(?: [a-z]+)?) (?:is|are|can be"
    r" (?:given|added"
    r"|left|made|entered)|may be (?:given|added|left|made|entered)) (?:also )?"
    r"(?:optional|voluntary|possible|allowed|welcome|not (?:mandatory|required|needed))?(?: too| as well)?[.!]*",
    re.IGNORECASE,
)
_GIVEN = frozenset("phone telephone mobile fax email website url link photo picture image nickname reason".split())
"""What people may give or leave out, besides texts."""


def read_afterthought(passage: Passage, owner: str | None, notebook: Notebook) -> None:
    """Report the field of what the text was about that a sentence says to be optional and that nothing stated before.

    Args:
        passage: The sentence.
        owner: The thing that the text was about so far.
        notebook: Where to report.
    """
    match = _OPTIONAL.fullmatch(passage.text) if owner else None
    name = names.to_snake(match["field"]) if match else ""
    if not owner or not names.is_snake(name) or _is_stated(name, notebook):
        return
    last = name.rpartition("_")[2]
    is_text = infer_type(name) is FieldType.TEXT and is_known_word(last)
    if is_text or names.singularize(last) in _GIVEN:
        notebook.findings.append(FieldFound(owner, FieldDraft(name, passage.find_span(), required=False)))


def _is_stated(name: str, notebook: Notebook) -> bool:
    """Tell whether a field or a thing of that name is stated already."""
    same = {name, names.singularize(name)}
    fields = {found.field.name for found in notebook.findings if isinstance(found, FieldFound)}
    things = {found.name for found in notebook.findings if isinstance(found, ResourceFound)}
    is_field = any(
        same & {known, names.singularize(known)} or known.endswith(tuple(f"_{each}" for each in same))
        for known in fields
    )
    return is_field or name_resource(name) in things
