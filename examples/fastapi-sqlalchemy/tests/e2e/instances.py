"""Instances of the service with settings or routes of their own, each with a client."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from httpx2 import AsyncClient

from app.core.settings import Settings
from app.main import create_app
from tests.e2e.clients import connect


@asynccontextmanager
async def launch(settings: Settings) -> AsyncGenerator[AsyncClient]:
    """Give a client of an instance with settings of its own; the instance ends with it."""
    async with run_instance(create_app(settings)) as client:
        yield client


@asynccontextmanager
async def run_instance(app: FastAPI) -> AsyncGenerator[AsyncClient]:
    """Give a client of an instance; the instance ends with it."""
    async with app.router.lifespan_context(app), connect(app) as client:
        yield client
