"""Migrations that people wrote: a table and a column that no Spec knows, and values in both."""

import re
from collections.abc import Mapping

_ALEMBIC_PATH = "migrations/versions/5e1f00d5e1f0_keep_marks.py"
_ALEMBIC_TEXT = '''"""keep marks

Revision ID: 5e1f00d5e1f0
Revises: {head}
Create Date: 2026-11-01 10:00:00
"""

from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "5e1f00d5e1f0"
down_revision: Union[str, Sequence[str], None] = "{head}"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    with op.batch_alter_table("books") as batch_op:
        batch_op.add_column(sa.Column("mark", sa.String(20), nullable=True))
        batch_op.create_index("ix_marks", ["mark"])
    op.create_table("marks", sa.Column("name", sa.String(20), primary_key=True))
    op.execute("INSERT INTO marks VALUES ('rare')")
    op.execute("UPDATE books SET mark = 'rare'")


def downgrade() -> None:
    op.drop_table("marks")
    with op.batch_alter_table("books") as batch_op:
        batch_op.drop_index("ix_marks")
        batch_op.drop_column("mark")
'''


_GOOSE_PATH = "migrations/{version:05}_keep_marks.sql"
_GOOSE_TEXT = """-- +goose Up
ALTER TABLE books ADD COLUMN mark varchar(20);
CREATE INDEX ix_marks ON books (mark);
CREATE TABLE marks (name varchar(20) PRIMARY KEY);
INSERT INTO marks VALUES ('rare');
UPDATE books SET mark = 'rare';

-- +goose Down
DROP TABLE marks;
DROP INDEX ix_marks{on_table};
ALTER TABLE books DROP COLUMN mark;
"""


_PRISMA_PATH = "prisma/migrations/20260101120000_keep_marks/migration.sql"
_PRISMA_TEXT = """-- AlterTable
ALTER TABLE books ADD COLUMN mark varchar(20);

-- CreateTable
CREATE TABLE marks (name varchar(20) PRIMARY KEY);

-- CreateIndex
CREATE INDEX ix_marks ON books (mark);

INSERT INTO marks VALUES ('rare');
UPDATE books SET mark = 'rare';
"""


_TYPEORM_PATH = "src/database/migrations/{version:013}-KeepMarks.ts"
_TYPEORM_TEXT = """import {{ MigrationInterface, QueryRunner }} from 'typeorm';

export class KeepMarks{version:013} implements MigrationInterface {{
  async up(queryRunner: QueryRunner): Promise<void> {{
    await queryRunner.query('ALTER TABLE books ADD COLUMN mark varchar(20)');
    await queryRunner.query('CREATE INDEX ix_marks ON books (mark)');
    await queryRunner.query('CREATE TABLE marks (name varchar(20) PRIMARY KEY)');
    await queryRunner.query("INSERT INTO marks VALUES ('rare')");
    await queryRunner.query("UPDATE books SET mark = 'rare'");
  }}

  async down(queryRunner: QueryRunner): Promise<void> {{
    await queryRunner.query('DROP TABLE marks');
    await queryRunner.query('DROP INDEX ix_marks{on_table}');
    await queryRunner.query('ALTER TABLE books DROP COLUMN mark');
  }}
}}
"""


def write_for_alembic(history: Mapping[str, str], _database: str) -> tuple[str, str]:
    """Give the path and the text of a migration behind the last one that is there."""
    (head,) = re.findall(r'^revision = "(\w+)"$', history[max(history)], re.MULTILINE)
    return _ALEMBIC_PATH, _ALEMBIC_TEXT.format(head=head)


def write_for_goose(history: Mapping[str, str], database: str) -> tuple[str, str]:
    """Give the path and the text of a migration behind the last one that is there."""
    on_table = " ON books" if database == "mysql" else ""
    return _GOOSE_PATH.format(version=len(history) + 1), _GOOSE_TEXT.format(on_table=on_table)


def write_for_prisma(_history: Mapping[str, str], _database: str) -> tuple[str, str]:
    """Give the path and the text of a migration with the name that Prisma gives it."""
    return _PRISMA_PATH, _PRISMA_TEXT


def write_for_typeorm(history: Mapping[str, str], database: str) -> tuple[str, str]:
    """Give the path and the text of a migration behind the last one that is there."""
    version, on_table = len(history) + 1, " ON books" if database == "mysql" else ""
    return _TYPEORM_PATH.format(version=version), _TYPEORM_TEXT.format(version=version, on_table=on_table)
