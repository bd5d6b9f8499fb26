"""Values: how a property goes into Prisma's client and comes out of it."""

from generators.contract.properties import Origin, Property
from generators.contract.values import get_scale
from generators.spec.models import FieldType


def write_read(prop: Property, type_name: str) -> str:
    """Give the expression of ``row`` that is what the API answers for a property.

    Args:
        prop: The property, which is no link.
        type_name: The type of the representation.
    """
    field, value = prop.field, f"row.{prop.name}"
    if prop.origin is Origin.MANAGED:
        return value if prop.name == "id" else f"{value}.toISOString()"
    if field is None:
        return value
    ask, otherwise = ("", "") if prop.required else ("?", " ?? null")
    match field.type:
        case FieldType.DECIMAL:
            return f"{value}{ask}.toFixed({get_scale(field)}){otherwise}"
        case FieldType.DATETIME:
            return f"{value}{ask}.toISOString(){otherwise}"
        case FieldType.DATE:
            return f"writeDay({value})" if prop.required else f"{value} && writeDay({value})"
        case FieldType.ENUM:
            return f"{value} as {type_name}['{prop.name}']"
        case FieldType.JSON:
            return f"{value} as {type_name}['{prop.name}']"
        case _:
            return value


def write_kept(prop: Property, source: str) -> str:
    """Give the expression of what is kept for a property that was sent; empty if it is kept as it was sent.

    Args:
        prop: The property, which is no link.
        source: The variable that has what was sent.
    """
    value = f"{source}.{prop.name}"
    kept = write_compared(prop, value)
    return "" if kept == value else kept


def write_compared(prop: Property, value: str) -> str:
    """Give the expression of what Prisma's client takes for a property, of the expression of what was sent."""
    match prop.field.type if prop.field else None:
        case FieldType.DATE:
            return f"{value} && readDay({value})"
        case FieldType.JSON if not prop.required:
            return f"writeDocument({value})"
        case _:
            return value
