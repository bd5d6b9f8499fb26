"""Properties: each field, reference and many-to-many relation as models, schemas, migrations and tests write it."""

from collections.abc import Collection
from dataclasses import dataclass

from generators.contract.properties import Property
from generators.contract.values import write_default
from generators.examples import MANY, Example, write_example, write_wrong, write_wrong_identifiers
from generators.quoting import py_literal, py_string
from generators.spec import names
from generators.spec.models import Field, FieldType
from generators.stacks.fastapi_sqlalchemy import types
from generators.stacks.fastapi_sqlalchemy.examples import PYTHON
from generators.stacks.fastapi_sqlalchemy.identifiers import choose_free, escape_attribute
from generators.tables.resources import is_indexed

_FROM_QUERY = (FieldType.BOOLEAN, FieldType.INTEGER, FieldType.FLOAT)
"""Types that JSON writes without quotes, so that a query parameter has to be read as JSON first."""


@dataclass(frozen=True, slots=True)
class PropertyView:
    """One property of a resource that clients send.

    Attributes:
        name: In JSON and in the table.
        attribute: In models and schemas.
        definition: The name and the type that schemas define for it, if it deserves a name of its own.
        literal: The name and the values of its enum, if it is one.
        model: Its annotation in the model, without ``Mapped``.
        column: The arguments of its column in the model; may be empty.
        answered: Its annotation in what is answered.
        created: Its annotation and default in what creates.
        updated: Its annotation in what changes.
        filtered: Its annotation in the query of a list; empty if it is no filter.
        asked: The same where a parameter has another name than it.
        is_required: Whether null is refused.
        has_default: Whether a value other than null holds where none is sent.
        is_sortable: Whether lists can be sorted by it.
        is_owner: Whether it says to whom the row belongs, so that the caller is meant where none is sent.
        default: What holds where it is not sent, as JSON in a Python expression.
        example: Values that it takes; None if there are none, or if it is a reference.
        wrong: Values that it refuses.
    """

    name: str
    attribute: str
    definition: tuple[str, str] | None
    literal: tuple[str, tuple[str, ...]] | None
    model: str
    column: str
    answered: str
    created: str
    updated: str
    filtered: str
    asked: str
    is_required: bool
    has_default: bool
    is_sortable: bool
    is_owner: bool
    default: str
    example: Example | None
    wrong: tuple[str, ...]

    @property
    def must_be_sent(self) -> bool:
        """Whether a row cannot be created without it."""
        return self.is_required and not self.has_default and not self.is_owner


def view_field(
    prop: Property, field: Field, *, column: str, owner: str, taken: Collection[str], is_constrained: bool
) -> PropertyView:
    """Give the view of a field.

    Args:
        prop: The property as the contract has it.
        field: The field itself.
        column: The type of its column in the model; empty where SQLAlchemy derives it.
        owner: The class of its resource.
        taken: Names that the module of schemas defines besides.
        is_constrained: Whether its column itself says that it is unique.
    """
    attribute = escape_attribute(field.name)
    pascal = names.to_pascal(field.name)
    literal_name = choose_free(f"{owner.rstrip('_')}{pascal}", taken)
    python = types.write_python_type(field, literal_name)
    sent = types.write_sent_type(field, literal_name)
    is_aliased = field.summary or not sent.is_named
    text = _describe(sent.text, field.summary)
    sent_name = choose_free(pascal, taken) if is_aliased else sent.text
    nullable = "" if field.required else " | None"
    is_json = field.type is FieldType.JSON
    optional = "" if is_json else nullable
    default = _write_default(field)
    alias = "" if attribute == field.name else field.name
    query = f"Annotated[{sent_name}, BeforeValidator(read_literal)]" if field.type in _FROM_QUERY else sent_name
    return PropertyView(
        name=field.name,
        attribute=attribute,
        definition=(sent_name, text) if is_aliased else None,
        literal=(literal_name, field.values) if field.values else None,
        model=f"{python}{nullable}",
        column=_write_column(field, column, attribute, is_constrained=is_constrained),
        answered=_alias(f"{python}{optional}", "alias", alias),
        created=_alias(f"{sent_name}{optional}", "alias", alias) + (f" = {default}" if default else ""),
        updated=_alias(f"{sent_name} | MISSING{optional}", "alias", alias),
        filtered=_alias(f"{query} | None", "alias", alias) if prop.is_filter else "",
        asked=f"{query} | None",
        is_required=prop.required,
        has_default=prop.has_default,
        is_sortable=prop.is_sortable,
        is_owner=prop.is_owner,
        default=py_literal(write_default(field)) if prop.has_default else "None",
        example=write_example(field, owner, PYTHON),
        wrong=write_wrong(field, PYTHON),
    )


