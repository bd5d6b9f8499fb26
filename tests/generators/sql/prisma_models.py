"""Models of Prisma for tables that are described: what Prisma then writes is what ours is compared with."""

from generators.sql.prisma.difference import list_indexes
from generators.sql.prisma.style import is_stated
from generators.tables.table import Index
from generators.tables.types import Kind

KINDS = {
    Kind.UUID: ("String", {"postgresql": "@db.Uuid", "mysql": "@db.Char(36)"}),
    Kind.STRING: ("String", {"postgresql": "@db.VarChar({length})", "mysql": "@db.VarChar({length})"}),
    Kind.TEXT: ("String", {"mysql": "@db.Text"}),
    Kind.LONG_TEXT: ("String", {"mysql": "@db.MediumText"}),
    Kind.INTEGER: ("Int", {}),
    Kind.COUNTER: ("BigInt", {}),
    Kind.DECIMAL: (
        "Decimal",
        {"postgresql": "@db.Decimal({precision}, {scale})", "mysql": "@db.Decimal({precision}, {scale})"},
    ),
    Kind.DOUBLE: ("Float", {}),
    Kind.BOOLEAN: ("Boolean", {}),
    Kind.DATE: ("DateTime", {"postgresql": "@db.Date", "mysql": "@db.Date"}),
    Kind.MOMENT: ("DateTime", {"postgresql": "@db.Timestamptz(3)"}),
    Kind.DOCUMENT: ("Json", {}),
    Kind.JSON: ("Json", {"postgresql": "@db.Json"}),
}
DELETIONS = {"CASCADE": "Cascade", "RESTRICT": "Restrict", "SET NULL": "SetNull"}
HEAD = """datasource db {{
  provider = "{database}"
}}

generator client {{
  provider = "prisma-client"
  output = "client"
  previewFeatures = ["partialIndexes"]
}}
"""


def write_schema(schema, database):
    return HEAD.format(database=database) + "".join(_write_model(table, schema, database) for table in schema.tables)


def _write_model(table, schema, database):
    lines = [_write_field(column, table, database) for column in table.columns]
    for key in table.foreign_keys:
        name = f"{table.name}_{key.column}"
        optional = "?" if table.find_column(key.column).nullable else ""
        arguments = f'"{name}", fields: [{key.column}], references: [id], onDelete: {DELETIONS[key.on_delete]}'
        arguments += _map(key.name, table, (key.column,))
        lines.append(f"  to_{key.column} {key.target}{optional} @relation({arguments})")
    for other in schema.tables:
        for key in other.foreign_keys:
            if key.target == table.name:
                many = "?" if (key.column,) in {unique.columns for unique in other.uniques} else "[]"
                name = f"{other.name}_{key.column}"
                lines.append(f'  from_{name} {other.name}{many} @relation("{name}")')
    if len(table.primary_key.columns) > 1:
        lines.append(f"  @@id([{', '.join(table.primary_key.columns)}])")
    single = {unique.columns for unique in table.uniques if len(unique.columns) == 1}
    lines += [_write_index(index, table) for index in list_indexes(table) if index.columns not in single]
    return f"\nmodel {table.name} {{\n" + "\n".join(lines) + "\n}\n"


def _write_field(column, table, database):
    name, natives = KINDS[column.type.kind]
    if column.type.kind is Kind.COUNTER and database == "sqlite":
        name = "Int"
    native = natives.get(database, "")
    kept = column.type
    attributes = [native.format(length=kept.length, precision=kept.precision, scale=kept.scale)]
    if table.primary_key.columns == (column.name,):
        name_of_key = _map(table.primary_key.name, table, ())
        attributes.append(f"@id({name_of_key})".replace("(, ", "("))
    attributes += ["@default(autoincrement())"] if column.is_counted else []
    uniques = [unique for unique in table.uniques if unique.columns == (column.name,)]
    attributes += [f"@unique({_map(unique.name, table, unique.columns)})".replace("(, ", "(") for unique in uniques]
    return f"  {column.name} {name}{'?' if column.nullable else ''} {' '.join(attributes)}"


def _write_index(index, table):
    columns = ", ".join(index.columns)
    if not isinstance(index, Index):
        return f"  @@unique([{columns}]{_map(index.name, table, index.columns)})"
    if index.finds_parts:
        return f'  @@index([{columns}(ops: raw("gin_trgm_ops"))], type: Gin{_map(index.name, table, index.columns)})'
    where = ""
    if index.where:
        where = f', where: raw("\\"{index.where.column}\\" IS {"" if index.where.is_null else "NOT "}NULL")'
    return f"  @@{'unique' if index.is_unique else 'index'}([{columns}]{where}{_map(index.name, table, index.columns)})"


def _map(name, table, columns):
    return f', map: "{name}"' if is_stated(name, table.name, columns) else ""
