"""What a Spec can ask for and SQLite cannot keep: decimals of many digits."""

from generators.contract.values import get_precision
from generators.errors import Problem, SpecError
from generators.spec.models import FieldType, ServiceSpec

EXACT_DIGITS = 15
"""SQLite computes with floats of 64 bits, which keep so many digits of any decimal."""


def refuse_long_decimals(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec as it is.

    Raises:
        SpecError: If a decimal has more digits than SQLite keeps.
    """
    problems = tuple(
        Problem(
            f"resources.{resource.name}.{field.name}",
            f"SQLite keeps {EXACT_DIGITS} digits of a decimal, not {get_precision(field)}.",
            "Use PostgreSQL, or a lower precision.",
        )
        for resource in spec.resources
        for field in resource.fields
        if field.type is FieldType.DECIMAL and get_precision(field) > EXACT_DIGITS
    )
    if problems:
        raise SpecError(problems)
    return spec
