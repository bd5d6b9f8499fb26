"""Deletion: a deleted row stays in its table, marked with the moment, and counts no more.

To the rows that refer to it happens what the ON DELETE of their foreign key says, as if the
database deleted it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import Column, ColumnElement, FromClause, Table, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.auth.logins import end_logins
from app.core.database import Base, utc_now
from app.core.errors import ConflictError
from app.core.schemas import Payload

_BATCH = 1000
"""How many ids one statement has at most."""

_Rows = Mapping[Table, set[UUID]]


class Restoration(Payload):
    """The change that brings a deleted row back."""

    deleted_at: None = None


@dataclass(frozen=True)
class Reference:
    """A foreign key from one table with deleted rows to another.

    Attributes:
        table: Whose rows refer.
        column: By which they do.
        target: The table that they refer to.
        on_delete: What happens to a row when the row that it refers to is deleted, in SQL.
    """

    table: Table
    column: Column[UUID]
    target: Table
    on_delete: str


@cache
def list_references() -> Sequence[Reference]:
    """Give all foreign keys between tables with deleted rows."""
    tables = [table for table in Base.metadata.tables.values() if "deleted_at" in table.columns]
    return [
        Reference(table, key.parent, key.column.table, key.ondelete or "RESTRICT")
        for table in tables
        for key in table.foreign_keys
        if key.column.table in tables
    ]


def is_kept(table: FromClause) -> ColumnElement[bool]:
    """Give the condition under which a row counts."""
    return table.columns["deleted_at"].is_(None)


def find_kept_end(column: Column[UUID]) -> ColumnElement[bool]:
    """Give the condition under which the row that a foreign key refers to counts."""
    (key,) = column.foreign_keys
    target = key.column.table
    return column.in_(select(target.columns["id"]).where(is_kept(target)))


async def delete_row(session: AsyncSession, table: Table, row_id: UUID) -> None:
    """Mark a row as deleted, and do to those that refer to it what their foreign keys say.

    Raises:
        ConflictError: If one of them has to stay.
    """
    doomed = await _gather(session, table, row_id, is_kept)
    moment = utc_now()
    for each, ids in doomed.items():
        await _mark(session, each, ids, moment)
    for reference in list_references():
        await _release(session, reference, doomed.get(reference.target, set()))
    # Whoever comes back signs in anew.
    for some in _split(doomed.get(Base.metadata.tables["users"], ())):
        await end_logins(session, some)


async def restore_others(session: AsyncSession, table: Table, row_id: UUID) -> None:
    """Bring back what was deleted along with a row that comes back.

    Raises:
        ConflictError: If one of them refers to what is deleted, or if its unique value is taken.
    """
    moment = await session.scalar(
        select(table.columns["deleted_at"]).where(table.columns["id"] == row_id)
    )
    returning = await _gather(
        session, table, row_id, lambda others: others.columns["deleted_at"] == moment
    )
    try:
        for each, ids in returning.items():
            # The row itself comes back last, so that its own duplicates are named.
            await _mark(session, each, ids - {row_id}, None)
    except IntegrityError as error:
        message = "A unique value of what was deleted along is taken."
        raise ConflictError(message, fields={"id": message}) from error
    for reference in list_references():
        await _reattach(session, reference, returning)


async def _gather(
    session: AsyncSession,
    table: Table,
    row_id: UUID,
    condition: Callable[[Table], ColumnElement[bool]],
) -> _Rows:
    """Give a row with those that go along with it, locked: nobody can refer to them any more."""
    columns = table.columns
    await session.execute(select(columns["id"]).where(columns["id"] == row_id).with_for_update())
    found: dict[Table, set[UUID]] = {table: {row_id}}
    waiting = [(table, {row_id})]
    while waiting:
        target, targets = waiting.pop()
        for reference in list_references():
            if reference.target is not target or reference.on_delete != "CASCADE":
                continue
            known = found.setdefault(reference.table, set())
            others = set[UUID]()
            for some in _split(targets):
                statement = (
                    select(reference.table.columns["id"])
                    .where(reference.column.in_(some), condition(reference.table))
                    .with_for_update()
                )
                others |= set(await session.scalars(statement))
            if others - known:
                waiting.append((reference.table, others - known))
                known |= others
    return found


async def _mark(
    session: AsyncSession, table: Table, ids: Collection[UUID], moment: datetime | None
) -> None:
    for some in _split(ids):
        statement = update(table).where(table.columns["id"].in_(some)).values(deleted_at=moment)
        await session.execute(statement)


async def _release(session: AsyncSession, reference: Reference, targets: Collection[UUID]) -> None:
    for some in _split(targets):
        referring = reference.column.in_(some) & is_kept(reference.table)
        if reference.on_delete == "SET NULL":
            statement = update(reference.table).where(referring).values({reference.column: None})
            await session.execute(statement)
            continue
        # Without a lock: whoever changes such a row now may wait for the one that it refers to, which is locked.
        stays = select(reference.table.columns["id"]).where(referring).limit(1)
        if await session.scalar(stays):
            message = "Other resources refer to it, or to what would be deleted along."
            raise ConflictError(message, fields={"id": message})


async def _reattach(session: AsyncSession, reference: Reference, returning: _Rows) -> None:
    target = reference.target.columns["id"]
    for some in _split(returning.get(reference.table, set())):
        rows = reference.table.columns["id"].in_(some)
        wanted = set(await session.scalars(select(reference.column).where(rows))) - {None}
        kept = select(target).where(target.in_(wanted), is_kept(reference.target))
        there = set(await session.scalars(kept.with_for_update(read=True, key_share=True)))
        gone = wanted - there - returning.get(reference.target, set())
        if gone and reference.on_delete == "SET NULL":
            statement = update(reference.table).where(rows, reference.column.in_(gone))
            await session.execute(statement.values({reference.column: None}))
        elif gone:
            name = reference.column.name
            raise ConflictError("It refers to what is deleted.", fields={name: "is deleted"})


def _split(ids: Collection[UUID]) -> Iterator[Sequence[UUID]]:
    listed = list(ids)
    return (listed[start : start + _BATCH] for start in range(0, len(listed), _BATCH))
