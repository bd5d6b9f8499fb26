"""Every error has one form, and shows nothing of the inside."""

from collections.abc import AsyncGenerator

import pytest
from httpx2 import AsyncClient

from app.core.settings import Settings
from app.main import create_app
from tests.e2e.instances import run_instance

PATH = "/api/v1/users"
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize("path", ["/nothing", f"{PATH}/", "/api/v1"])
async def test_an_unknown_route_is_not_found(client: AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert response.status_code == 404
    assert response.json() == {
        "code": "not_found",
        "message": "There is no such route.",
        "details": [],
    }


@pytest.mark.parametrize(
    ("path", "allowed"),
    [(PATH, "GET, POST"), (f"{PATH}/42", "DELETE, GET, PATCH"), ("/health/live", "GET")],
)
async def test_another_method_is_told_which_are_allowed(
    client: AsyncClient, path: str, allowed: str
) -> None:
    response = await client.put(path)
    assert (response.status_code, response.headers["Allow"]) == (405, allowed)
    assert response.json()["code"] == "method_not_allowed"


@pytest.mark.parametrize("body", [b"{", b'{"name": "\xff"}', b'{"name": NaN}', b"[" * 100_000])
async def test_what_is_not_json_is_malformed(client: AsyncClient, body: bytes) -> None:
    response = await client.post(PATH, content=body, headers=JSON)
    assert response.status_code == 400
    assert response.json()["code"] == "malformed_request"


@pytest.mark.parametrize("headers", [{}, {"Content-Type": "text/plain"}])
async def test_a_body_says_that_it_is_json(client: AsyncClient, headers: dict[str, str]) -> None:
    response = await client.post(PATH, content=b"{}", headers=headers)
    assert response.status_code == 415
    assert response.json()["code"] == "unsupported_media_type"


async def test_a_body_is_not_too_large(client: AsyncClient, settings: Settings) -> None:
    body = b" " * (settings.max_body_bytes + 1)
    response = await client.post(PATH, content=body, headers=JSON)
    assert response.status_code == 413
    assert response.json()["code"] == "payload_too_large"


async def test_a_body_of_unknown_length_is_not_too_large_either(
    client: AsyncClient, settings: Settings
) -> None:
    async def send_chunks() -> AsyncGenerator[bytes]:
        for _ in range(settings.max_body_bytes // 1000 + 1):
            yield b" " * 1000

    response = await client.post(PATH, content=send_chunks(), headers=JSON)
    assert response.status_code == 413
    assert response.json()["code"] == "payload_too_large"


async def test_a_defect_shows_no_internals(settings: Settings) -> None:
    broken = create_app(settings.model_copy(update={"cors_origins": ("https://page.example",)}))

    @broken.get("/broken")
    async def break_down() -> None:
        raise RuntimeError("the secret")

    async with run_instance(broken) as client:
        response = await client.get("/broken", headers={"Origin": "https://page.example"})
    assert response.status_code == 500
    assert response.json()["code"] == "internal_error"
    assert "secret" not in response.text
    assert response.headers["X-Request-ID"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Access-Control-Allow-Origin"] == "https://page.example"
