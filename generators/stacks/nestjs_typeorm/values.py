"""Values: how a property goes into an entity and comes out of it."""

from generators.contract.properties import Origin, Property
from generators.contract.values import get_scale
from generators.spec.models import Database, FieldType


def write_read(prop: Property, database: Database) -> str:
    """Give the expression of ``row`` that is what the API answers for a property."""
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


def write_kept(prop: Property, database: Database) -> str:
    """Give the expression of ``data`` that an entity has for a property; empty for a link."""
    return "" if prop.origin is Origin.LINK else write_compared(prop, f"data.{prop.name}", database)


def write_compared(prop: Property, value: str, database: Database) -> str:
    """Give the expression of what an entity has for a property, of the expression of what was sent."""
    if prop.origin is Origin.MANAGED:
        return f"{value} && new Date({value})"
    match prop.field.type if prop.field else None:
        case FieldType.DATETIME:
            return f"{value} == null ? {value} : new Date({value})"
        case FieldType.DECIMAL if database is Database.SQLITE:
            return f"{value} == null ? {value} : Number({value})"
        case _:
            return value
