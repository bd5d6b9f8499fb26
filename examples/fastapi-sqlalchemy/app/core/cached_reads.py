"""Reads of resources through the cache, as decorators of the use cases that read."""

import json
from collections.abc import Awaitable, Callable
from functools import cache, partial, wraps
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from pydantic import BaseModel

from app.core.schemas import Page, PageRequest, Representation
from app.ownership import OWNERSHIP

if TYPE_CHECKING:
    from app.core.service import Service

RowT = TypeVar("RowT", bound=Representation)


def cached_row(
    read: Callable[[Any, UUID], Awaitable[RowT]],
) -> Callable[[Any, UUID], Awaitable[RowT]]:
    """Serve a row from the cache where it is there."""

    @wraps(read)
    async def serve(service: "Service[Any, RowT]", row_id: UUID) -> RowT:
        key = _name_read(service, service.representation, str(row_id))
        load = partial(read, service, row_id)
        return await service.cache.read(key, service.rows.tables, service.representation, load)

    return serve


def cached_page(
    read: Callable[[Any, PageRequest], Awaitable[Page[RowT]]],
) -> Callable[[Any, PageRequest], Awaitable[Page[RowT]]]:
    """Serve a page of a list from the cache where it is there."""

    @wraps(read)
    async def serve(service: "Service[Any, RowT]", query: PageRequest) -> Page[RowT]:
        asked = blake2b(query.model_dump_json().encode(), digest_size=16).hexdigest()
        key = _name_read(service, service.page, asked)
        load = partial(read, service, query)
        return await service.cache.read(key, service.rows.tables, service.page, load)

    return serve


def _name_read(service: "Service[Any, Any]", model: type[BaseModel], asked: str) -> str:
    parts = [service.rows.model.__tablename__, _digest_form(model), asked, _name_readers(service)]
    return ":".join(parts)


@cache
def _digest_form(model: type[BaseModel]) -> str:
    """Tell releases apart that give the same rows in another form."""
    form = json.dumps(model.model_json_schema(mode="serialization"), sort_keys=True)
    return blake2b(form.encode(), digest_size=8).hexdigest()


def _name_readers(service: "Service[Any, Any]") -> str:
    """Tell those apart who do not see the same."""
    sees_all = service.reads_for is None or service.rows.model not in OWNERSHIP
    return "all" if sees_all else str(service.reads_for)
