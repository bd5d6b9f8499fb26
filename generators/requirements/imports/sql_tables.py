"""SQL tables: what a statement says of a table: its columns, what ties them together, and how they are altered."""

from dataclasses import replace

from sqlglot import exp

from generators.requirements.imports.schema import Entity
from generators.requirements.imports.sql_columns import Catalogue, link_columns, match_case, read_column, set_default


def take_statement(catalogue: Catalogue, tree: exp.Expression) -> None:
    """Take in what a statement creates or alters."""
    if isinstance(tree, exp.Create) and isinstance(tree.this, exp.Schema):
        name = tree.this.this.name
        entity = catalogue.tables.setdefault(name.lower(), Entity(name))
        if entity not in catalogue.schema.entities:
            catalogue.schema.entities.append(entity)
        _read_parts(catalogue, entity, tree.this.expressions)
    elif isinstance(tree, exp.Create) and tree.args.get("kind") == "TABLE":
        catalogue.schema.omissions.append(f"{tree.this.name} states no columns.")
    elif isinstance(tree, exp.Create) and isinstance(tree.this, exp.Index):
        _read_index(catalogue, tree)
    elif isinstance(tree, exp.Alter):
        entity_altered = catalogue.tables.get(tree.this.name.lower())
        if entity_altered:
            _read_parts(catalogue, entity_altered, tree.args.get("actions") or [])


def _read_index(catalogue: Catalogue, tree: exp.Create) -> None:
    table = tree.this.args.get("table")
    entity = catalogue.tables.get(table.name.lower()) if table is not None else None
    parameters = tree.this.args.get("params")
    if entity is None or parameters is None:
        return
    parts = [part.this if isinstance(part, exp.Ordered) else part for part in parameters.args.get("columns") or []]
    condition = parameters.args.get("where")
    unique = bool(tree.args.get("unique"))
    if condition is not None or not all(isinstance(part, exp.Column) for part in parts):
        listed = " and ".join(part.sql(dialect=catalogue.dialect) for part in parts)
        limit = f" {condition.sql(dialect=catalogue.dialect)}" if condition is not None else ""
        what = f"That {listed} of {entity.name} is unique" if unique else f"The index of {entity.name} over {listed}"
        catalogue.schema.omissions.append(f"{what}{limit}.")
        return
    _set_indexed(entity, tuple(match_case(entity, part.name) for part in parts), unique=unique)


def _set_indexed(entity: Entity, columns: tuple[str, ...], *, unique: bool) -> None:
    if unique:
        _set_unique(entity, columns)
    elif len(columns) == 1 and columns[0] in entity.fields:
        entity.fields[columns[0]] = replace(entity.fields[columns[0]], indexed=True)
    elif len(columns) > 1:
        entity.indexes.append(columns)


def _read_parts(catalogue: Catalogue, entity: Entity, parts: list[exp.Expression]) -> None:
    for part in parts:
        if isinstance(part, exp.ColumnDef):
            read_column(catalogue, entity, part)
        elif isinstance(part, exp.IndexColumnConstraint):
            columns = tuple(match_case(entity, column.name) for column in part.find_all(exp.Column))
            if part.args.get("kind"):
                listed = " and ".join(columns)
                catalogue.schema.omissions.append(f"The {part.args['kind']} index of {entity.name} over {listed}.")
            else:
                _set_indexed(entity, columns, unique=False)
        elif isinstance(part, exp.AlterColumn | exp.RenameColumn | exp.Drop):
            _alter(catalogue, entity, part)
        else:
            _read_constraint(entity, part)
            catalogue.checks += [(entity, check.this) for check in part.find_all(exp.CheckColumnConstraint)]
            if part.find(exp.ExcludeColumnConstraint):
                catalogue.schema.omissions.append(
                    f"The constraint of {entity.name}: {part.sql(dialect=catalogue.dialect)[:80]}."
                )


def _alter(catalogue: Catalogue, entity: Entity, part: exp.AlterColumn | exp.RenameColumn | exp.Drop) -> None:
    """Change, rename or drop a column, as the migrations that a text is made of do one after the other."""
    if isinstance(part, exp.Drop):
        for column in part.find_all(exp.Column):
            entity.fields.pop(match_case(entity, column.name), None)
        return
    name = match_case(entity, part.this.name)
    draft = entity.fields.get(name)
    if draft is None:
        return
    if isinstance(part, exp.RenameColumn):
        to = part.args["to"].name
        entity.fields = {to if key == name else key: value for key, value in entity.fields.items()}
        return
    nullable, default = part.args.get("allow_null"), part.args.get("default")
    if nullable is not None:
        entity.fields[name] = replace(draft, required=not nullable)
    if default is not None:
        set_default(catalogue, entity, name, default)


def _read_constraint(entity: Entity, part: exp.Expression) -> None:
    for key in part.find_all(exp.ForeignKey):
        reference = key.args.get("reference")
        if isinstance(reference, exp.Reference):
            link_columns(entity, tuple(column.name for column in key.expressions), reference)
    for primary in part.find_all(exp.PrimaryKey):
        columns = tuple(
            column.name for expression in primary.expressions for column in expression.find_all(exp.Identifier)
        )
        entity.key = tuple(dict.fromkeys(match_case(entity, name) for name in columns))
    for unique in part.find_all(exp.UniqueColumnConstraint):
        inner = unique.this
        found = inner.expressions if inner is not None else []
        _set_unique(entity, tuple(match_case(entity, column.name) for column in found))


def _set_unique(entity: Entity, columns: tuple[str, ...]) -> None:
    if len(columns) > 1:
        entity.uniques.append(columns)
    elif columns and columns[0] in entity.fields:
        entity.fields[columns[0]] = replace(entity.fields[columns[0]], unique=True)
        for link in entity.links:
            link.unique = link.unique or link.columns == columns
