"""Models of schema.prisma: one for each table, with the relations between them seen from both ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generators.node.identifiers import escape_type
from generators.node.prisma.types import write_native, write_scalar
from generators.spec import names
from generators.spec.models import Database, Relation, ServiceSpec
from generators.spec.relations import list_references
from generators.sql.prisma.style import is_stated
from generators.tables.table import Column, ForeignKey, Index, Origin, Role, Table
from generators.tables.types import Kind

_PARTS = {"audit_log": "AuditLogEntry", "event_inbox": "InboxEntry", "event_outbox": "OutboxEntry"}
"""The models of tables whose names do not say what one row is."""

_ON_DELETE = {"CASCADE": "Cascade", "RESTRICT": "Restrict", "SET NULL": "SetNull"}


@dataclass(frozen=True, slots=True)
class ModelField:
    """A field of a model: its name, its type and its attributes, as the schema writes them."""

    name: str
    type: str
    attributes: tuple[str, ...] = ()


@dataclass(slots=True)
class Model:
    """A model.

    Attributes:
        name: Of the model, and of its type in Prisma's client.
        table: What it stands for.
        summary: What a row is; may be empty.
        columns: A field for each column.
        relations: A field for each end of a relation.
        references: The field by which a foreign key is followed, by its column.
        attributes: What is said of all of it.
    """

    name: str
    table: Table
    summary: str
    columns: tuple[ModelField, ...]
    relations: list[ModelField] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """The names of its fields."""
        return frozenset(each.name for each in (*self.columns, *self.relations))


def describe_models(spec: ServiceSpec, tables: Iterable[Table]) -> tuple[Model, ...]:
    """Give the models of a service.

    Args:
        spec: The service, enriched.
        tables: All that it keeps.
    """
    models = {table.name: _describe_model(spec, table) for table in tables}
    pairs = [_pair(key.target, model.table.name) for model in models.values() for key in model.table.foreign_keys]
    for model in models.values():
        for key in model.table.foreign_keys:
            is_only = pairs.count(_pair(key.target, model.table.name)) == 1 and key.target != model.table.name
            _relate(spec, model, models[key.target], key, is_only=is_only)
    return tuple(models.values())


def name_field(column: str) -> str:
    """Give the field of a column."""
    return names.to_camel(column)


def name_model(table: Table) -> str:
    """Give the model of a table."""
    if table.is_link:
        origin = table.origins[0]
        return f"{origin.resource}{names.to_pascal(names.singularize(origin.member))}Link"
    if table.origins and not table.origins[0].part:
        return escape_type(table.origins[0].resource)
    return _PARTS.get(table.name) or names.to_pascal(names.singularize(table.name))


def _describe_model(spec: ServiceSpec, table: Table) -> Model:
    # What a row of a resource is says nothing of what is kept for it.
    is_own = bool(table.origins) and not table.is_link and not table.origins[0].part
    resource = table.origins[0].resource if is_own else ""
    summary = next((each.summary for each in spec.resources if each.name == resource), "")
    return Model(
        name=name_model(table),
        table=table,
        summary=summary,
        columns=tuple(_describe_column(table, column, spec.database) for column in table.columns),
        attributes=tuple(_list_attributes(table)),
    )


def _describe_column(table: Table, column: Column, database: Database) -> ModelField:
    name = name_field(column.name)
    native = write_native(column, database)
    attributes = (
        *(("@id",) if table.primary_key.columns == (column.name,) else ()),
        *(("@default(uuid(7))",) if column.role is Role.ID and column.type.kind is Kind.UUID else ()),
        *(("@default(autoincrement())",) if column.is_counted else ()),
        *_write_unique(table, column.name),
        *((f'@map("{column.name}")',) if name != column.name else ()),
        *((native,) if native else ()),
    )
    return ModelField(name, write_scalar(column), attributes)


def _write_unique(table: Table, column: str) -> tuple[str, ...]:
    found = next((unique for unique in table.uniques if unique.columns == (column,)), None)
    if found is None:
        return ()
    return (f'@unique(map: "{found.name}")' if is_stated(found.name, table.name, (column,)) else "@unique",)


def _list_attributes(table: Table) -> Iterable[str]:
    if len(table.primary_key.columns) > 1:
        yield f"@@id([{_list(table.primary_key.columns)}])"
    for unique in table.uniques:
        if len(unique.columns) > 1:
            yield _write_block("unique", unique.name, table.name, unique.columns)
    for index in table.indexes:
        # Prisma knows no index of some rows only, and leaves it alone.
        if index.where is None:
            yield _write_index(table, index)
    yield f'@@map("{table.name}")'


def _write_index(table: Table, index: Index) -> str:
    if not index.finds_parts:
        return _write_block("index", index.name, table.name, index.columns)
    columns = ", ".join(f'{name_field(column)}(ops: raw("gin_trgm_ops"))' for column in index.columns)
    return f"@@index([{columns}], type: Gin{_write_name(index.name, table.name, index.columns)})"


def _write_block(kind: str, name: str, table: str, columns: tuple[str, ...]) -> str:
    return f"@@{kind}([{_list(columns)}]{_write_name(name, table, columns)})"


def _write_name(name: str, table: str, columns: tuple[str, ...]) -> str:
    return f', map: "{name}"' if is_stated(name, table, columns) else ""


def _list(columns: Iterable[str]) -> str:
    return ", ".join(name_field(column) for column in columns)


def _pair(one: str, other: str) -> frozenset[str]:
    return frozenset((one, other))


def _relate(spec: ServiceSpec, source: Model, target: Model, key: ForeignKey, *, is_only: bool) -> None:
    """Add both ends of a foreign key to the models."""
    near = choose_free(name_field(key.column.removesuffix("_id")), source.names)
    column = source.table.find_column(key.column)
    called = "" if is_only else f'"{source.name}{near[:1].upper()}{near[1:]}", '
    mapped = f', map: "{key.name}"' if is_stated(key.name, source.table.name, (key.column,)) else ""
    nullable = "?" if column.nullable else ""
    what = f"fields: [{name_field(key.column)}], references: [id], onDelete: {_ON_DELETE[key.on_delete]}{mapped}"
    source.references[key.column] = near
    source.relations.append(ModelField(near, f"{target.name}{nullable}", (f"@relation({called}{what})",)))
    is_one = any(unique.columns == (key.column,) for unique in source.table.uniques)
    far = choose_free(_name_back(spec, source, target, column, is_one=is_one), target.names)
    back = () if is_only else (f"@relation({called.removesuffix(', ')})",)
    target.relations.append(ModelField(far, f"{source.name}{'?' if is_one else '[]'}", back))


def _name_back(spec: ServiceSpec, source: Model, target: Model, column: Column, *, is_one: bool) -> str:
    """Give the field by which the target of a foreign key knows of the rows that refer to it."""
    origin = column.origin
    if origin and (source.table.is_link or name_model(target.table) == escape_type(origin.resource) != source.name):
        return names.to_camel(origin.member)
    if source.table.is_link:
        return f"{source.name[:1].lower()}{source.name[1:]}s"
    relation = _find_relation(spec, origin) if origin else None
    if relation is not None and relation.inverse:
        return names.to_camel(relation.inverse)
    own = f"{column.name.removesuffix('_id')}_of" if source is target else names.to_snake(source.name)
    return names.to_camel(own if is_one or source is target else names.pluralize(own))


def _find_relation(spec: ServiceSpec, origin: Origin) -> Relation | None:
    resource = next((each for each in spec.resources if each.name == origin.resource), None)
    listed = list_references(spec, resource) if resource else ()
    return next((relation for relation in listed if relation.name == origin.member), None)


def choose_free(name: str, taken: Iterable[str]) -> str:
    """Give a name for a field that is not taken."""
    while name in taken:
        name += "Rows"
    return name


def find_names(models: Iterable[Model]) -> Mapping[str, str]:
    """Give the model of each table, by the table."""
    return {model.table.name: model.name for model in models}
