"""Search: the query parameters by which lists are searched, for services that have the feature of that name."""

from collections.abc import Iterable
from dataclasses import dataclass

from generators.contract import values
from generators.contract.schemas import Json
from generators.spec.models import Field, FieldType, Resource, ServiceSpec
from generators.spec.relations import list_links, list_references
from generators.spec.rules import QUERY_PARAMETERS

FEATURE = "search"
WORDS = "q"
"""The parameter with the words that a row must have."""

MAX_WORDS = 10
MAX_LENGTH = 200
WORDS_PATTERN = rf"^ *[^ \x00]+( +[^ \x00]+){{0,{MAX_WORDS - 1}}} *$"
"""Words with blanks between them."""

BOUNDS = ("min", "max")
"""What is put behind a name for its least and its greatest value, both included."""

_TEXTS = (FieldType.STRING, FieldType.TEXT)
_RANGED = (FieldType.INTEGER, FieldType.DECIMAL, FieldType.FLOAT, FieldType.DATE, FieldType.DATETIME)
_MOMENTS = ("created_at", "updated_at")


@dataclass(frozen=True, slots=True)
class Bound:
    """A parameter that says how small or great a value may be.

    Attributes:
        name: In snake_case: ``price_min``.
        of: The name of the value: ``price``.
        field: The field that it is; None for a moment that every row has.
    """

    name: str
    of: str
    field: Field | None

    @property
    def schema(self) -> Json:
        """The schema of what is sent."""
        return values.DATETIME_SCHEMA if self.field is None else values.write_sent_schema(self.field)


def is_searched(spec: ServiceSpec) -> bool:
    """Tell whether the lists of a service are searched."""
    return FEATURE in spec.features


def list_texts(resource: Resource) -> tuple[Field, ...]:
    """Give the fields whose words are searched."""
    return tuple(field for field in resource.fields if field.type in _TEXTS)


def takes_words(spec: ServiceSpec, resource: Resource) -> bool:
    """Tell whether a list takes words; a property of that name stands where there is one."""
    return bool(list_texts(resource)) and WORDS not in _list_taken(spec, resource)


def list_bounds(spec: ServiceSpec, resource: Resource) -> tuple[Bound, ...]:
    """Give the bounds that a list takes; a property of the same name stands where there is one."""
    ranged: list[tuple[str, Field | None]] = [(f.name, f) for f in resource.fields if f.type in _RANGED]
    ranged += [(name, None) for name in _MOMENTS]
    taken = _list_taken(spec, resource)
    bounds = (Bound(f"{name}_{end}", name, field) for name, field in ranged for end in BOUNDS)
    return tuple(bound for bound in bounds if bound.name not in taken)


def write_words_schema() -> Json:
    """Give the schema of the words."""
    return {"type": "string", "maxLength": MAX_LENGTH, "pattern": WORDS_PATTERN}


def _list_taken(spec: ServiceSpec, resource: Resource) -> set[str]:
    relations: Iterable[str] = (f"{relation.name}_id" for relation in list_references(spec, resource))
    links = (link.name for link in list_links(resource))
    return {*QUERY_PARAMETERS, *(field.name for field in resource.fields), *relations, *links}
