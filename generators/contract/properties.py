"""Properties: what the JSON of a resource holds, in order, each with where it comes from and what it takes."""

from dataclasses import dataclass
from enum import StrEnum

from generators.auth.ownership import find_owner_reference
from generators.contract import values
from generators.contract.naming import JsonStyle, name_property
from generators.contract.schemas import Json
from generators.spec import names
from generators.spec.models import Field, FieldType, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.relations import list_links, list_references

MAX_LINKS = 1000
"""Ids that one many-to-many property takes in a request."""

_NOT_FILTERED = (FieldType.TEXT, FieldType.JSON)


class Origin(StrEnum):
    """Where a property comes from."""

    MANAGED = "managed"
    FIELD = "field"
    REFERENCE = "reference"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a resource's JSON.

    Attributes:
        name: In the style of the stack.
        origin: Where it comes from.
        required: Whether null is refused.
        field: For FIELD, the field.
        relation: For REFERENCE and LINK, the relation; one that the other side implies is a relation too.
        sent: The schema of what a client sends, null left out; None where a client sends nothing.
        answered: The schema of what the service answers, null left out.
        is_owner: Whether it says to whom the row belongs, so that the caller's own id holds where none is sent.
    """

    name: str
    origin: Origin
    required: bool
    answered: Json
    sent: Json | None = None
    field: Field | None = None
    relation: Relation | None = None
    is_owner: bool = False

    @property
    def is_sortable(self) -> bool:
        """Tell whether a list can be sorted by it."""
        if self.origin is Origin.MANAGED:
            return self.name != "id"
        return self.field is not None and self.field.type not in _NOT_FILTERED

    @property
    def is_filter(self) -> bool:
        """Tell whether a list can be filtered by it."""
        return self.origin is Origin.REFERENCE or (self.field is not None and self.field.type not in _NOT_FILTERED)

    @property
    def is_unique(self) -> bool:
        """Tell whether no two rows may have the same value."""
        if self.relation is not None:
            return self.relation.kind is RelationKind.ONE_TO_ONE
        return self.field is not None and self.field.unique

    @property
    def has_default(self) -> bool:
        """Tell whether a value other than null holds where none is sent at creation."""
        return self.origin is Origin.LINK or (self.field is not None and self.field.default is not None)

    @property
    def must_be_sent(self) -> bool:
        """Tell whether a row cannot be created without it."""
        return self.sent is not None and self.required and not self.has_default and not self.is_owner


def list_properties(spec: ServiceSpec, resource: Resource, style: JsonStyle) -> tuple[Property, ...]:
    """Give the properties of a resource in the order of its JSON."""
    moments = (
        Property(name_property(name, style), Origin.MANAGED, required=True, answered=values.DATETIME_SCHEMA)
        for name in ("created_at", "updated_at")
    )
    owner = find_owner_reference(spec, resource)
    return (
        Property("id", Origin.MANAGED, required=True, answered=values.UUID_SCHEMA),
        *(_describe_field(field, style) for field in resource.fields),
        *(_describe_reference(r, style, is_owner=r == owner) for r in list_references(spec, resource)),
        *(_describe_link(relation, style) for relation in list_links(resource)),
        *moments,
    )


def _describe_field(field: Field, style: JsonStyle) -> Property:
    return Property(
        name_property(field.name, style),
        Origin.FIELD,
        required=field.required,
        answered=values.write_answered_schema(field),
        sent=values.write_sent_schema(field),
        field=field,
    )


def _describe_reference(relation: Relation, style: JsonStyle, *, is_owner: bool) -> Property:
    return Property(
        name_property(f"{relation.name}_id", style),
        Origin.REFERENCE,
        required=relation.required,
        answered=values.UUID_SCHEMA,
        sent=values.UUID_SCHEMA,
        relation=relation,
        is_owner=is_owner,
    )


def _describe_link(relation: Relation, style: JsonStyle) -> Property:
    ids = {"type": "array", "items": values.UUID_SCHEMA}
    return Property(
        name_property(f"{names.singularize(relation.name)}_ids", style),
        Origin.LINK,
        required=True,
        answered=ids,
        sent={**ids, "maxItems": MAX_LINKS},
        relation=relation,
    )
