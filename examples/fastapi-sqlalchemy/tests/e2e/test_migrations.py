"""Migrations make the tables that the models describe, and take them back."""

from alembic import command
from alembic.config import Config


def test_models_and_migrations_agree(migrations: Config) -> None:
    command.check(migrations)


def test_migrations_go_down_and_up_again(migrations: Config) -> None:
    command.downgrade(migrations, "base")
    command.upgrade(migrations, "head")
    command.check(migrations)
