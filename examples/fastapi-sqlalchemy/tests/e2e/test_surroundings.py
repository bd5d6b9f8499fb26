"""What surrounds every request: its id, security headers, CORS, the rate limit and documents."""

import pytest
from httpx2 import AsyncClient

from app.core.settings import Settings
from tests.e2e.instances import launch

PATH = "/api/v1/users"


async def test_a_request_keeps_its_id(client: AsyncClient) -> None:
    response = await client.get("/health/live", headers={"X-Request-ID": "abc-1.2_3"})
    assert response.headers["X-Request-ID"] == "abc-1.2_3"


@pytest.mark.parametrize("given", ["", "with space", "x" * 129, "a\tb"])
async def test_an_id_that_is_missing_or_odd_is_replaced(client: AsyncClient, given: str) -> None:
    response = await client.get("/health/live", headers={"X-Request-ID": given})
    assert len(response.headers["X-Request-ID"]) == 32


@pytest.mark.parametrize("path", [PATH, "/nothing", "/health/live", "/docs"])
async def test_every_answer_has_the_security_headers(client: AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Strict-Transport-Security"].startswith("max-age=")
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers.get("Cache-Control") == ("no-store" if path == PATH else None)


async def test_only_listed_origins_may_read_answers(settings: Settings) -> None:
    async with launch(
        settings.model_copy(update={"cors_origins": ("https://page.example",)})
    ) as client:
        known = await client.get("/health/live", headers={"Origin": "https://page.example"})
        other = await client.get("/health/live", headers={"Origin": "https://other.example"})
    assert known.headers["Access-Control-Allow-Origin"] == "https://page.example"
    exposed = known.headers["Access-Control-Expose-Headers"].split(", ")
    assert {"X-Request-ID", "Location", "Retry-After"} <= set(exposed)
    assert "Access-Control-Allow-Origin" not in other.headers


async def test_a_client_over_the_limit_has_to_wait(settings: Settings) -> None:
    async with launch(settings.model_copy(update={"rate_limit_per_minute": 1})) as client:
        # A window may end between two of them, but not twice.
        responses = [await client.get("/nothing") for _ in range(3)]
        health = [await client.get("/health/live") for _ in range(3)]
    refused = [response for response in responses if response.status_code == 429]
    assert refused
    assert refused[0].json()["code"] == "rate_limited"
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60
    assert {response.status_code for response in health} == {200}


async def test_the_api_is_described(client: AsyncClient) -> None:
    document = (await client.get("/openapi.json")).json()
    assert PATH in document["paths"]
    assert (await client.get("/docs")).headers["Content-Type"] == "text/html; charset=utf-8"
