"""The use cases that all resources have; each one that writes is one transaction."""

from collections.abc import Collection, Mapping
from typing import Any, ClassVar, Generic, Self, TypeVar
from uuid import UUID

from fastapi import Request
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.audit_log.recording import Deed, record
from app.audit_log.schemas import Action
from app.auth.access import Access
from app.auth.caller import Caller, get_caller
from app.core.cache import Cache, get_cache
from app.core.cached_reads import cached_page, cached_row
from app.core.database import Base, Database, get_database, utc_now
from app.core.deletion import Restoration
from app.core.errors import ConflictError, NotFoundError, ValidationFailedError
from app.core.etags import require_match
from app.core.repository import Repository
from app.core.schemas import Page, PageRequest, Payload, Representation
from app.core.violations import find_duplicate
from app.messaging.outbox import announce

ModelT = TypeVar("ModelT", bound=Base)
RowT = TypeVar("RowT", bound=Representation)
OtherT = TypeVar("OtherT", bound=Base)


class Service(Generic[ModelT, RowT]):
    """The use cases of one resource.

    Attributes:
        noun: What a row is called in messages.
        rows: Where they are kept.
        representation: What is given of a row.
        page: What is given of a list.
        references: For each foreign key, the model that it refers to.
        links: For each property with the ids of many rows, its relationship and their model.
        access: Who may create, change and delete rows.
        audited_as: What the audit log calls the resource.
        event_subject: What a row is called in the types of events.
    """

    noun: ClassVar[str]
    rows: Repository[ModelT]
    representation: type[RowT]
    page: type[Page[RowT]]
    references: ClassVar[Mapping[str, type[Base]]] = {}
    links: ClassVar[Mapping[str, tuple[str, type[Base]]]] = {}
    access: ClassVar[Access] = Access()
    audited_as: ClassVar[str]
    event_subject: ClassVar[str]

    def __init__(self, database: Database, caller: Caller, cache: Cache) -> None:
        self._database = database
        self._caller = caller
        self.cache = cache
        self.reads_for = caller.owner

    @classmethod
    async def open(cls, request: Request) -> Self:
        """Give the use cases for one request.

        It has no dependencies of its own: FastAPI takes as long for each one as for a whole query string.
        """
        return cls(await get_database(request), await get_caller(request), get_cache(request))

    @cached_page
    async def find_page(self, query: PageRequest) -> Page[RowT]:
        """Give one page of a list."""
        found = await self._database.read(self.rows.find_page, query, self._caller.owner)
        return self.page.model_validate(found)

    @cached_row
    async def get(self, row_id: UUID) -> RowT:
        """Give one row.

        Raises:
            NotFoundError: If there is none with this id.
        """
        found = await self._database.read(self.rows.find, row_id, self._caller.owner)
        return self._represent(found)

    async def create(self, data: Payload) -> RowT:
        """Store a new row.

        Raises:
            ConflictError: If a unique value is taken.
            ValidationFailedError: If it refers to what does not exist.
            ForbiddenError: If the caller may not create it.
        """
        values = data.model_dump()
        self.access.check_creation(self._caller, values)
        async with self._database.write() as session:
            await self._resolve(session, values)
            row = self.rows.model(**values)
            created = await self._save(session, row)
            self._record(session, "create", None, created)
            await announce(session, f"{self.event_subject}.created", created)
        return created

    async def update(self, row_id: UUID, data: Payload, if_match: str | None = None) -> RowT:
        """Change what was sent of a row.

        Raises:
            NotFoundError: If there is none with this id.
            ConflictError: If a unique value is taken.
            ValidationFailedError: If it refers to what does not exist.
            ForbiddenError: If the caller may not change it so.
            PreconditionFailedError: If it is not as the caller has seen it.
        """
        values = data.model_dump()
        async with self._database.write() as session:
            row = await self._load(session, row_id, deleted=isinstance(data, Restoration))
            self.access.check_change(self._caller, row, values)
            if if_match is not None:
                require_match(if_match, await self._read(session, row_id))
            if isinstance(data, Restoration):
                # Nobody takes back what he could not have done himself.
                self.access.check_deletion(self._caller)
                await self.rows.restore_others(session, row_id)
            before = None if isinstance(data, Restoration) else await self._read(session, row_id)
            last_changed = row.updated_at
            await self._resolve(session, values)
            for name, value in values.items():
                setattr(row, name, value)
            if session.is_modified(row):
                row.updated_at = utc_now()
            updated = await self._save(session, row)
            self._record(session, "update" if before else "restore", before, updated)
            if row.updated_at != last_changed:
                await announce(session, f"{self.event_subject}.updated", updated)
        return updated

    async def delete(self, row_id: UUID, if_match: str | None = None) -> None:
        """Delete a row.

        Raises:
            NotFoundError: If there is none with this id.
            ConflictError: If others refer to it.
            ForbiddenError: If the caller may not delete it.
            PreconditionFailedError: If it is not as the caller has seen it.
        """
        async with self._database.write() as session:
            row = await self._load(session, row_id)
            before = await self._read(session, row_id)
            self.access.check_deletion(self._caller)
            if if_match is not None:
                require_match(if_match, before)
            await self.rows.delete(session, row.id)
            self._record(session, "delete", before, None)
            await announce(session, f"{self.event_subject}.deleted", before)

    async def restore(self, row_id: UUID) -> RowT:
        """Bring a deleted row back, with what was deleted along.

        Raises:
            NotFoundError: If none with this id is deleted.
            ConflictError: If a unique value is taken by now, or if it refers to what is deleted.
            ForbiddenError: If the caller may not delete it.
        """
        return await self.update(row_id, Restoration())

    def _record(
        self, session: AsyncSession, action: Action, before: RowT | None, after: RowT | None
    ) -> None:
        deed = Deed(action, self.audited_as, self._caller.user_id)
        record(session, deed, before, after)

    async def _read(self, session: AsyncSession, row_id: UUID) -> RowT:
        found = await session.run_sync(self.rows.find, row_id, self._caller.owner)
        return self._represent(found)

    def _represent(self, found: dict[str, Any] | None) -> RowT:
        if found is None:
            raise NotFoundError(f"There is no {self.noun} with this id.")
        return self.representation.model_validate(found)

    async def _load(self, session: AsyncSession, row_id: UUID, *, deleted: bool = False) -> ModelT:
        row = await self.rows.load(session, row_id, self._caller.owner, deleted=deleted)
        if row is None:
            raise NotFoundError(f"There is no {self.noun} with this id.")
        return row

    async def _save(self, session: AsyncSession, row: ModelT) -> RowT:
        try:
            await self.rows.save(session, row)
        except IntegrityError as error:
            names = find_duplicate(error)
            if not names:
                message = f"What this {self.noun} refers to has just been deleted."
                raise ConflictError(message) from error
            message = (
                f"Another {self.noun} has {'this value' if len(names) == 1 else 'these values'}."
            )
            raise ConflictError(message, fields=dict.fromkeys(names, message)) from error
        # What is answered is what the database keeps, not what was sent.
        return await self._read(session, row.id)

    async def _resolve(self, session: AsyncSession, values: dict[str, Any]) -> None:
        missing: dict[str, str] = {}
        for name, model in self.references.items():
            row_id = values.get(name)
            if row_id is not None and not await self._find_others(session, model, [row_id]):
                missing[name] = "does not exist"
        for name, (relationship, model) in self.links.items():
            if name in values:
                ids = values.pop(name)
                values[relationship] = await self._find_others(session, model, ids)
                found = {other.id for other in values[relationship]}
                absent = [place for place, row_id in enumerate(ids) if row_id not in found]
                missing |= {f"{name}.{place}": "does not exist" for place in absent}
        if missing:
            raise ValidationFailedError("The request is not valid.", fields=missing)

    async def _find_others(
        self, session: AsyncSession, model: type[OtherT], ids: Collection[UUID]
    ) -> list[OtherT]:
        return await self.rows.find_others(session, model, ids, self._caller.owner)
