"""Operations: what migrations do to a schema, one step each, before anything is written as Python."""

from dataclasses import dataclass

from generators.stacks.fastapi_sqlalchemy.tables.table import ForeignKey, Preparation, Table


@dataclass(frozen=True, slots=True)
class Prepare:
    """Give a kind of database what it needs beforehand."""

    preparation: Preparation


@dataclass(frozen=True, slots=True)
class CreateTable:
    """Create a table with its constraints and indexes; late keys are apart."""

    table: Table


@dataclass(frozen=True, slots=True)
class DropTable:
    """Drop a table with its rows."""

    table: Table


@dataclass(frozen=True, slots=True)
class AddLateKeys:
    """Add the foreign keys that close circles, each with the name of its table."""

    keys: tuple[tuple[str, ForeignKey], ...]


@dataclass(frozen=True, slots=True)
class DropLateKeys:
    """Drop the foreign keys that close circles, so that their tables can be dropped one by one."""

    keys: tuple[tuple[str, ForeignKey], ...]


Operation = Prepare | CreateTable | DropTable | AddLateKeys | DropLateKeys
