"""Who asks, in tests that are not about how one proves it: a header says so, and is believed."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import UUID

from fastapi import FastAPI, Request
from httpx2 import ASGITransport, AsyncClient

from app.auth.authentication import authenticate
from app.auth.caller import ADMIN_ROLE, DEFAULT_ROLE, Caller
from app.core.settings import Settings
from app.main import create_app

_HEADER = "X-Test-Caller"


def name_caller(user_id: str | None, role: str = DEFAULT_ROLE) -> dict[str, str]:
    """Give the header of a user; None is a caller that is none."""
    return {_HEADER: f"{user_id or '-'} {role}"}


ADMIN = name_caller("00000000-0000-4000-8000-000000000001", ADMIN_ROLE)


def believe_callers(app: FastAPI) -> None:
    """Make an application take the word of callers."""
    app.dependency_overrides[authenticate] = _read_caller


async def _read_caller(request: Request) -> Caller:
    user_id, role = request.headers[_HEADER].split()
    return Caller(None if user_id == "-" else UUID(user_id), role)


@asynccontextmanager
async def serve(settings: Settings) -> AsyncGenerator[AsyncClient]:
    """Give a client of an application that believes nobody."""
    app = create_app(settings)
    async with (
        app.router.lifespan_context(app),
        AsyncClient(transport=ASGITransport(app), base_url="http://test") as client,
    ):
        yield client
