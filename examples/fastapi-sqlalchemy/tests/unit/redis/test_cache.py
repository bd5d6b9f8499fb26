"""The cache serves what is up to date, loads once what many want, and forgets what it has missed."""

import asyncio

import pytest
from fakeredis import FakeServer
from pydantic import BaseModel
from redis.asyncio import Redis

from app.core.cache import Cache, Entry
from app.core.redis import RedisServer
from app.core.settings import Settings
from app.orm import METADATA
from tests.unit.redis.waiting import wait_until_back

# When everything is forgotten, everything is what the models name.
TABLES = [next(iter(METADATA.tables)), "labels"]


class Thing(BaseModel):
    """What the test caches."""

    number: int


class Shelf:
    """What is read from: the present number of a thing, and how often it was asked for."""

    def __init__(self) -> None:
        self.number = 0
        self.loads = 0
        self.begun = asyncio.Semaphore(0)
        self.gate = asyncio.Event()
        self.gate.set()

    async def load(self) -> Thing:
        """Read the number, and give it as soon as the gate is open."""
        self.loads += 1
        thing = Thing(number=self.number)
        self.begun.release()
        await self.gate.wait()
        return thing


@pytest.fixture
def cache(redis: RedisServer, settings: Settings) -> Cache:
    return Cache(redis, settings)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


async def read(cache: Cache, shelf: Shelf) -> int:
    return (await cache.read("thing", TABLES, Thing, shelf.load)).number


async def test_what_is_read_again_is_not_loaded_again(cache: Cache, shelf: Shelf) -> None:
    assert [await read(cache, shelf) for _ in range(3)] == [0, 0, 0]
    assert shelf.loads == 1


@pytest.mark.parametrize("table", TABLES)
async def test_a_write_to_any_table_that_was_read_is_seen(
    cache: Cache, shelf: Shelf, table: str
) -> None:
    await read(cache, shelf)
    shelf.number = 1
    await cache.forget([table])
    assert await read(cache, shelf) == 1


async def test_a_write_to_another_table_leaves_the_entry(cache: Cache, shelf: Shelf) -> None:
    await read(cache, shelf)
    await cache.forget(["others"])
    await read(cache, shelf)
    assert shelf.loads == 1


async def test_what_was_loaded_before_a_write_is_not_served_after_it(
    cache: Cache, shelf: Shelf
) -> None:
    shelf.gate.clear()
    early = asyncio.create_task(read(cache, shelf))
    await shelf.begun.acquire()
    shelf.number = 1
    await cache.forget(TABLES[:1])
    late = asyncio.create_task(read(cache, shelf))
    await shelf.begun.acquire()
    shelf.gate.set()
    assert (await early, await late) == (0, 1)
    assert await read(cache, shelf) == 1


async def test_what_many_want_at_once_is_loaded_once(cache: Cache, shelf: Shelf) -> None:
    assert await asyncio.gather(*(read(cache, shelf) for _ in range(20))) == [0] * 20
    assert shelf.loads == 1


async def test_who_goes_away_does_not_take_the_load_from_the_others(
    cache: Cache, shelf: Shelf
) -> None:
    shelf.gate.clear()
    first, second = (asyncio.create_task(read(cache, shelf)) for _ in range(2))
    await shelf.begun.acquire()
    first.cancel()
    shelf.gate.set()
    assert await second == 0
    assert shelf.loads == 1


async def test_an_error_is_not_kept(cache: Cache, shelf: Shelf) -> None:
    async def fail() -> Thing:
        raise LookupError

    with pytest.raises(LookupError):
        await cache.read("thing", TABLES, Thing, fail)
    assert await read(cache, shelf) == 0


async def test_versions_that_redis_has_lost_do_not_come_back(
    cache: Cache, redis: RedisServer, shelf: Shelf
) -> None:
    await read(cache, shelf)
    names = await redis.ask(lambda client: client.keys("*:version:*"))
    await redis.ask(lambda client: client.delete(*names))
    shelf.number = 1
    assert await read(cache, shelf) == 1


async def test_a_write_that_redis_missed_is_seen_when_it_is_back(
    cache: Cache, redis: RedisServer, server: FakeServer, shelf: Shelf
) -> None:
    await read(cache, shelf)
    server.connected = False
    shelf.number = 1
    await cache.forget(TABLES[:1])
    assert await read(cache, shelf) == 1
    server.connected = True
    await wait_until_back(redis)
    assert await read(cache, shelf) == 1


async def test_a_write_while_everything_is_forgotten_is_not_missed(
    cache: Cache, redis: RedisServer, server: FakeServer, shelf: Shelf
) -> None:
    async def write_once(_: Redis) -> None:
        # Everything was forgotten by now, but Redis is not in use again.
        if shelf.number == 0:
            shelf.number = 1
            await cache.forget(TABLES[:1])

    await read(cache, shelf)
    redis.before_return(write_once)
    server.connected = False
    await read(cache, shelf)
    server.connected = True
    await wait_until_back(redis)
    assert await read(cache, shelf) == 1


def test_an_entry_is_read_as_it_was_written() -> None:
    entry = Entry(b"one.two", 1_700_000_000.5, 0.25, b'{"text":"a b\\nc"}')
    assert Entry.parse(entry.write()) == entry


def test_an_entry_serves_its_versions_until_it_expires() -> None:
    entry = Entry(b"one.two", expires=100, seconds=0.001, body=b"")
    assert entry.serves(b"one.two", now=50)
    assert not entry.serves(b"one.other", now=50)
    assert not entry.serves(b"one.two", now=100)


def test_shortly_before_an_entry_expires_some_readers_load_it_anew() -> None:
    entry = Entry(b"one", expires=100, seconds=1, body=b"")
    served = [entry.serves(b"one", now=99) for _ in range(1000)]
    assert 400 < served.count(True) < 850
