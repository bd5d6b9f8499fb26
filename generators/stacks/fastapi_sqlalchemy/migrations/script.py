"""Script: a migration as a file of Python, in the form in which Alembic itself writes one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from generators.migrations.operations import ChangeRows, FoldTexts, Operation, Refuse
from generators.migrations.script import MARK, Script
from generators.quoting import py_literal, py_string
from generators.stacks.fastapi_sqlalchemy.columns import write_type
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect
from generators.stacks.fastapi_sqlalchemy.migrations.changes import write_change
from generators.stacks.fastapi_sqlalchemy.migrations.functions import FUNCTIONS
from generators.stacks.fastapi_sqlalchemy.migrations.parts import indent_lines
from generators.stacks.fastapi_sqlalchemy.migrations.rows import Rows
from generators.stacks.fastapi_sqlalchemy.migrations.searches import write_search
from generators.stacks.fastapi_sqlalchemy.migrations.statements import write_operation

FOLDER = "migrations/versions"

_REVISION_LENGTH = 12

# What a migration does not use of the imports is removed by the formatter.
_FRAME = '''"""{docstring}

Revision: {revision}
Revises:{revises}
"""

import datetime as dt
from decimal import Decimal
from unicodedata import normalize
from uuid import UUID

import sqlalchemy as sa
from alembic import op
from alembic.util import CommandError
{imports}

revision = "{revision}"
down_revision = {down_revision}
branch_labels = None
depends_on = None

{definitions}

{functions}


def upgrade() -> None:
    """Apply the migration."""
{upgrade}


def downgrade() -> None:
    """Undo the migration."""
{downgrade}
'''


def write_script(script: Script, dialect: Dialect, down_revision: str | None, seed: str = "") -> str:
    """Give the text of a migration. Its id is a digest of what it does and of what it follows.

    Args:
        script: What it says and does.
        dialect: Whose types it names.
        down_revision: The id of the migration that it follows; None for the first one.
        seed: What the id depends on besides.
    """
    upgrade, downgrade = (_write_body(each, dialect) for each in (script.upgrade, script.downgrade))
    used = set(re.findall(r"\w+", upgrade + downgrade))
    definitions = "\n".join(f"{name} = {text}" for name, text in dialect.definitions.items() if name in used)
    source = "\n".join((seed, str(down_revision), definitions, upgrade, downgrade))
    return _FRAME.format(
        docstring=_write_docstring(script),
        revision=sha256(source.encode()).hexdigest()[:_REVISION_LENGTH],
        revises=f" {down_revision}" if down_revision else "",
        imports=f"from sqlalchemy.dialects import {dialect.module}" if dialect.module else "",
        down_revision=py_literal(down_revision),
        definitions=definitions,
        functions="\n".join(text for name, text in FUNCTIONS.items() if name in used),
        upgrade=upgrade,
        downgrade=downgrade,
    )


def _write_docstring(script: Script) -> str:
    lines = [script.title, "", MARK]
    if script.losses:
        lines += ["", "What goes for good:", *(f"- {loss}" for loss in script.losses)]
    return "\n".join(lines)


def _write_body(operations: Iterable[Operation], dialect: Dialect) -> str:
    listed = tuple(operations)
    if not listed:
        return indent_lines(["pass"])
    return indent_lines(
        (*_declare_rows(listed, dialect), *(write_operation(each, dialect) for each in _say_once(listed)))
    )


def _say_once(operations: Iterable[Operation]) -> Iterator[Operation]:
    """Give operations without a comment that the one before has as well."""
    said = ""
    for operation in operations:
        comment = operation.comment if isinstance(operation, ChangeRows) else ""
        yield replace(operation, comment="") if isinstance(operation, ChangeRows) and comment == said else operation
        said = comment


def _declare_rows(operations: Iterable[Operation], dialect: Dialect) -> Iterator[str]:
    """Give the variables through which statements look at rows, one for each table."""
    tables: dict[str, tuple[str, dict[str, str]]] = {}
    for rows in _list_rows(operations, dialect):
        _, columns = tables.setdefault(rows.variable, (rows.table, {}))
        columns.update({column.name: write_type(column.type, dialect) for column in rows.columns})
    for variable, (table, columns) in tables.items():
        listed = (f"sa.column({py_string(name)}, {kind})" for name, kind in columns.items())
        yield f"{variable} = sa.table({', '.join((py_string(table), *listed))})"


def _list_rows(operations: Iterable[Operation], dialect: Dialect) -> Iterator[Rows]:
    for operation in operations:
        match operation:
            case Refuse():
                yield from write_search(operation.search, dialect).rows
            case ChangeRows():
                yield from write_change(operation.change, dialect).rows
            case FoldTexts():
                yield Rows(operation.table, (operation.id, operation.folded, *operation.texts))
