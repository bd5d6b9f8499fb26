"""The worker as a whole: from a change over HTTP to the handler, until SIGTERM."""

import asyncio
import os
import signal

import pytest
from fastapi import FastAPI
from httpx2 import AsyncClient

from app.core.settings import Settings
from app.worker import main, replay, run
from tests.events import MemoryBroker, read_entries, wait_until
from tests.factories.users import create_user


async def test_a_worker_publishes_and_handles_until_it_is_stopped(
    app: FastAPI, client: AsyncClient, settings: Settings
) -> None:
    broker = MemoryBroker()
    broker.is_away = True
    worker = asyncio.create_task(
        run(settings.model_copy(update={"event_poll_seconds": 0.05}), broker)
    )
    created = await create_user(client)
    broker.is_away = False
    broker.deliver(b"no event")
    await wait_until(lambda: created["id"] in {str(event.subject) for event in broker.published})
    await wait_until(lambda: bool(broker.buried))
    await replay(broker)
    await wait_until(lambda: bool(broker.buried))
    os.kill(os.getpid(), signal.SIGTERM)
    await asyncio.wait_for(worker, 10)
    [entry] = await read_entries(app.state.database, created["id"])
    assert entry.published_at is not None


async def test_without_the_broker_dead_letters_stay() -> None:
    broker = MemoryBroker()
    broker.is_away = True
    with pytest.raises(SystemExit, match="The broker is away"):
        await replay(broker)


def test_a_wrong_setting_stops_the_start_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.argv", ["worker"])
    monkeypatch.setenv("EVENT_MAX_ATTEMPTS", "0")
    with pytest.raises(SystemExit) as caught:
        main()
    assert "EVENT_MAX_ATTEMPTS is wrong" in str(caught.value.code)
