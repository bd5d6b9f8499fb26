"""Properties: one property of a resource as the classes of what is sent and answered write it."""

from dataclasses import dataclass

from generators.contract.properties import Property
from generators.node.nest.types import write_property_type
from generators.node.nest.views import fields


@dataclass(frozen=True, slots=True)
class PropertyView:
    """One property of a resource.

    Attributes:
        name: In JSON, and of its column where rows are kept.
        type: Of what is sent and answered.
        created: Its decorator in what creates a row; empty if nobody sends it.
        initial: What follows its name there: its type, and what holds where it is not sent.
        updated: Its decorator in what changes a row.
        filtered: Its decorator in the query of a list; empty if it is no filter.
        filter_type: Its type there.
        answered: What says how it is answered.
        read: What is answered, of a ``row``; may be empty for a link.
        kept: What is kept, of ``data``; empty for a link, and for what nobody sends.
        asked: What is compared, of ``filters``, where that differs from what was sent.
        is_sent: Whether clients send it.
        is_nullable: Whether it may be null.
        is_sortable: Whether lists can be sorted by it.
    """

    name: str
    type: str
    created: str
    initial: str
    updated: str
    filtered: str
    filter_type: str
    answered: str
    read: str
    kept: str
    asked: str
    is_sent: bool
    is_nullable: bool
    is_sortable: bool


def view_property(prop: Property, *, read: str, kept: str, asked: str = "") -> PropertyView:
    """Give the view of a property of a resource.

    Args:
        prop: The property.
        read: How it comes out of where rows are kept, as the view has it.
        kept: How it goes in there.
        asked: How it is compared there.
    """
    is_sent = prop.sent is not None
    type_name = write_property_type(prop)
    return PropertyView(
        name=prop.name,
        type=type_name,
        created=fields.write_created(prop) if is_sent else "",
        initial=fields.write_initial(prop, type_name) if is_sent else "",
        updated=fields.write_updated(prop) if is_sent else "",
        filtered=fields.write_filtered(prop) if is_sent else "",
        filter_type=type_name.removesuffix(" | null"),
        answered=fields.write_answered(prop),
        read=read,
        kept=kept if is_sent else "",
        asked=asked,
        is_sent=is_sent,
        is_nullable=not prop.required,
        is_sortable=prop.is_sortable,
    )
