"""Clients of an application."""

from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient

from tests.e2e.callers import ADMIN, believe_callers


def connect(app: FastAPI) -> AsyncClient:
    """Give a client that sends its requests straight to an application."""
    believe_callers(app)
    return AsyncClient(transport=ASGITransport(app), base_url="http://test", headers=ADMIN)