def view_reference(prop: Property, *, table: str, on_delete: str, late: bool, is_constrained: bool) -> PropertyView:
    """Give the view of a foreign key.

    Args:
        prop: The property as the contract has it.
        table: The table that it refers to.
        on_delete: What happens when the row there is deleted, in SQL.
        late: Whether the key closes a circle of tables.
        is_constrained: Whether its column itself says that it is unique.
    """
    circle = ", use_alter=True" if late else ""
    attribute = escape_attribute(prop.name)
    nullable = "" if prop.required else " | None"
    index = "index=True"
    if prop.is_unique:
        index = "unique=True" if is_constrained else ""
    named = f"{py_string(prop.name)}, " if attribute != prop.name else ""
    alias = "" if attribute == prop.name else prop.name
    return PropertyView(
        name=prop.name,
        attribute=attribute,
        definition=None,
        literal=None,
        model=f"UUID{nullable}",
        column=f'{named}ForeignKey("{table}.id", ondelete="{on_delete}"{circle}), {index}'.removesuffix(", "),
        answered=_alias(f"UUID{nullable}", "alias", alias),
        created=_write_created_reference(prop, nullable, alias),
        updated=_alias(f"UUID | MISSING{nullable}", "alias", alias),
        filtered=_alias("UUID | None", "alias", alias),
        asked="UUID | None",
        is_required=prop.required,
        has_default=False,
        is_sortable=False,
        is_owner=prop.is_owner,
        default="None",
        example=None,
        wrong=write_wrong_identifiers(PYTHON),
    )


def _write_created_reference(prop: Property, nullable: str, alias: str) -> str:
    if prop.is_owner:
        return _alias(f"UUID | MISSING{nullable}", "alias", alias) + " = MISSING"
    return _alias(f"UUID{nullable}", "alias", alias) + ("" if prop.required else " = None")


def view_links(prop: Property) -> PropertyView:
    """Give the view of the ids of a many-to-many relation."""
    return PropertyView(
        name=prop.name,
        attribute=prop.name,
        definition=None,
        literal=None,
        model="list[UUID]",
        column="",
        answered="list[UUID]",
        created="Ids = Field(default=[])",
        updated="Ids | MISSING",
        filtered="",
        asked="",
        is_required=True,
        has_default=True,
        is_sortable=False,
        is_owner=False,
        default="[]",
        example=Example("[]", MANY),
        wrong=('["42"]', '"42"'),
    )


def _write_column(field: Field, column: str, attribute: str, *, is_constrained: bool) -> str:
    arguments = [py_string(field.name)] if attribute != field.name else []
    if column:
        arguments.append(column)
    if field.unique:
        arguments += ["unique=True"] if is_constrained else []
    elif is_indexed(field):
        arguments.append("index=True")
    return ", ".join(arguments)


def _write_default(field: Field) -> str:
    if field.default is not None:
        return types.write_default_value(field)
    return "" if field.required else "None"


def _describe(text: str, summary: str) -> str:
    return f"Annotated[{text}, Field(description={py_string(summary)})]" if summary else text


def _alias(annotation: str, keyword: str, name: str) -> str:
    return f"Annotated[{annotation}, Field({keyword}={py_string(name)})]" if name else annotation
