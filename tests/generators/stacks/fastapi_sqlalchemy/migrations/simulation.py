"""Simulation: operations carried out on tables that are only described, with what a database would refuse."""

from dataclasses import replace
from functools import singledispatchmethod

from generators.stacks.fastapi_sqlalchemy.migrations.constraints import PrimaryKey
from generators.stacks.fastapi_sqlalchemy.migrations.operations import (
    AddColumn,
    AddLateKeys,
    AlterTable,
    CreateTable,
    DropLateKeys,
    DropTable,
    Execute,
    FoldTexts,
    Prepare,
    Refuse,
    RenameColumn,
    RenameConstraints,
    RenameTable,
)
from generators.stacks.fastapi_sqlalchemy.tables.table import Check, ForeignKey, Index, Unique

PARTS = {ForeignKey: "foreign_keys", Unique: "uniques", Check: "checks", Index: "indexes"}


class Simulation:
    """A database that has tables and no rows; it asserts that each operation can be done when its turn comes.

    Args:
        schema: The tables.
        follows_keys: Whether a table cannot be missing that another one refers to; SQLite does not mind.
    """

    def __init__(self, schema, *, follows_keys):
        self.tables = {table.name: table for table in schema.tables}
        self.follows_keys = follows_keys

    def carry_out(self, operations):
        for operation in operations:
            self.do(operation)
        return self

    def describe(self):
        """What there is, in no order."""
        return {name: describe_table(table) for name, table in self.tables.items()}

    @singledispatchmethod
    def do(self, operation):
        raise NotImplementedError(operation)

    @do.register
    def _(self, operation: Prepare):
        assert operation.preparation.statement

    @do.register(Refuse)
    @do.register(Execute)
    def _(self, operation):
        for rows in operation.rows:
            self.check_rows(rows)

    @do.register
    def _(self, operation: FoldTexts):
        self.check_rows(operation.rows)

    @do.register
    def _(self, operation: CreateTable):
        table = operation.table
        assert table.name not in self.tables
        keys = tuple(key for key in table.foreign_keys if not key.is_late)
        assert not self.follows_keys or {key.target for key in keys} <= self.tables.keys() | {table.name}
        self.check_free([index.name for index in table.indexes])
        self.tables[table.name] = replace(table, foreign_keys=keys)

    @do.register
    def _(self, operation: DropTable):
        name = operation.table.name
        del self.tables[name]
        keys = [key for table in self.tables.values() for key in table.foreign_keys]
        assert not (self.follows_keys and name in {key.target for key in keys})

    @do.register
    def _(self, operation: AddLateKeys):
        for name, key in operation.keys:
            self.add(name, key)

    @do.register
    def _(self, operation: DropLateKeys):
        for name, key in operation.keys:
            self.drop(name, key)

    @do.register
    def _(self, operation: RenameTable):
        assert operation.after not in self.tables
        self.tables[operation.after] = replace(self.tables.pop(operation.before), name=operation.after)
        for name, table in self.tables.items():
            keys = [
                replace(key, target=operation.after) if key.target == operation.before else key
                for key in table.foreign_keys
            ]
            self.tables[name] = replace(table, foreign_keys=tuple(keys))

    @do.register
    def _(self, operation: RenameColumn):
        table, old, new = self.tables[operation.table], operation.column.name, operation.name
        names = {column.name: column.name for column in table.columns}
        assert old in names
        assert new not in names
        names[old] = new

        def move(columns):
            return tuple(names[name] for name in columns)

        self.tables[table.name] = replace(
            table,
            columns=tuple(replace(column, name=names[column.name]) for column in table.columns),
            primary_key=move(table.primary_key),
            foreign_keys=tuple(replace(key, column=names[key.column]) for key in table.foreign_keys),
            uniques=tuple(replace(unique, columns=move(unique.columns)) for unique in table.uniques),
            checks=tuple(replace(check, column=names[check.column]) for check in table.checks),
            indexes=tuple(replace(index, columns=move(index.columns)) for index in table.indexes),
        )

    @do.register
    def _(self, operation: RenameConstraints):
        for before, after in operation.names:
            if not isinstance(before, PrimaryKey):
                self.drop(operation.table, before)
                self.add(operation.table, after)

    @do.register
    def _(self, operation: AddColumn):
        table, column = self.tables[operation.table], operation.column
        assert column.nullable
        assert column.name not in {other.name for other in table.columns}
        self.tables[table.name] = replace(table, columns=(*table.columns, column))

    @do.register
    def _(self, operation: AlterTable):
        name = operation.table
        for constraint in operation.dropped:
            self.drop(name, constraint)
        for column in operation.dropped_columns:
            self.drop_column(name, column.name)
        for before, after in operation.altered:
            table = self.tables[name]
            columns = {column.name: column for column in table.columns}
            there = columns[after.name]
            assert (there.type, there.nullable) == (before.type, before.nullable)
            columns[after.name] = after
            self.tables[name] = replace(table, columns=tuple(columns.values()))
        for constraint in operation.added:
            self.add(name, constraint)

    def check_rows(self, rows):
        there = {column.name for column in self.tables[rows.table].columns}
        assert {column.name for column in rows.columns} <= there

    def check_free(self, names):
        # Indexes of all tables share their names.
        taken = {index.name for table in self.tables.values() for index in table.indexes}
        assert not taken & set(names)

    def drop(self, name, constraint):
        part = PARTS[type(constraint)]
        there = getattr(self.tables[name], part)
        left = tuple(other for other in there if other.name != constraint.name)
        assert len(left) == len(there) - 1, f"{name} has no {constraint.name}"
        self.tables[name] = replace(self.tables[name], **{part: left})

    def add(self, name, constraint):
        table, part = self.tables[name], PARTS[type(constraint)]
        columns = {column.name for column in table.columns}
        if isinstance(constraint, ForeignKey):
            assert constraint.target in self.tables
            assert constraint.column in columns
        elif isinstance(constraint, Check):
            assert constraint.column in columns
        else:
            assert set(constraint.columns) <= columns
        if isinstance(constraint, Index):
            self.check_free([constraint.name])
        assert constraint.name not in {other.name for other in getattr(table, part)}
        self.tables[name] = replace(table, **{part: (*getattr(table, part), constraint)})

    def drop_column(self, name, column):
        table = self.tables[name]
        used = {key.column for key in table.foreign_keys} | {check.column for check in table.checks}
        used |= {each for part in (*table.uniques, *table.indexes) for each in part.columns}
        computed = {other.name for other in table.columns if column in other.computed}
        assert column not in used
        assert not computed
        left = tuple(other for other in table.columns if other.name != column)
        assert len(left) == len(table.columns) - 1
        self.tables[name] = replace(table, columns=left)


def describe_all(schema):
    """What a schema is, in no order."""
    return {table.name: describe_table(table) for table in schema.tables}


def describe_table(table):
    return {
        "columns": {
            column.name: (column.type, column.nullable, column.computed, column.is_counted) for column in table.columns
        },
        "primary key": table.primary_key,
        "keys": {(key.name, key.column, key.target, key.on_delete) for key in table.foreign_keys},
        "uniques": set(table.uniques),
        "checks": set(table.checks),
        "indexes": set(table.indexes),
    }
