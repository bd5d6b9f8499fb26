"""Properties: one property of a resource as schemas, repositories and tests write it."""

from dataclasses import dataclass

from generators.contract.properties import Origin, Property
from generators.contract.values import write_default
from generators.errors import Problem, SpecError
from generators.node.examples import MANY, Example, write_example, write_wrong
from generators.node.prisma.values import write_kept, write_read
from generators.quoting import js_literal
from generators.spec.models import FieldType, Resource
from generators.stacks.express_prisma.views import zod


@dataclass(frozen=True, slots=True)
class PropertyView:
    """One property of a resource.

    Attributes:
        name: In JSON, and of its field in Prisma's client.
        summary: What it means; may be empty.
        created: Its schema in what creates a row; empty if nobody sends it.
        updated: Its schema in what changes a row.
        filtered: Its schema in the query of a list; empty if it is no filter.
        answered: Its schema in what is answered.
        read: What is answered, of a ``row``; empty for a link.
        kept: What is kept, of ``data``, where that differs from what was sent.
        asked: What is compared, of ``filters``, likewise.
        is_sent: Whether clients send it.
        is_nullable: Whether it may be null.
        is_sortable: Whether lists can be sorted by it.
        is_unique: Whether no two rows may have the same value.
        must_be_sent: Whether a row cannot be created without it.
        default: What holds where it is not sent, as JSON.
        example: Values that it takes, for tests; None for a reference.
        wrong: Values that it refuses, for tests.
    """

    name: str
    summary: str
    created: str
    updated: str
    filtered: str
    answered: str
    read: str
    kept: str
    asked: str
    is_sent: bool
    is_nullable: bool
    is_sortable: bool
    is_unique: bool
    must_be_sent: bool
    default: str
    example: Example | None
    wrong: tuple[str, ...]


def view_property(prop: Property, resource: Resource, type_name: str) -> PropertyView:
    """Give the view of a property of a resource, whose representation has a type."""
    is_sent = prop.sent is not None
    is_link = prop.origin is Origin.LINK
    return PropertyView(
        name=prop.name,
        summary=prop.field.summary if prop.field else "",
        created=zod.write_created(prop) if is_sent else "",
        updated=zod.write_updated(prop) if is_sent else "",
        filtered=zod.write_filtered(prop) if is_sent else "",
        answered=zod.write_answered(prop),
        read="" if is_link else write_read(prop, type_name),
        kept="" if is_link else write_kept(prop, "data"),
        asked="" if is_link or not prop.is_filter else write_kept(prop, "filters"),
        is_sent=is_sent,
        is_nullable=not prop.required,
        is_sortable=prop.is_sortable,
        is_unique=prop.is_unique,
        must_be_sent=prop.must_be_sent,
        default=_write_default(prop),
        example=_find_example(prop, resource),
        wrong=_list_wrong(prop),
    )


def _write_default(prop: Property) -> str:
    if prop.origin is Origin.LINK:
        return "[]"
    if prop.field is None or prop.field.default is None:
        return "null"
    if prop.field.type is FieldType.DATETIME:
        # In the form in which it is answered.
        return f"new Date({js_literal(write_default(prop.field))}).toISOString()"
    return js_literal(write_default(prop.field))


def _find_example(prop: Property, resource: Resource) -> Example | None:
    """Give values that a property takes.

    Raises:
        SpecError: If none is found, since then nobody could send one either.
    """
    if prop.origin is Origin.LINK:
        return Example("[] as string[]", MANY)
    if prop.field is None:
        return None
    example = write_example(prop.field)
    if example is None:
        text = "No value was found that its pattern and its bounds allow."
        where = f"resources.{resource.name}.{prop.field.name}"
        raise SpecError((Problem(where, text, "Widen its bounds or simplify its pattern."),))
    return example


def _list_wrong(prop: Property) -> tuple[str, ...]:
    if prop.field is not None:
        return write_wrong(prop.field)
    if prop.origin is Origin.LINK:
        return ("['42']", "'42'")
    return ("'42'", "42") if prop.sent is not None else ()
