"""What is read again comes from Redis, on every instance, until a write changes what it shows."""

from uuid import UUID

import pytest
from httpx2 import AsyncClient
from sqlalchemy import delete

from app.core.database import Database
from app.core.settings import Settings
from app.users.models import User
from tests.e2e.callers import name_caller
from tests.e2e.instances import launch
from tests.factories.categories import create_category
from tests.factories.order_items import create_order_item
from tests.factories.orders import create_order
from tests.factories.products import create_product
from tests.factories.tags import create_tag
from tests.factories.users import build_user, create_user

CREATE = {
    "/api/v1/users": create_user,
    "/api/v1/categories": create_category,
    "/api/v1/products": create_product,
    "/api/v1/orders": create_order,
    "/api/v1/order-items": create_order_item,
    "/api/v1/tags": create_tag,
}
PATH = "/api/v1/users"


@pytest.mark.parametrize("path", CREATE)
async def test_what_is_read_again_does_not_ask_the_database(
    client: AsyncClient, statements: list[str], path: str
) -> None:
    created = await CREATE[path](client)
    for target in (f"{path}/{created['id']}", f"{path}?size=5&sort=-updated_at"):
        statements.clear()
        first = await client.get(target)
        asked = len(statements)
        statements.clear()
        again = await client.get(target)
        assert again.content == first.content
        assert len(statements) < asked


@pytest.mark.parametrize("path", CREATE)
async def test_what_is_created_and_deleted_is_seen(client: AsyncClient, path: str) -> None:
    before = (await client.get(path)).json()["total"]
    created = await CREATE[path](client)
    page = (await client.get(path)).json()
    assert page["total"] > before
    assert created in page["items"]
    target = f"{path}/{created['id']}"
    assert (await client.get(target)).json() == created
    assert (await client.delete(target)).status_code == 204
    assert (await client.get(target)).status_code == 404
    assert (await client.get(path)).json()["total"] == page["total"] - 1


async def test_what_one_instance_writes_the_others_see(
    client: AsyncClient, settings: Settings
) -> None:
    created = await create_user(client)
    path = f"/api/v1/users/{created['id']}"
    async with launch(settings) as other:
        other.headers.update(client.headers)
        assert (await other.get(path)).json() == created
        changed = await client.patch(path, json=build_user())
        assert changed.status_code == 200
        assert changed.json() != created
        assert [(await other.get(path)).json() for _ in range(2)] == [changed.json()] * 2


async def test_what_another_process_writes_is_seen(client: AsyncClient, settings: Settings) -> None:
    created = await create_user(client)
    path = f"{PATH}/{created['id']}"
    assert (await client.get(path)).json() == created
    database = Database(settings)
    async with database.write() as session:
        await session.execute(delete(User).where(User.id == UUID(created["id"])))
    await database.close()
    assert (await client.get(path)).status_code == 404


async def test_a_link_that_goes_with_its_other_end_is_seen(client: AsyncClient) -> None:
    other = await create_tag(client)
    created = await create_product(client, tag_ids=[other["id"]])
    path = f"/api/v1/products/{created['id']}"
    assert (await client.get(path)).json()["tag_ids"] == [other["id"]]
    assert (await client.delete(f"/api/v1/tags/{other['id']}")).status_code == 204
    assert (await client.get(path)).json()["tag_ids"] == []


async def test_without_redis_the_service_works(client: AsyncClient, settings: Settings) -> None:
    # Nobody listens on the port that is reserved for throwing away.
    async with launch(settings.model_copy(update={"redis_url": "redis://127.0.0.1:9/0"})) as alone:
        alone.headers.update(client.headers)
        created = await create_user(alone)
        for _ in range(2):
            assert (await alone.get(f"{PATH}/{created['id']}")).json() == created
            assert created in (await alone.get(PATH)).json()["items"]
        ready = await alone.get("/health/ready")
    assert ready.status_code == 200
    assert ready.json()["checks"] == {"database": "ok", "redis": "degraded"}


async def test_what_one_may_see_is_not_served_to_others(client: AsyncClient) -> None:
    own, other = [await create_user(client) for _ in range(2)]
    path = "/api/v1/users"
    for _ in range(2):
        for seen, hidden in ((own, other), (other, own)):
            caller = name_caller(seen["id"])
            assert (await client.get(path, headers=caller)).json()["items"] == [seen]
            assert (await client.get(f"{path}/{seen['id']}", headers=caller)).json() == seen
            assert (await client.get(f"{path}/{hidden['id']}", headers=caller)).status_code == 404
        assert (await client.get(f"{path}/{other['id']}")).json() == other
