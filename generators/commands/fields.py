"""Fields in commands: lists such as ``sku (string, unique), price: decimal and belongs to Brand``."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from generators.changes.relations import AddRelation
from generators.commands.attributes import make_field, read_bounds, read_flags, read_said
from generators.commands.command import UnclearError, quote
from generators.commands.naming import read_field_name, read_resource_name
from generators.commands.relations import read_member
from generators.requirements.attributes import Attributes
from generators.requirements.drafts import NOT_FIELDS, merge_attributes
from generators.requirements.items import QUALITY
from generators.requirements.list_items import split_list
from generators.requirements.passages import Passage, Source
from generators.requirements.types import PURE_TYPE_WORDS
from generators.spec import names
from generators.spec.models import Field, FieldType, RelationKind

_DEFINITION = re.compile(
    r"(?P<name>[^():=\[\]]+?)\s*(?:[(\[](?P<note>.*)[)\]](?P<tail>[^()\[\]]*)|[:=]\s*(?P<stated>.+)"
    r"|\s(?:as|of type|with type|typed|is) (?:an? )?(?P<typed>.+))?",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:(?:an?|the|new|fields?|columns?|called|named)\s+)+(?=[^\W\d_])", re.IGNORECASE)
_NUMBERS = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT)
_FLAG_WORDS = PURE_TYPE_WORDS | {"required", "mandatory", "unique", "optional", "nullable", "indexed"}
# What follows a list of fields, or says something of the field before, and is no field where it has no type.
_NO_FIELD = re.compile(
    r"(?:add|create|remove|delete|drop|rename|set|switch|change|with|to|belongs?|has|have|references?)\s"
    r"|(?:min|max)(?:imum)? \d|(?:at|up) (?:least|most|to) \d",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Members:
    """What a list of members holds, in its order.

    Attributes:
        fields: The fields.
        relations: The relations.
        supposed: Names of the fields whose type is not stated, but follows from the name.
    """

    fields: tuple[Field, ...]
    relations: tuple[AddRelation, ...]
    supposed: frozenset[str]


def read_members(owner: str, text: str, given: Attributes | None = None, *, is_new: bool) -> Members:
    """Read a list of what a resource has.

    Args:
        owner: Name of the resource.
        text: The list.
        given: What is said of all fields before it, as in "a required string field".
        is_new: Whether the resource is new, so that no row is there without what it refers to.

    Raises:
        UnclearError: If anything in it is not understood.
    """
    stated: list[tuple[str, Attributes]] = []
    relations: list[AddRelation] = []
    for item in _split(text):
        relation = read_member(owner, item, is_new=is_new)
        if relation is not None:
            relations.append(relation)
        elif stated and (flags := _read_more(item, stated[-1][1])):
            # "sku: string, unique": said of the field before.
            name, said = stated[-1]
            stated[-1] = name, _merge(said, flags, item)
        else:
            name, said = _read_definition(item)
            stated.append((name, _merge(given or Attributes(), said, item)))
    relations += [_make_relation(owner, name, said, is_new=is_new) for name, said in stated if said.reference]
    fields = tuple(make_field(name, said) for name, said in stated if not said.reference)
    return Members(fields, tuple(relations), frozenset(name for name, said in stated if not _has_type(said)))


def _read_more(item: str, said: Attributes) -> Attributes | None:
    """Read an item that goes on about the field before it; None if it is another one."""
    return read_flags(item) or (read_bounds(item) if said.type in _NUMBERS else None)


def _merge(first: Attributes, second: Attributes, item: str) -> Attributes:
    if _has_type(first) and _has_type(second) and first.type is not second.type:
        msg = f"{quote(item)} gives a field two types."
        raise UnclearError(msg)
    return merge_attributes(first, second)


def _has_type(said: Attributes) -> bool:
    return said.type is not None or said.reference is not None


def _split(text: str) -> list[str]:
    passage = Passage(Source("command", text), text, range(len(text)))
    return [item.text for item in split_list(passage) if item.text]


def _read_definition(item: str) -> tuple[str, Attributes]:
    """Read the name of a field and what is said of it."""
    words = _LEADING.sub("", item)
    quality = QUALITY.match(words)
    if quality:
        # "unique code (string)" says something before the name.
        name, said = _read_definition(words[quality.end() :])
        return name, merge_attributes(read_said(quality["flag"]), said)
    match = _DEFINITION.fullmatch(words)
    if match is None or words.count("(") != words.count(")"):
        msg = f"{quote(item)} is no field: `name (string)` is."
        raise UnclearError(msg)
    name, type_words = _cut_type(match["name"], _FLAG_WORDS)
    if match["note"] is not None:
        note = re.sub(r"[)\]]\s*[(\[]", ", ", match["note"])
        # "total decimal(10,2)" has the type before the brackets.
        said = read_said(f"{type_words} ({note})" if type_words else note)
        tail = match["tail"].strip(" ,")
        return _read_name(name), _merge(said, read_said(tail), item) if tail else said
    stated = match["stated"] or match["typed"]
    if stated:
        return _read_name(match["name"]), read_said(stated)
    return _read_bare(words)


def _cut_type(words: str, type_words: Collection[str]) -> tuple[str, str]:
    """Divide words before the first that is a type or a flag; none is where the words begin."""
    parts = words.split()
    end = next((i for i, part in enumerate(parts) if i and part.lower() in type_words), len(parts))
    return " ".join(parts[:end]), " ".join(parts[end:])


def _read_bare(words: str) -> tuple[str, Attributes]:
    """Read a name that a type or flags may follow: ``quantity int unique``, ``due date``."""
    head, tail = _cut_type(words, _FLAG_WORDS | {"text"})
    said = read_said(tail) if tail else Attributes()
    name = _read_name(head)
    if said.type is None and (name in NOT_FIELDS | _FLAG_WORDS or _NO_FIELD.match(words)):
        msg = f"{quote(words)} is no field: with its type it would be, as in `name (string)`."
        raise UnclearError(msg)
    return name, said


def _read_name(text: str) -> str:
    if " with " in f" {text} ":
        msg = f"{quote(text)} can be no name of a field."
        raise UnclearError(msg)
    return read_field_name(text)


def _make_relation(owner: str, name: str, said: Attributes, *, is_new: bool) -> AddRelation:
    """Make a relation of a field whose type is a resource: ``customer: Customer``, ``tags: Tag[]``."""
    reference = said.reference or ""
    target = read_resource_name(reference.lstrip("*"))
    if reference.startswith("*"):
        return AddRelation(owner, RelationKind.ONE_TO_MANY, target, name)
    kind = RelationKind.ONE_TO_ONE if said.unique else RelationKind.MANY_TO_ONE
    base = name.removesuffix("_id")
    is_needed = said.required if said.required is not None else is_new and target != owner
    return AddRelation(owner, kind, target, None if base == names.to_snake(target) else base, required=is_needed)
