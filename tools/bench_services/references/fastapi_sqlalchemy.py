"""The yardstick of the FastAPI stack: a bare route, and the same two queries by hand with asyncpg and msgspec.

Run with uvicorn as the services are: ``uvicorn references.fastapi_sqlalchemy:bare`` or ``:driver``.
"""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import UUID

import asyncpg
import msgspec
from fastapi import FastAPI, Response

LIST = "SELECT * FROM products ORDER BY created_at, id LIMIT $1 OFFSET $2"
COUNT = "SELECT count(*) FROM products"
ONE = "SELECT * FROM products WHERE id = $1"
POOL_SIZE = 10

encode = msgspec.json.Encoder().encode


@asynccontextmanager
async def open_pool(app: FastAPI) -> AsyncGenerator[None]:
    """Keeps as many connections as the generated service does."""
    url = os.environ["DATABASE_URL"].replace("+asyncpg", "")
    async with asyncpg.create_pool(url, min_size=POOL_SIZE, max_size=POOL_SIZE) as pool:
        app.state.pool = pool
        yield


bare = FastAPI()
driver = FastAPI(lifespan=open_pool)


@bare.get("/health/live")
@driver.get("/health/live")
async def answer_live() -> dict[str, str]:
    """Answers with nothing to do."""
    return {"status": "ok"}


@driver.get("/api/v1/products")
async def list_products(page: int = 1, size: int = 20) -> Response:
    """Lists a page: one statement for the rows, one for their number."""
    async with driver.state.pool.acquire() as connection:
        rows = await connection.fetch(LIST, size, (page - 1) * size)
        total = await connection.fetchval(COUNT)
    body = {"items": [dict(row) for row in rows], "total": total, "page": page, "size": size}
    return Response(encode(body), media_type="application/json")


@driver.get("/api/v1/products/{product_id}")
async def get_product(product_id: UUID) -> Response:
    """Gives one row."""
    async with driver.state.pool.acquire() as connection:
        row = await connection.fetchrow(ONE, product_id)
    return Response(encode(dict(row)), media_type="application/json")
