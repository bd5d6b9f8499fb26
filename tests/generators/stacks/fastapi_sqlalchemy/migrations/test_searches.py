"""What a migration looks for among rows, asked by SQLAlchemy as the migration asks it."""

import sqlalchemy as sa

from generators.migrations.rows import EqualRows
from generators.spec.models import Database
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.migrations.searches import write_search
from generators.tables.table import Column
from generators.tables.types import MOMENT, UUID
from tests.generators.migrations.sharing import rows_that_may_share

NAMES = ("team_id", "email", "deleted_at")
TOGETHER = tuple(Column(name, UUID) for name in NAMES[:2])
DELETED_AT = Column("deleted_at", MOMENT, nullable=True)


@rows_that_may_share
def test_rows_that_share_all_values_and_are_not_deleted_are_found(rows, is_found):
    members = sa.table("members", *map(sa.column, NAMES))
    search = write_search(EqualRows("members", TOGETHER, DELETED_AT), DIALECTS[Database.SQLITE])
    expression = eval(search.text, {"sa": sa, "members": members})
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    with engine.begin() as connection:
        connection.execute(sa.text("CREATE TABLE members (team_id TEXT, email TEXT, deleted_at TEXT)"))
        connection.execute(sa.insert(members), [dict(zip(NAMES, row, strict=True)) for row in rows])
        assert connection.scalar(sa.select(expression)) == is_found
    engine.dispose()
