"""Parts: columns, names and indexes as the statements of a migration write them.

Line breaks need no care, as the formatter of the stack comes after this.
"""

from collections.abc import Iterable
from hashlib import md5
from textwrap import indent

from generators.quoting import py_string
from generators.stacks.fastapi_sqlalchemy.columns import write_type
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.sql import write_null_test
from generators.tables.identifiers import MAX_BYTES
from generators.tables.table import Column, ForeignKey, Index

_INDENT = "    "


def write_column(column: Column, dialect: Dialect) -> str:
    """Give a column as it is created."""
    marked = f"CASE WHEN {column.marks} IS NULL THEN 1 END"
    computed = [f"sa.Computed({py_string(marked)})"] if column.marks else []
    counted = ["autoincrement=True"] if column.is_counted else []
    arguments = (
        py_string(column.name),
        write_type(column.type, dialect),
        *computed,
        *counted,
        f"nullable={column.nullable}",
    )
    return f"sa.Column({', '.join(arguments)})"


def write_name(name: str) -> str:
    """Give the name of a constraint or index, which Alembic then takes as it stands."""
    return f"op.f({py_string(name)})"


def write_names(names: Iterable[str]) -> str:
    """Give names as arguments."""
    return ", ".join(map(py_string, names))


def write_index(index: Index, dialect: Dialect) -> str:
    """Give what is stated of an index behind its name."""
    arguments = [f"[{write_names(index.columns)}]"]
    arguments += ["unique=True"] if index.is_unique else []
    if index.finds_parts:
        classes = ", ".join(f'"{column}": "gin_trgm_ops"' for column in index.columns)
        arguments.append(f'postgresql_using="gin", postgresql_ops={{{classes}}}')
    if index.where:
        text = py_string(write_null_test(index.where))
        arguments += [f"{name}_where=sa.text({text})" for name in dialect.partial]
    return ", ".join(arguments)


def write_target(key: ForeignKey) -> str:
    """Give what is stated of a foreign key behind its name and its table."""
    place = f"{py_string(key.target)}, [{py_string(key.column)}], ['id']"
    return f"{place}, ondelete={py_string(key.on_delete)}"


def indent_lines(lines: Iterable[str]) -> str:
    """Give lines for the inside of a block."""
    return indent("\n".join(lines), _INDENT)


def write_block(head: str, lines: Iterable[str]) -> str:
    """Give a compound statement."""
    return f"{head}\n{indent_lines(lines)}"


def cut_name(name: str) -> str:
    """Give a name as SQLAlchemy writes one that is too long for PostgreSQL; any other one stays."""
    if len(name) <= MAX_BYTES:
        return name
    return f"{name[: MAX_BYTES - 8]}_{md5(name.encode(), usedforsecurity=False).hexdigest()[-4:]}"
