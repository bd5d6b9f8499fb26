"""Attributes in commands: what is said of a field, read as in requirements, and understood to the last word."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from generators.commands.command import UnclearError, quote
from generators.requirements.attributes import Attributes, find_unread, read_attributes
from generators.requirements.bounds import drop_bounds, find_bounds
from generators.requirements.building import read_default
from generators.requirements.drafts import merge_attributes
from generators.requirements.types import PURE_TYPE_WORDS, TYPE_WORDS, find_type, infer_type
from generators.requirements.values import read_note_values
from generators.spec.field_rules import is_default_valid
from generators.spec.models import Field, FieldType

_REFERENCE = re.compile(r"(?P<target>[A-Z]\w*[a-z]\w*)(?P<many>\[\])?")
_PART = re.compile(r"(?:[^,;()]|\([^()]*\))+|[()]")
_FLAGS = ("required", "unique", "indexed", "default")


def read_said(text: str) -> Attributes:
    """Read what a text says of a field: its type, values, bounds and flags.

    Raises:
        UnclearError: If some of it says nothing.
    """
    said = Attributes()
    rest: list[str] = []
    for part in _split_parts(text):
        flags = read_flags(part)
        if flags is not None and flags.type is None:
            said = merge_attributes(said, flags)
        else:
            rest.append(part)
    return merge_attributes(said, _read_type(", ".join(rest))) if rest else said


def read_flags(text: str) -> Attributes | None:
    """Read a text that says something of a field and cannot be the name of one: ``unique``; None if it is no such."""
    said = read_attributes(text)
    if said.type is not None and text.partition("(")[0].strip().lower() not in PURE_TYPE_WORDS:
        return None
    is_flag = said.type is not None or any(getattr(said, flag) is not None for flag in _FLAGS)
    return said if is_flag and not said.values and said.reference is None and not find_unread(text, said) else None


def read_bounds(text: str) -> Attributes | None:
    """Read a text that states the bounds of a number and nothing else: ``1-5``, ``max 10``; None if it is no such."""
    low, high = find_bounds(text.lower())
    if (low is None and high is None) or drop_bounds(text.lower()).strip():
        return None
    return Attributes(minimum=low, maximum=high)


def read_lead(text: str) -> Attributes:
    """Read what is said of fields before they are named: "a required string" field.

    Raises:
        UnclearError: If some of it says nothing.
    """
    said = read_attributes(text)
    if said.values or not said.says_anything or find_unread(text, said):
        raise _refuse(text)
    return said


def make_field(name: str, said: Attributes) -> Field:
    """Make a field of its name and of what is said of it, and of nothing else; its type may follow from its name.

    Raises:
        UnclearError: If its default is no value that it could have.
    """
    kind = said.type or infer_type(name)
    field = Field(
        name=name,
        type=kind,
        required=bool(said.required),
        unique=bool(said.unique),
        indexed=bool(said.indexed),
        minimum=said.minimum,
        maximum=said.maximum,
        max_length=said.max_length,
        precision=said.precision,
        scale=said.scale,
        values=said.values,
    )
    if said.default is None:
        return field
    with_default = field.model_copy(update={"default": read_default(said.default, kind)})
    if with_default.default is None or not is_default_valid(with_default):
        msg = f"{quote(said.default)} is no default that `{name}` ({field.full_type}) could have."
        raise UnclearError(msg)
    return with_default


def _split_parts(text: str) -> Iterator[str]:
    """Split at the commas and semicolons that are not inside brackets."""
    yield from (part for match in _PART.finditer(text) if (part := match[0].strip()))


def _read_type(text: str) -> Attributes:
    reference = _REFERENCE.fullmatch(text)
    if reference and find_type(text) is None:
        return Attributes(reference=f"{'*' if reference['many'] else ''}{reference['target']}")
    values = read_note_values(text)
    said = read_attributes(text)
    if values:
        said = Attributes(type=FieldType.ENUM, values=values, required=said.required, unique=said.unique)
    unread = find_unread(text, said) if said.says_anything else text
    if said.reference is not None or (unread and not re.search(r"\benum", text, re.IGNORECASE)):
        raise _refuse(unread or text)
    if re.search(r"\benum", text, re.IGNORECASE) and (unread or said.type is not FieldType.ENUM):
        msg = f"{quote(text)} does not list the values: `enum(open, closed)` does."
        raise UnclearError(msg)
    return said


def _refuse(words: str) -> UnclearError:
    near = get_close_matches(words.lower(), TYPE_WORDS, n=1)
    guess = f"; {quote(near[0])} does" if near else ""
    types = ", ".join(f"`{kind}`" for kind in FieldType if kind is not FieldType.ENUM)
    return UnclearError(f"{quote(words)} says nothing of a field{guess}. Its type is one of {types} or `enum(a, b)`.")
