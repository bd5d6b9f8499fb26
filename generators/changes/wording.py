"""Wording: fields and relations in the words of commands, as people read them and as the grammar reads them back."""

from collections.abc import Iterator

from generators.spec.models import Field, FieldType, RelationKind
from generators.spec.rules import OWNING_KINDS

RELATION_WORDS = {
    RelationKind.MANY_TO_ONE: "belongs to",
    RelationKind.ONE_TO_MANY: "has many",
    RelationKind.ONE_TO_ONE: "has one",
    RelationKind.MANY_TO_MANY: "many-to-many",
}
"""What stands between two resources, read from the one that states the relation."""


def write_field(field: Field, *, typed: bool = True) -> str:
    """Give a field as commands state it: ``total (decimal(10,2), required, min 0)``.

    Args:
        field: The field.
        typed: Whether its type is stated; else it follows from its name.
    """
    facts = ", ".join(_list_facts(field, typed=typed))
    return f"{field.name} ({facts})" if facts else field.name


def describe_field(field: Field) -> str:
    """Give a field for people, its name as code."""
    return f"`{field.name}` ({', '.join(_list_facts(field, typed=True))})"


def _list_facts(field: Field, *, typed: bool) -> Iterator[str]:
    if typed:
        yield _write_stated_type(field)
    yield from (name for name in ("required", "unique", "indexed") if getattr(field, name))
    if field.default is not None:
        yield f"default {str(field.default).lower() if isinstance(field.default, bool) else field.default}"
    if field.minimum is not None:
        yield f"min {field.minimum:f}"
    if field.maximum is not None:
        yield f"max {field.maximum:f}"
    if field.max_length is not None and not (typed and field.type is FieldType.STRING):
        yield f"max {field.max_length} characters"


def _write_stated_type(field: Field) -> str:
    if field.type is FieldType.ENUM:
        return f"enum({' | '.join(field.values)})"
    if field.type is FieldType.STRING and field.max_length is not None:
        return f"string({field.max_length})"
    if field.type is FieldType.DECIMAL and field.precision is not None:
        return f"decimal({field.precision},{field.scale or 0})"
    return field.type.value


def write_relation(resource: str, kind: RelationKind, target: str, name: str | None = None) -> str:
    """Give a relation in the words of commands: ``Order belongs to Customer as buyer``."""
    return f"{resource} {RELATION_WORDS[kind]} {target}" + (f" as {name}" if name else "")


def write_member(kind: RelationKind, target: str, name: str | None, *, required: bool) -> str:
    """Give a relation in a list of fields, where it is required unless it says otherwise: ``belongs to Customer``."""
    is_optional = kind in OWNING_KINDS and not required
    return f"{RELATION_WORDS[kind]} {target}" + (f" as {name}" if name else "") + (" (optional)" if is_optional else "")
