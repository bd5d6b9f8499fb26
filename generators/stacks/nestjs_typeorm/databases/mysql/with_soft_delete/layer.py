"""MySQL or MariaDB and soft delete: the table that TypeORM makes for columns which the database computes."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/mysql with soft-delete", folder=Path(__file__).parent)
