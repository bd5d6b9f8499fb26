"""A migration that people wrote with Alembic: a table and a column that no Spec knows, and values in both."""

import re
from collections.abc import Mapping

_PATH = "migrations/versions/5e1f00d5e1f0_keep_marks.py"
_TEXT = '''"""keep marks

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


def write_own(history: Mapping[str, str]) -> tuple[str, str]:
    """Give the path and the text of a migration behind the last one that is there."""
    (head,) = re.findall(r'^revision = "(\w+)"$', history[max(history)], re.MULTILINE)
    return _PATH, _TEXT.format(head=head)
