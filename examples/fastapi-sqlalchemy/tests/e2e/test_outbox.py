"""Every change is in the outbox once, and nothing else is."""

from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from app.core.database import Database
from app.core.schemas import Representation
from app.messaging.outbox import announce
from tests.events import read_entries
from tests.factories.users import build_user, create_user

PATH = "/api/v1/users"


async def test_each_change_of_user_has_its_event(client: AsyncClient, database: Database) -> None:
    created = await create_user(client)
    response = await client.patch(f"{PATH}/{created['id']}", json=build_user())
    changed = response.json()
    await client.delete(f"{PATH}/{created['id']}")
    events = [(entry.type, entry.data) for entry in await read_entries(database, created["id"])]
    assert events == [
        ("user.created", created),
        ("user.updated", changed),
        ("user.deleted", changed),
    ]


async def test_an_empty_change_has_no_event(client: AsyncClient, database: Database) -> None:
    created = await create_user(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert len(await read_entries(database, created["id"])) == 1


async def test_what_is_refused_has_no_event(client: AsyncClient, database: Database) -> None:
    missing = uuid4()
    assert (await client.patch(f"{PATH}/{missing}", json={})).status_code == 404
    assert (await client.delete(f"{PATH}/{missing}")).status_code == 404
    assert not await read_entries(database, missing)


async def test_a_change_whose_event_cannot_be_stored_is_not_made(
    client: AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    created = await create_user(client)

    async def fail(*_: object) -> None:
        raise RuntimeError("The outbox is full.")

    monkeypatch.setattr("app.core.service.announce", fail)
    assert (await client.delete(f"{PATH}/{created['id']}")).status_code == 500
    assert (await client.get(f"{PATH}/{created['id']}")).json() == created


async def test_what_is_rolled_back_has_no_event(database: Database) -> None:
    row = Representation(id=uuid4())

    async def change_mind() -> None:
        async with database.write() as session:
            await announce(session, "user.created", row)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change_mind()
    assert not await read_entries(database, row.id)
