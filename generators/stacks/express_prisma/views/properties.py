"""Properties: one property of a resource as schemas, repositories and tests write it."""

from dataclasses import dataclass

from generators.contract.properties import Origin, Property
from generators.node.prisma.values import write_kept, write_read
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


def view_property(prop: Property, type_name: str) -> PropertyView:
    """Give the view of a property of a resource whose representation has a type."""
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
    )
