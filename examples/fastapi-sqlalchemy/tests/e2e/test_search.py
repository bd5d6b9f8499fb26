"""Rows are found by words and by bounds."""

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.factories.users import create_user

PATH = "/api/v1/users"
TEXTS = ["name", "email"]


async def test_a_row_is_found_by_any_part_of_its_words_in_any_case(client: AsyncClient) -> None:
    created = await create_user(client)
    texts = [created[name] for name in TEXTS if created[name]]
    words = " ".join(" ".join(texts).split()[:10])
    for asked in (words, words.upper(), words[1:], f"  {words}  "):
        response = await client.get(PATH, params={"q": asked})
        assert response.status_code == 200, response.text
        assert created in response.json()["items"]
    response = await client.get(PATH, params={"q": f"{words.split()[0]} nowhere%"})
    assert (response.json()["items"], response.json()["total"]) == ([], 0)


@pytest.mark.parametrize("words", ["", "  ", "w" * 201, "w " * 11, "\0"])
async def test_wrong_words_are_refused(client: AsyncClient, words: str) -> None:
    response = await client.get(PATH, params={"q": words})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["q"]


@pytest.mark.parametrize("name", ["created_at", "updated_at"])
async def test_bounds_are_included(client: AsyncClient, name: str) -> None:
    created = await create_user(client)
    value = created[name]
    response = await client.get(PATH, params={f"{name}_min": value, f"{name}_max": value})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == [created]


async def test_what_is_out_of_bounds_is_left_out(client: AsyncClient) -> None:
    await create_user(client)
    for name, value in (("min", "2999-01-01T00:00:00Z"), ("max", "2000-01-01T00:00:00Z")):
        response = await client.get(PATH, params={f"created_at_{name}": value})
        assert (response.json()["items"], response.json()["total"]) == ([], 0)
        response = await client.get(PATH, params={f"created_at_{name}": "nonsense"})
        assert name_fields(response.json()) == [f"created_at_{name}"]
