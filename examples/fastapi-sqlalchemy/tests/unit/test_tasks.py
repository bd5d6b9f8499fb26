"""Work that goes on, and work that is brought to its end."""

import asyncio
from pathlib import Path

import pytest

from app.messaging import tasks
from app.messaging.broker import BrokerError
from app.messaging.heartbeat import is_alive, keep_beating
from app.messaging.tasks import finish, keep_running
from tests.events import wait_until


async def test_what_is_being_done_is_finished_before_a_cancellation() -> None:
    begun, may_end, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        begun.set()
        await may_end.wait()
        done.set()

    task = asyncio.create_task(finish(work()))
    await begun.wait()
    for _ in range(2):
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
    may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done.is_set()


async def test_work_goes_on_after_an_outage_and_ends_with_a_defect(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tasks, "_FIRST_DELAY", 0.001)
    outcomes = iter([BrokerError("away"), BrokerError("still away"), KeyError("defect")])

    async def work() -> None:
        raise next(outcomes)

    with pytest.raises(KeyError):
        await keep_running("work", work)


async def test_work_ends_though_a_library_loses_the_first_cancellation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tasks, "_CANCELLATION_SECONDS", 0.001)
    begun, lost = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        try:
            begun.set()
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            lost.set()
        await asyncio.sleep(60)

    task = asyncio.create_task(keep_running("work", work))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 10)
    assert lost.is_set()


async def test_a_worker_is_alive_while_it_touches_its_file(tmp_path: Path) -> None:
    file = tmp_path / "alive"
    assert not is_alive(file)
    beating = asyncio.create_task(keep_beating(file))
    await wait_until(lambda: is_alive(file))
    beating.cancel()
