"""Simulation: operations carried out on tables that are only described, with what a database would refuse."""

from dataclasses import replace
from functools import singledispatchmethod

from generators.migrations.operations import (
    AddColumn,
    AddLateKeys,
    AlterTable,
    ChangeRows,
    CreateTable,
    DropLateKeys,
    DropTable,
    FoldTexts,
    Prepare,
    Refuse,
    RenameColumn,
    RenameConstraints,
    RenameTable,
)
from generators.migrations.rows import (
    CopyPairs,
    DanglingRows,
    DeleteAlong,
    DeleteMarked,
    EqualRows,
    FillColumns,
    FillMissing,
    LetGo,
)
from generators.tables.table import Check, ForeignKey, Index, PrimaryKey, Unique

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
        assert operation.preparation

    @do.register
    def _(self, operation: Refuse):
        search = operation.search
        named = [] if not hasattr(search, "column") else [search.column]
        match search:
            case EqualRows(deletion_mark=mark) if mark is not None:
                named.append(mark)
            case DanglingRows(target=target):
                assert target is None or target in self.tables
        self.check_rows(search.table, named)

    @do.register
    def _(self, operation: ChangeRows):
        change = operation.change
        match change:
            case FillColumns():
                self.check_rows(change.table, [column for column, _ in change.values])
            case FillMissing():
                self.check_rows(change.table, [change.column])
            case CopyPairs():
                self.check_rows(change.source, [before for before, _ in change.columns])
                self.check_rows(change.target, [after for _, after in change.columns])
            case DeleteMarked():
                self.check_rows(change.table, [change.deletion_mark])
            case DeleteAlong():
                self.check_rows(change.table, [change.column])
                self.check_rows(change.target.name, [change.target.deletion_mark])
            case LetGo():
                self.check_rows(change.table, [change.column, change.deletion_mark])

    @do.register
    def _(self, operation: FoldTexts):
        self.check_rows(operation.table, [operation.id, operation.folded, *operation.texts])

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
            primary_key=replace(table.primary_key, columns=move(table.primary_key.columns)),
            foreign_keys=tuple(replace(key, column=names[key.column]) for key in table.foreign_keys),
            uniques=tuple(replace(unique, columns=move(unique.columns)) for unique in table.uniques),
            checks=tuple(replace(check, column=names[check.column]) for check in table.checks),
            indexes=tuple(move_index(index, names) for index in table.indexes),
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

    def check_rows(self, table, columns):
        there = {column.name for column in self.tables[table].columns}
        assert {column.name for column in columns} <= there

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
        computed = {other.name for other in table.columns if column == other.marks}
        assert column not in used
        assert not computed
        left = tuple(other for other in table.columns if other.name != column)
        assert len(left) == len(table.columns) - 1
        self.tables[name] = replace(table, columns=left)


def move_index(index, names):
    where = index.where and replace(index.where, column=names[index.where.column])
    return replace(index, columns=tuple(names[name] for name in index.columns), where=where)


def describe_all(schema):
    """What a schema is, in no order."""
    return {table.name: describe_table(table) for table in schema.tables}


def describe_table(table):
    return {
        "columns": {
            column.name: (column.type, column.nullable, column.marks, column.is_counted) for column in table.columns
        },
        "primary key": table.primary_key.columns,
        "keys": {(key.name, key.column, key.target, key.on_delete) for key in table.foreign_keys},
        "uniques": set(table.uniques),
        "checks": set(table.checks),
        "indexes": set(table.indexes),
    }
