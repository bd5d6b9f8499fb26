"""The first administrator: the command of the runbook that makes one, with what the issue's own users must have."""

from decimal import Decimal

from generators.auth.accounts import find_account
from generators.contract.naming import JsonStyle, name_property
from generators.contract.values import get_max_length
from generators.quoting import shell_word
from generators.result import RunbookStep
from generators.sampling import sample_pattern
from generators.spec.models import Field, FieldType, ServiceSpec

ADMIN_EMAIL = "admin@example.com"

_VALUES: dict[FieldType, str] = {
    FieldType.BOOLEAN: "true",
    FieldType.DATE: '"2026-01-31"',
    FieldType.DATETIME: '"2026-01-31T12:00:00Z"',
    FieldType.UUID: '"00000000-0000-4000-8000-000000000001"',
    FieldType.JSON: "{}",
}


def write_step(spec: ServiceSpec, command: str, style: JsonStyle) -> RunbookStep:
    """Give the step that makes the first administrator.

    Args:
        spec: The service, enriched.
        command: What makes one; behind it come the address, and what else the account must have.
        style: How its stack writes the names of properties.
    """
    account = find_account(spec)
    fields = account.resource.fields if account else ()
    needed = (field for field in fields if field.required and field.default is None)
    values = [_write_value(field, style) for field in needed if account and field.name != account.email]
    return RunbookStep(
        "admin",
        "Make the first administrator",
        (" ".join([command, ADMIN_EMAIL, *map(shell_word, values)]),),
        "The password is asked for, or taken from the variable `ADMIN_PASSWORD`. Anybody may have registered with any "
        "address: `--promote` makes an administrator of who has, and is for those whom you know.",
    )


def _write_value(field: Field, style: JsonStyle) -> str:
    name = name_property(field.name, style)
    match field.type:
        case FieldType.STRING | FieldType.TEXT:
            return f"{name}={_write_text(field)}"
        case FieldType.ENUM:
            return f"{name}={field.values[0]}"
        case FieldType.INTEGER | FieldType.FLOAT | FieldType.DECIMAL:
            return f"{name}:={_write_number(field)}"
        case _:
            return f"{name}:={_VALUES[field.type]}"


def _write_text(field: Field) -> str:
    shortest, longest = field.min_length or 0, get_max_length(field)
    if field.pattern is None:
        return "Admin"[:longest].ljust(shortest, "n")
    return next(iter(sample_pattern(field.pattern, count=1, min_length=shortest, max_length=longest)), "")


def _write_number(field: Field) -> int | Decimal:
    lowest = 1 if field.minimum is None else field.minimum
    return lowest if field.maximum is None else min(lowest, field.maximum)
