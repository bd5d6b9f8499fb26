"""Properties: each field, reference and many-to-many relation as models, requests, answers and tests write it."""

from dataclasses import dataclass

from generators.contract.properties import Origin, Property
from generators.contract.values import get_scale
from generators.examples import Example, write_example, write_wrong, write_wrong_identifiers
from generators.go.examples import GO
from generators.spec.models import FieldType, OnDelete
from generators.stacks.fiber_gorm.identifiers import name_field, name_variable
from generators.stacks.fiber_gorm.types import IDENTIFIER, IDENTIFIERS, GoType, write_default_value, write_type


@dataclass(frozen=True, slots=True)
class PropertyView:
    """One property of a resource that clients send.

    Attributes:
        name: In JSON.
        column: In the table; empty for a set of links.
        field: In models and answers.
        variable: As a local name.
        type: What it is in Go.
        is_required: Whether null is refused.
        must_be_sent: Whether a row cannot be created without it.
        default: The value that holds where none is sent, as Go; empty for none.
        is_filter: Whether lists can be filtered by it.
        is_sortable: Whether lists can be sorted by it.
        is_document: Whether it is JSON.
        is_link: Whether it is the ids of many rows.
        is_restricted: Whether it is a reference whose target cannot be deleted while it is there.
        is_owner: Whether it says to whom the row belongs, so that the caller is meant where none is sent.
        scale: Digits behind the point of a decimal; None for what is none.
        kind: Its type in the Spec; ``reference`` or ``links`` for what is no field.
        example: Values that it takes, for tests; None if it is no field.
        wrong: Values that it refuses, as Go.
    """

    name: str
    column: str
    field: str
    variable: str
    type: GoType
    is_required: bool
    must_be_sent: bool
    default: str
    is_filter: bool
    is_sortable: bool
    is_document: bool
    is_link: bool
    is_restricted: bool
    is_owner: bool
    scale: int | None
    kind: str
    example: Example | None
    wrong: tuple[str, ...]

    @property
    def is_nullable(self) -> bool:
        """Whether the model points to its value, or to nothing."""
        return not self.is_required and not self.is_document and not self.is_link

    @property
    def model(self) -> str:
        """The type of the field of the model."""
        return self.type.nullable if self.is_nullable else self.type.model

    @property
    def answered(self) -> str:
        """The type of the field of what is answered."""
        return f"*{self.type.answered}" if self.is_nullable else self.type.answered

    @property
    def read_to_create(self) -> str:
        """The expression that reads it from what creates a row."""
        arguments = f'object, "{self.name}", properties.{self.variable}'
        if self.is_link:
            return f"payload.Default({arguments}, nil)"
        if self.is_owner:
            # The id that nobody has stands for what is not sent; who may create the row says whose it is then.
            return f"payload.{'Default' if self.is_required else 'OptionalDefault'}({arguments}, columns.UUID{{}})"
        if self.is_required:
            return f"payload.Default({arguments}, {self.default})" if self.default else f"payload.Required({arguments})"
        if self.is_document:
            return f"payload.OptionalDocument({arguments})"
        return (
            f"payload.OptionalDefault({arguments}, {self.default})"
            if self.default
            else f"payload.Optional({arguments})"
        )

    @property
    def read_to_change(self) -> str:
        """The expression that reads it from what changes a row."""
        reader = "Changed" if self.is_required else "ChangedOrCleared"
        if self.is_document and not self.is_required:
            reader = "ChangedDocument"
        return f'payload.{reader}(object, "{self.name}", properties.{self.variable})'

    def write_answer(self, row: str) -> str:
        """Give the expression of what is answered, for the name of a row."""
        value = f"{row}.{self.field}"
        if self.scale is not None:
            return f"{value}.StringFixed({self.scale})" if self.is_required else f"columns.Fix({value}, {self.scale})"
        return f"columns.Answer({value})" if self.is_link else value


def view_property(prop: Property, column: str, owner: str) -> PropertyView:
    """Give the view of a property that clients send.

    Args:
        prop: The property.
        column: In the table; empty for a set of links.
        owner: The resource that has it.

    Raises:
        SpecError: If it is a field that no value is found for.
    """
    field = prop.field
    name = field.name if field is not None else column
    if prop.origin is Origin.LINK:
        name = prop.name
    type_ = IDENTIFIERS if prop.origin is Origin.LINK else IDENTIFIER if field is None else write_type(field)
    return PropertyView(
        name=prop.name,
        column=column,
        field=name_field(name),
        variable=name_variable(name),
        type=type_,
        is_required=prop.required,
        must_be_sent=prop.must_be_sent,
        default=write_default_value(field) if field is not None and field.default is not None else "",
        is_filter=prop.is_filter,
        is_sortable=prop.is_sortable,
        is_document=field is not None and field.type is FieldType.JSON,
        is_link=prop.origin is Origin.LINK,
        is_restricted=prop.origin is Origin.REFERENCE
        and prop.relation is not None
        and prop.relation.on_delete is OnDelete.RESTRICT,
        is_owner=prop.is_owner,
        scale=get_scale(field) if field is not None and field.type is FieldType.DECIMAL else None,
        kind=field.type.value if field is not None else "links" if prop.origin is Origin.LINK else "reference",
        example=write_example(field, owner, GO) if field is not None else None,
        wrong=write_wrong(field, GO) if field is not None else write_wrong_identifiers(GO),
    )
