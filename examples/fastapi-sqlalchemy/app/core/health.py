"""Health checks: whether the process lives, and whether it can do its work."""

from asyncio import timeout
from collections.abc import Awaitable, Callable
from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel

from app.core.errors import ServiceUnavailableError
from app.core.responses import describe_errors
from app.core.settings import Settings

Ping = Callable[[], Awaitable[None]]
"""Asks something that the service depends on for an answer."""

router = APIRouter(prefix="/health", tags=["health"])


class Liveness(BaseModel):
    """The process answers."""

    status: Literal["ok"]


class Readiness(BaseModel):
    """The process can do its work."""

    status: Literal["ok"]
    checks: dict[str, Literal["ok", "degraded"]]


@router.get("/live", operation_id="get_liveness", responses=describe_errors(500))
async def get_liveness() -> Liveness:
    """Tell that the process answers."""
    return Liveness(status="ok")


@router.get("/ready", operation_id="get_readiness", responses=describe_errors(500, 503))
async def get_readiness(request: Request) -> Readiness:
    """Tell whether everything that the service depends on answers in time."""
    settings: Settings = request.app.state.settings
    checks: dict[str, Ping] = {"database": request.app.state.database.ping}
    down: dict[str, str] = {}
    for name, ping in checks.items():
        try:
            async with timeout(settings.database_timeout_seconds):
                await ping()
        except (OSError, ServiceUnavailableError):
            down[name] = f"The {name} does not answer."
    if down:
        raise ServiceUnavailableError(" ".join(down.values()), fields=down)
    answer = Readiness(status="ok", checks=dict.fromkeys(checks, "ok"))
    # What the service can do without takes nothing from its readiness.
    answer.checks["redis"] = await request.app.state.redis.check()
    return answer
