"""Script: the frame of every migration, in the form in which Alembic itself writes one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from textwrap import indent

from generators.quoting import py_literal
from generators.stacks.fastapi_sqlalchemy.dialects import Dialect

FOLDER = "migrations/versions"

_REVISION_LENGTH = 12

_FRAME = '''"""{docstring}

Revision: {revision}
Revises:{revises}
"""

import sqlalchemy as sa
from alembic import op
{imports}

revision = "{revision}"
down_revision = {down_revision}
branch_labels = None
depends_on = None

{definitions}


def upgrade() -> None:
    """Apply the migration."""
{upgrade}


def downgrade() -> None:
    """Undo the migration."""
{downgrade}
'''


@dataclass(frozen=True, slots=True)
class Script:
    """What one migration says and does.

    Attributes:
        title: What it does, a sentence.
        upgrade: Statements, each of one or more lines.
        downgrade: Statements that undo them.
    """

    title: str
    upgrade: tuple[str, ...]
    downgrade: tuple[str, ...]


def write_script(script: Script, dialect: Dialect, down_revision: str | None, seed: str = "") -> str:
    """Give the text of a migration. Its id is a digest of what it does and of what it follows.

    Args:
        script: What it says and does.
        dialect: Whose types it names.
        down_revision: The id of the migration that it follows; None for the first one.
        seed: What the id depends on besides.
    """
    upgrade, downgrade = _write_body(script.upgrade), _write_body(script.downgrade)
    used = set(re.findall(r"\w+", upgrade + downgrade))
    definitions = [f"{name} = {text}" for name, text in dialect.definitions.items() if name in used]
    source = "\n".join((seed, str(down_revision), *definitions, upgrade, downgrade))
    return _FRAME.format(
        docstring=script.title,
        revision=sha256(source.encode()).hexdigest()[:_REVISION_LENGTH],
        revises=f" {down_revision}" if down_revision else "",
        imports=f"from sqlalchemy.dialects import {dialect.module}" if dialect.module else "",
        down_revision=py_literal(down_revision),
        definitions="\n".join(definitions),
        upgrade=upgrade,
        downgrade=downgrade,
    )


def _write_body(statements: Iterable[str]) -> str:
    return indent("\n".join(statements) or "pass", "    ")
