"""Reading and writing the rows of one table."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Connection, Select, Table, bindparam, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session, load_only
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.sql.visitors import iterate

from app.core.database import Base
from app.core.deletion import delete_row, find_kept_end, is_kept, restore_others
from app.core.schemas import PageRequest
from app.core.search import SEARCH_TEXT, match_words, read_words
from app.ownership import limit_to

ModelT = TypeVar("ModelT", bound=Base)
OtherT = TypeVar("OtherT", bound=Base)

Executor = Connection | Session
"""What runs a statement: a connection that only reads, or the session of a transaction."""

_KEPT_STATEMENTS = 256
"""How many pairs of filters and order keep their statements; to build one takes longer than to run it."""


@dataclass(frozen=True)
class Link:
    """A table of pairs that says which rows of another table belong to a row.

    Attributes:
        near: Its column with the id of the row.
        far: Its column with the id of the other row.
    """

    near: Column[UUID]
    far: Column[UUID]


class Repository(Generic[ModelT]):
    """The rows of one table; statements are built once and take their values as parameters.

    Attributes:
        model: What a row is.
        links: For each property with the ids of many rows, where these ids are.
        bounds: For each parameter that limits a value, its column; the end of its name says which limit.
    """

    model: type[ModelT]
    links: ClassVar[Mapping[str, Link]] = {}
    bounds: ClassVar[Mapping[str, str]]

    def __init__(self) -> None:
        self._table = self.model.__table__
        self._columns = self._table.columns
        self._filters = self._build_filters()
        # What is searched is longer than what is answered.
        self._answered = tuple(column for column in self._columns if column.name != SEARCH_TEXT)
        self._row = (
            select(*self._answered)
            .where(self._columns["id"] == bindparam("id"))
            .where(is_kept(self._table))
        )
        # The row for whoever sees only what is an owner's.
        self._own_row = self._row.where(*limit_to(bindparam("owner_"), self.model))
        self._page = lru_cache(_KEPT_STATEMENTS)(self._build_page)
        self._linked = {
            name: select(link.near, link.far)
            .where(link.near.in_(bindparam("ids", expanding=True)))
            .where(find_kept_end(link.far))
            .order_by(link.near, link.far)
            for name, link in self.links.items()
        }

    def find(self, executor: Executor, row_id: UUID, owner: UUID | None) -> dict[str, Any] | None:
        """Give what the database keeps of a row, by column, if there is such a row."""
        statement, values = self._row, {"id": row_id}
        if owner is not None:
            statement, values = self._own_row, {"id": row_id, "owner_": owner}
        found = executor.execute(statement, values).one_or_none()
        if found is None:
            return None
        row = found._asdict()
        self._add_links(executor, [row])
        return row

    def find_page(
        self, executor: Executor, query: PageRequest, owner: UUID | None
    ) -> dict[str, Any]:
        """Give the rows that a query asks for, with the number of all that match."""
        values = query.read_filters()
        if owner is not None and "owner_" in self._filters:
            values["owner_"] = owner
        if SEARCH_TEXT in self._columns:
            values |= read_words(values.pop("q", ""))
        rows, count = self._page(tuple(values), query.sort)
        window = {"limit_": query.size, "offset_": (query.page - 1) * query.size}
        found = executor.execute(rows, values | window)
        names = tuple(found.keys())
        items = [dict(zip(names, row, strict=True)) for row in found.all()]
        self._add_links(executor, items)
        total = executor.execute(count, values).scalar_one()
        return {"items": items, "total": total, "page": query.page, "size": query.size}

    def list_options(self) -> Sequence[ORMOption]:
        """Say what is loaded along with a row that is going to be changed; asked only when all models are there."""
        return ()

    async def load(
        self, session: AsyncSession, row_id: UUID, owner: UUID | None, *, deleted: bool = False
    ) -> ModelT | None:
        """Give a row to be changed, if there is one; nobody else changes it before the transaction ends."""
        statement = (
            select(self.model)
            .where(self._columns["id"] == row_id)
            .where(*limit_to(owner, self.model))
            .where(~is_kept(self._table) if deleted else is_kept(self._table))
            .options(*self.list_options())
            .with_for_update(key_share=True)
        )
        return await session.scalar(statement)

    async def find_others(
        self, session: AsyncSession, model: type[OtherT], ids: Collection[UUID], owner: UUID | None
    ) -> list[OtherT]:
        """Give the rows of another table with these ids, with nothing but the id loaded."""
        if not ids:
            return []
        statement = (
            select(model)
            .where(model.id.in_(ids))
            .where(*limit_to(owner, model))
            .where(is_kept(model.__table__))
            # They are not deleted before it is stored that they are referred to.
            .with_for_update(read=True, key_share=True)
            .options(load_only(model.id))
        )
        return list(await session.scalars(statement))

    async def save(self, session: AsyncSession, row: ModelT) -> None:
        """Write a new or changed row.

        Raises:
            sqlalchemy.exc.IntegrityError: If it breaks a constraint.
        """
        session.add(row)
        await session.flush()

    async def delete(self, session: AsyncSession, row_id: UUID) -> None:
        """Mark a row as deleted, with what goes along.

        Raises:
            ConflictError: If others refer to it.
        """
        await delete_row(session, Base.metadata.tables[self.model.__tablename__], row_id)

    async def restore_others(self, session: AsyncSession, row_id: UUID) -> None:
        """Bring back what was deleted along with a row.

        Raises:
            ConflictError: If something that comes back refers to what is deleted, or if its unique value is taken.
        """
        await restore_others(session, Base.metadata.tables[self.model.__tablename__], row_id)

    @cached_property
    def tables(self) -> tuple[str, ...]:
        """The tables that rows are read from: a write to any of them may change what is read."""
        statements = [self._own_row, *self._linked.values()]
        parts = (part for statement in statements for part in iterate(statement))
        return tuple(sorted({part.name for part in parts if isinstance(part, Table)}))

    def _add_links(self, executor: Executor, rows: Sequence[dict[str, Any]]) -> None:
        for name, statement in self._linked.items():
            ids: dict[UUID, list[UUID]] = {row["id"]: [] for row in rows}
            for near, far in executor.execute(statement, {"ids": list(ids)}):
                ids[near].append(far)
            for row in rows:
                row[name] = ids[row["id"]]

    def _build_filters(self) -> dict[str, ColumnElement[bool]]:
        filters: dict[str, ColumnElement[bool]] = {
            column.name: column == bindparam(column.name, type_=column.type)
            for column in self._columns
        }
        for condition in limit_to(bindparam("owner_"), self.model):
            filters["owner_"] = condition
        for name, of in self.bounds.items():
            column, limit = self._columns[of], bindparam(name, type_=self._columns[of].type)
            filters[name] = column >= limit if name.endswith("_min") else column <= limit
        if SEARCH_TEXT in self._columns:
            filters |= match_words(self._columns[SEARCH_TEXT])
        return filters

    def _build_page(self, filters: tuple[str, ...], sort: str) -> tuple[Select[Any], Select[int]]:
        conditions = [self._filters[name] for name in filters]
        conditions.append(is_kept(self._table))
        rows = (
            select(*self._answered)
            .where(*conditions)
            .order_by(*self._build_order(sort))
            .limit(bindparam("limit_"))
            .offset(bindparam("offset_"))
        )
        return rows, select(func.count()).select_from(self._table).where(*conditions)

    def _build_order(self, sort: str) -> list[ColumnElement[Any]]:
        order: list[ColumnElement[Any]] = []
        for name in sort.split(","):
            column = self._columns[name.removeprefix("-")]
            key = column.desc() if name.startswith("-") else column.asc()
            # Databases disagree about where NULL stands.
            order.append(key.nulls_last() if column.nullable else key)
        return [*order, self._columns["id"]]
