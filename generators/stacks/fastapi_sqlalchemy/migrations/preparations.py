"""Preparations: how a migration gives a kind of database what it needs beforehand."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.tables.table import Preparation


@dataclass(frozen=True, slots=True)
class PreparationText:
    """A statement that comes before tables are created.

    Attributes:
        dialect: The dialect of SQLAlchemy that needs it.
        comment: Why, as lines of a comment.
        statement: The SQL, in the pieces in which a migration writes it.
    """

    dialect: str
    comment: tuple[str, ...]
    statement: tuple[str, ...]


_EXACT_TEXTS = (
    "Texts are compared exactly: by case, by accent and by the spaces at their end. MariaDB reads the first of",
    "these comments and MySQL the second one, because each has its own name for that. Later tables take it over.",
)

PREPARATIONS: Mapping[Preparation, PreparationText] = {
    Preparation.TRIGRAMS: PreparationText(
        "postgresql",
        ("Whoever may create something in the database may create this extension.",),
        ("CREATE EXTENSION IF NOT EXISTS pg_trgm",),
    ),
    Preparation.BINARY_COLLATION: PreparationText(
        "mysql",
        _EXACT_TEXTS,
        ("ALTER DATABASE CHARACTER SET utf8mb4", " COLLATE /*M! utf8mb4_nopad_bin */ /*!80000 utf8mb4_0900_bin */"),
    ),
}
"""Each preparation as it is written."""
