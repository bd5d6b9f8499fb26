"""SQL columns: what the definition of a column says, and what has been found before that it refers to."""

from dataclasses import dataclass, field, replace

from sqlglot import exp

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.imports.sql_types import BINARY, find_type, is_kept_as_text, set_digits
from generators.requirements.understanding import Span
from generators.spec.models import FieldType, OnDelete

_ACTIONS = (("CASCADE", OnDelete.CASCADE), ("SET NULL", OnDelete.SET_NULL), ("RESTRICT", OnDelete.RESTRICT))
_NOWHERE = Span("", 0, 0, "")


@dataclass(slots=True)
class Catalogue:
    """What the statements up to here have made.

    Attributes:
        schema: With the tables, in their order.
        dialect: Which sqlglot reads the statements in, so that what is told is told in the same.
        tables: By name, in lower case.
        enums: The values of each enum type.
        domains: The type that each domain stands for.
        made: The columns whose default the database works out, with what it is.
        checks: The conditions on rows, to be applied when all is known.
    """

    schema: Schema
    dialect: str = ""
    tables: dict[str, Entity] = field(default_factory=dict)
    enums: dict[str, tuple[str, ...]] = field(default_factory=dict)
    domains: dict[str, str] = field(default_factory=dict)
    made: list[tuple[Entity, str, str]] = field(default_factory=list)
    checks: list[tuple[Entity, exp.Expression]] = field(default_factory=list)


def strip_name(text: str) -> str:
    """Give a name without its schema and its quotes, in lower case."""
    return text.rpartition(".")[2].strip('"`[]').lower()


def read_column(catalogue: Catalogue, entity: Entity, column: exp.ColumnDef) -> None:
    """Take the definition of a column in: a field, and a link if it refers to a table."""
    kind = column.args.get("kind")
    sql = strip_name(kind.sql(dialect="mysql")) if kind is not None else ""
    stated = str(kind.this.name if kind is not None and hasattr(kind.this, "name") else sql).upper()
    if stated == "USERDEFINED":
        stated = sql.upper()
    stated = catalogue.domains.get(sql, stated)
    arguments = tuple(str(part.this) for part in kind.find_all(exp.DataTypeParam)) if kind is not None else ()
    name = column.name
    made = column.find(exp.GeneratedAsIdentityColumnConstraint)
    if column.find(exp.ComputedColumnConstraint) or (made is not None and made.args.get("expression") is not None):
        catalogue.schema.omissions.append(f"{name} of {entity.name} is computed and not kept.")
        return
    written = kind.sql(dialect=catalogue.dialect)[:80] if kind is not None else stated
    if BINARY.match(stated):
        catalogue.schema.omissions.append(f"{name} of {entity.name}: there is no type for {written}.")
        return
    is_key = column.find(exp.PrimaryKeyColumnConstraint) is not None
    if is_key:
        entity.key = (name,)
    is_serial = "SERIAL" in stated or column.find(exp.AutoIncrementColumnConstraint) is not None
    is_made = is_serial or made is not None
    entity.generated = entity.generated or (is_made and entity.key in ((), (name,)))
    values = _find_values(kind, catalogue.enums, sql, f"{name} of {entity.name}", catalogue.schema)
    is_text = not values and is_kept_as_text(stated, arguments)
    if is_text:
        catalogue.schema.omissions.append(f"The type of {name} of {entity.name}: {written} is kept as text.")
    draft = FieldDraft(
        name,
        _NOWHERE,
        type=FieldType.ENUM if values else find_type(stated, arguments),
        values=values,
        required=_is_required(column) or is_key,
        unique=True if column.find(exp.UniqueColumnConstraint) else None,
    )
    entity.fields[name] = draft if is_text else set_digits(draft, arguments)
    default = column.find(exp.DefaultColumnConstraint)
    if default is not None and not is_made:
        set_default(catalogue, entity, name, default.this)
    catalogue.checks += [(entity, check.this) for check in column.find_all(exp.CheckColumnConstraint)]
    reference = column.find(exp.Reference)
    if reference:
        link_columns(entity, (name,), reference)


def set_default(catalogue: Catalogue, entity: Entity, name: str, value: exp.Expression) -> None:
    """Give a column the default that is stated, or note that the database works it out."""
    stated = _read_default(value)
    if stated is not None:
        entity.fields[name] = replace(entity.fields[name], default=stated)
    elif not isinstance(value.unnest(), exp.Null):
        catalogue.made.append((entity, name, value.sql(dialect=catalogue.dialect)))


def match_case(entity: Entity, column: str) -> str:
    """Give a column's name as its definition has it, which other statements may write in another case."""
    return next((name for name in entity.fields if name.lower() == column.lower()), column)


def link_columns(entity: Entity, columns: tuple[str, ...], reference: exp.Reference) -> None:
    """Tie columns to the table that they refer to."""
    table = reference.find(exp.Table)
    if table is None or not columns:
        return
    columns = tuple(match_case(entity, column) for column in columns)
    options = " ".join(str(option) for option in reference.args.get("options") or ()).upper()
    first = entity.fields.get(columns[0])
    name = columns[0] if len(columns) == 1 else None
    entity.links.append(
        Link(
            table.name,
            name=name,
            columns=columns,
            required=bool(first and first.required),
            unique=bool(len(columns) == 1 and ((first and first.unique) or entity.key == columns)),
            on_delete=next((action for words, action in _ACTIONS if f"ON DELETE {words}" in options), None),
        )
    )


def _is_required(column: exp.ColumnDef) -> bool:
    stated = column.find(exp.NotNullColumnConstraint)
    return stated is not None and not stated.args.get("allow_null")


def _read_default(value: exp.Expression) -> str | None:
    """Give a default that is a value; None for one that the database works out, such as ``now()``."""
    while isinstance(value, exp.Cast | exp.Paren):
        value = value.this
    if isinstance(value, exp.Boolean):
        return str(value.this).lower()
    if isinstance(value, exp.Neg) and isinstance(value.this, exp.Literal):
        return f"-{value.this.name}"
    # SQLite takes what stands in double quotes and is no column for a text.
    is_text = isinstance(value, exp.Column) and isinstance(value.this, exp.Identifier) and value.this.quoted
    return value.name if isinstance(value, exp.Literal) or is_text else None


def _find_values(
    kind: exp.DataType | None, enums: dict[str, tuple[str, ...]], sql: str, owner: str, schema: Schema
) -> tuple[str, ...]:
    """Give the values of an enum type, be it defined before or by the column."""
    if kind is not None and sql.upper().startswith("ENUM"):
        return choose_values((literal.name for literal in kind.find_all(exp.Literal)), owner, schema)
    return enums.get(sql, ())
