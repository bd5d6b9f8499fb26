"""Deleted rows are out of sight, come back, and go for good once they have been away long enough."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from httpx2 import AsyncClient
from sqlalchemy import select

from app.categories.models import Category
from app.core.database import utc_now
from app.core.settings import Settings
from app.order_items.models import OrderItem
from app.orders.models import Order
from app.products.models import Product
from app.purge import main, purge
from app.users.models import User
from tests.database import count_rows
from tests.e2e.answers import name_fields
from tests.factories.categories import build_category, create_category
from tests.factories.order_items import create_order_item
from tests.factories.orders import build_order, create_order
from tests.factories.products import build_product, create_product
from tests.factories.tags import build_tag, create_tag
from tests.factories.users import build_user, create_user

PATH = "/api/v1/users"


async def test_a_deleted_row_comes_back(client: AsyncClient) -> None:
    created = await create_user(client)
    await client.delete(f"{PATH}/{created['id']}")
    assert (await client.get(PATH)).json()["total"] == 0
    restored = await client.post(f"{PATH}/{created['id']}/restore")
    assert restored.status_code == 200, restored.text
    assert restored.json() == created | {"updated_at": restored.json()["updated_at"]}
    assert (await client.get(PATH)).json()["items"] == [restored.json()]
    assert (await client.post(f"{PATH}/{created['id']}/restore")).status_code == 404


async def test_a_purge_deletes_what_was_deleted_long_ago(
    client: AsyncClient, app: FastAPI, settings: Settings
) -> None:
    deleted = await create_user(client)
    kept = await create_user(client)
    await client.delete(f"{PATH}/{deleted['id']}")
    before = await count_rows(settings.database_url)
    assert await purge(app.state.database, utc_now() - timedelta(days=1)) == 0
    assert await purge(app.state.database, utc_now()) == 1
    assert await count_rows(settings.database_url) == before - 1
    assert (await client.post(f"{PATH}/{deleted['id']}/restore")).status_code == 404
    assert (await client.get(f"{PATH}/{kept['id']}")).json() == kept


def test_a_wrong_setting_stops_a_purge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DELETED_RETENTION_DAYS", "-1")
    with pytest.raises(SystemExit) as caught:
        main()
    assert "DELETED_RETENTION_DAYS is wrong" in str(caught.value.code)


@pytest.mark.parametrize("names", [["email"]])
async def test_the_value_of_a_deleted_user_is_free(client: AsyncClient, names: list[str]) -> None:
    first = await create_user(client)
    await client.delete(f"/api/v1/users/{first['id']}")
    second = await client.post(
        "/api/v1/users", json=build_user() | {name: first[name] for name in names}
    )
    assert second.status_code == 201, second.text
    response = await client.post(f"/api/v1/users/{first['id']}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == names


@pytest.mark.parametrize("names", [["name"]])
async def test_the_value_of_a_deleted_category_is_free(
    client: AsyncClient, names: list[str]
) -> None:
    first = await create_category(client)
    await client.delete(f"/api/v1/categories/{first['id']}")
    second = await client.post(
        "/api/v1/categories", json=build_category() | {name: first[name] for name in names}
    )
    assert second.status_code == 201, second.text
    response = await client.post(f"/api/v1/categories/{first['id']}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == names


@pytest.mark.parametrize("names", [["sku"]])
async def test_the_value_of_a_deleted_product_is_free(
    client: AsyncClient, names: list[str]
) -> None:
    first = await create_product(client)
    await client.delete(f"/api/v1/products/{first['id']}")
    second = await client.post(
        "/api/v1/products", json=await build_product(client) | {name: first[name] for name in names}
    )
    assert second.status_code == 201, second.text
    response = await client.post(f"/api/v1/products/{first['id']}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == names


@pytest.mark.parametrize("names", [["number"]])
async def test_the_value_of_a_deleted_order_is_free(client: AsyncClient, names: list[str]) -> None:
    first = await create_order(client)
    await client.delete(f"/api/v1/orders/{first['id']}")
    second = await client.post(
        "/api/v1/orders", json=await build_order(client) | {name: first[name] for name in names}
    )
    assert second.status_code == 201, second.text
    response = await client.post(f"/api/v1/orders/{first['id']}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == names


@pytest.mark.parametrize("names", [["word"]])
async def test_the_value_of_a_deleted_tag_is_free(client: AsyncClient, names: list[str]) -> None:
    first = await create_tag(client)
    await client.delete(f"/api/v1/tags/{first['id']}")
    second = await client.post(
        "/api/v1/tags", json=build_tag() | {name: first[name] for name in names}
    )
    assert second.status_code == 201, second.text
    response = await client.post(f"/api/v1/tags/{first['id']}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == names


async def test_product_does_not_come_back_without_its_category(
    client: AsyncClient, app: FastAPI
) -> None:
    target = await create_category(client)
    created = await create_product(client, category_id=target["id"])
    path, owner = f"/api/v1/products/{created['id']}", f"/api/v1/categories/{target['id']}"
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    response = await client.post(f"{path}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == ["category_id"]
    assert (await client.post(f"{owner}/restore")).status_code == 200
    assert (await client.post(f"{path}/restore")).status_code == 200
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    assert await purge(app.state.database, utc_now()) == 2


async def test_product_that_is_being_changed_keeps_its_category(
    client: AsyncClient, app: FastAPI
) -> None:
    target = await create_category(client)
    created = await create_product(client, category_id=target["id"])
    row = select(Product.id).where(Product.id == UUID(created["id"]))
    other = select(Category.id).where(Category.id == UUID(target["id"]))
    async with app.state.database.write() as session:
        await session.execute(row.with_for_update(key_share=True))
        deletion = asyncio.ensure_future(client.delete(f"/api/v1/categories/{target['id']}"))
        # Where nothing makes it wait, it is done by then.
        await asyncio.wait([deletion], timeout=0.2)
        await session.execute(other.with_for_update(read=True, key_share=True))
    assert (await deletion).status_code == 409


async def test_order_does_not_come_back_without_its_user(client: AsyncClient, app: FastAPI) -> None:
    target = await create_user(client)
    created = await create_order(client, user_id=target["id"])
    path, owner = f"/api/v1/orders/{created['id']}", f"/api/v1/users/{target['id']}"
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    response = await client.post(f"{path}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == ["user_id"]
    assert (await client.post(f"{owner}/restore")).status_code == 200
    assert (await client.post(f"{path}/restore")).status_code == 200
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    assert await purge(app.state.database, utc_now()) == 2


async def test_order_that_is_being_changed_keeps_its_user(
    client: AsyncClient, app: FastAPI
) -> None:
    target = await create_user(client)
    created = await create_order(client, user_id=target["id"])
    row = select(Order.id).where(Order.id == UUID(created["id"]))
    other = select(User.id).where(User.id == UUID(target["id"]))
    async with app.state.database.write() as session:
        await session.execute(row.with_for_update(key_share=True))
        deletion = asyncio.ensure_future(client.delete(f"/api/v1/users/{target['id']}"))
        # Where nothing makes it wait, it is done by then.
        await asyncio.wait([deletion], timeout=0.2)
        await session.execute(other.with_for_update(read=True, key_share=True))
    assert (await deletion).status_code == 409


async def test_order_item_does_not_come_back_without_its_product(
    client: AsyncClient, app: FastAPI
) -> None:
    target = await create_product(client)
    created = await create_order_item(client, product_id=target["id"])
    path, owner = f"/api/v1/order-items/{created['id']}", f"/api/v1/products/{target['id']}"
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    response = await client.post(f"{path}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == ["product_id"]
    assert (await client.post(f"{owner}/restore")).status_code == 200
    assert (await client.post(f"{path}/restore")).status_code == 200
    assert (await client.delete(path)).status_code == 204
    assert (await client.delete(owner)).status_code == 204
    assert await purge(app.state.database, utc_now()) == 2


async def test_order_item_that_is_being_changed_keeps_its_product(
    client: AsyncClient, app: FastAPI
) -> None:
    target = await create_product(client)
    created = await create_order_item(client, product_id=target["id"])
    row = select(OrderItem.id).where(OrderItem.id == UUID(created["id"]))
    other = select(Product.id).where(Product.id == UUID(target["id"]))
    async with app.state.database.write() as session:
        await session.execute(row.with_for_update(key_share=True))
        deletion = asyncio.ensure_future(client.delete(f"/api/v1/products/{target['id']}"))
        # Where nothing makes it wait, it is done by then.
        await asyncio.wait([deletion], timeout=0.2)
        await session.execute(other.with_for_update(read=True, key_share=True))
    assert (await deletion).status_code == 409


async def test_order_item_comes_back_with_its_order(client: AsyncClient, app: FastAPI) -> None:
    target = await create_order(client)
    created = await create_order_item(client, order_id=target["id"])
    path, owner = f"/api/v1/order-items/{created['id']}", f"/api/v1/orders/{target['id']}"
    assert (await client.delete(owner)).status_code == 204
    response = await client.post(f"{path}/restore")
    assert response.status_code == 409
    assert name_fields(response.json()) == ["order_id"]
    assert (await client.post(f"{owner}/restore")).status_code == 200
    assert (await client.get(path)).json() == created
    assert (await client.delete(owner)).status_code == 204
    assert await purge(app.state.database, utc_now()) == 2
