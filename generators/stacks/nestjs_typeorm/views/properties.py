"""Properties: one property of a resource as classes, repositories and entities write it."""

from dataclasses import dataclass

from generators.contract.properties import Origin, Property
from generators.contract.values import get_scale
from generators.spec.models import Database, FieldType
from generators.stacks.nestjs_typeorm.types import write_property_type
from generators.stacks.nestjs_typeorm.views import fields


@dataclass(frozen=True, slots=True)
class PropertyView:
    """One property of a resource.

    Attributes:
        name: In JSON, and of its column in the entity.
        type: Of what is sent and answered.
        created: Its decorator in what creates a row; empty if nobody sends it.
        initial: What follows its name there: its type, and what holds where it is not sent.
        updated: Its decorator in what changes a row.
        filtered: Its decorator in the query of a list; empty if it is no filter.
        filter_type: Its type there.
        answered: What says how it is answered.
        read: What is answered, of a ``row``.
        kept: What is kept, of ``data``; empty for a link, and for what nobody sends.
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
    is_sent: bool
    is_nullable: bool
    is_sortable: bool


def view_property(prop: Property, database: Database) -> PropertyView:
    """Give the view of a property of a resource."""
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
        read=_write_read(prop, database),
        kept=_write_kept(prop, database) if is_sent else "",
        is_sent=is_sent,
        is_nullable=not prop.required,
        is_sortable=prop.is_sortable,
    )


def _write_read(prop: Property, database: Database) -> str:
    value = f"row.{prop.name}"
    if prop.origin is Origin.LINK:
        return f"[...{value}].sort()"
    if prop.origin is Origin.MANAGED:
        return value if prop.name == "id" else f"{value}.toISOString()"
    if prop.field is None:
        return value
    ask, otherwise = ("", "") if prop.required else ("?", " ?? null")
    match prop.field.type:
        case FieldType.DATETIME:
            return f"{value}{ask}.toISOString(){otherwise}"
        case FieldType.DECIMAL if database is Database.SQLITE:
            return f"{value}{ask}.toFixed({get_scale(prop.field)}){otherwise}"
        case _:
            return value


def _write_kept(prop: Property, database: Database) -> str:
    value = f"data.{prop.name}"
    if prop.origin is Origin.LINK:
        return ""
    match prop.field.type if prop.field else None:
        case FieldType.DATETIME:
            return f"{value} == null ? {value} : new Date({value})"
        case FieldType.DECIMAL if database is Database.SQLITE:
            return f"{value} == null ? {value} : Number({value})"
        case _:
            return value
