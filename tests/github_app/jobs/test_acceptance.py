"""Acceptance: one job for one request, however often and however parallel it is delivered."""

import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import sqlalchemy as sa

from github_app.jobs.acceptance import DurableInbox, finish
from github_app.jobs.database import DELIVERY, JOB
from webhooks.events import IssueLabeled, Repository
from webhooks.inbox import Outcome


def make_event(issue: int, *, occasion: str = "2026-11-01T10:00:00+00:00") -> IssueLabeled:
    return IssueLabeled(
        installation=1,
        repository=Repository(id=5, owner="acme", name="shop"),
        issue=issue,
        sender="ada",
        sender_id=7,
        occasion=occasion,
    )


def count_jobs(engine: sa.Engine, issue: int) -> int:
    with engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).where(JOB.c.issue == issue)) or 0


def find_job(engine: sa.Engine, issue: int) -> str:
    with engine.connect() as connection:
        return str(connection.scalar(sa.select(JOB.c.id).where(JOB.c.issue == issue, JOB.c.state == "active")))


def count_workflows(engine: sa.Engine, job: str) -> int:
    schema = "" if engine.dialect.name == "sqlite" else "dbos."
    with engine.connect() as connection:
        counted = sa.text(f"select count(*) from {schema}workflow_status where workflow_uuid = :job")
        return connection.scalar(counted, {"job": job}) or 0


async def test_a_delivery_becomes_a_job_in_the_queue(inbox: DurableInbox, engine: sa.Engine) -> None:
    assert await inbox.accept(uuid.uuid4().hex, make_event(1)) is Outcome.ACCEPTED
    assert count_workflows(engine, find_job(engine, 1)) == 1


async def test_the_same_delivery_again_is_a_duplicate(inbox: DurableInbox, engine: sa.Engine) -> None:
    await inbox.accept("delivery-2", make_event(2))
    assert await inbox.accept("delivery-2", make_event(2)) is Outcome.DUPLICATE
    assert count_jobs(engine, 2) == 1


async def test_a_second_label_while_the_job_runs_starts_nothing(inbox: DurableInbox, engine: sa.Engine) -> None:
    await inbox.accept(uuid.uuid4().hex, make_event(3))
    later = make_event(3, occasion="2026-11-01T11:00:00+00:00")
    assert await inbox.accept(uuid.uuid4().hex, later) is Outcome.ACTIVE
    assert count_jobs(engine, 3) == 1


async def test_the_second_delivery_of_one_request_is_a_duplicate_even_after_the_job(
    inbox: DurableInbox, engine: sa.Engine
) -> None:
    await inbox.accept(uuid.uuid4().hex, make_event(4))
    finish(engine, find_job(engine, 4), failed=False)
    assert await inbox.accept(uuid.uuid4().hex, make_event(4)) is Outcome.DUPLICATE


async def test_a_later_label_after_the_job_is_a_new_job(inbox: DurableInbox, engine: sa.Engine) -> None:
    await inbox.accept(uuid.uuid4().hex, make_event(5))
    finish(engine, find_job(engine, 5), failed=False)
    later = make_event(5, occasion="2026-11-01T11:00:00+00:00")
    assert await inbox.accept(uuid.uuid4().hex, later) is Outcome.ACCEPTED


async def test_after_a_failure_the_very_same_delivery_is_a_new_try(inbox: DurableInbox, engine: sa.Engine) -> None:
    await inbox.accept("delivery-6", make_event(6))
    finish(engine, find_job(engine, 6), failed=True)
    assert await inbox.accept("delivery-6", make_event(6)) is Outcome.ACCEPTED
    assert count_jobs(engine, 6) == 2


def test_thirty_deliveries_at_once_are_one_job(inbox: DurableInbox, engine: sa.Engine) -> None:
    with ThreadPoolExecutor(30) as pool:
        outcomes = Counter(pool.map(lambda n: inbox._accept(f"parallel-{n}", make_event(7)), range(30)))
    assert outcomes == {Outcome.ACCEPTED: 1, Outcome.ACTIVE: 29}
    assert count_jobs(engine, 7) == 1


def test_the_same_delivery_thirty_times_at_once_is_one_job(inbox: DurableInbox, engine: sa.Engine) -> None:
    with ThreadPoolExecutor(30) as pool:
        outcomes = Counter(pool.map(lambda _: inbox._accept("one-delivery", make_event(8)), range(30)))
    assert outcomes == {Outcome.ACCEPTED: 1, Outcome.DUPLICATE: 29}
    assert count_jobs(engine, 8) == 1


async def test_when_the_queue_cannot_be_written_nothing_is_stored(
    inbox: DurableInbox, engine: sa.Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: Any, **_options: Any) -> None:
        raise sa.exc.OperationalError("insert", {}, Exception("disk full"))

    with monkeypatch.context() as patch:
        patch.setattr("github_app.jobs.acceptance.enqueue", refuse)
        with pytest.raises(sa.exc.OperationalError):
            await inbox.accept("delivery-9", make_event(9))
    with engine.connect() as connection:
        assert connection.scalar(sa.select(DELIVERY.c.id).where(DELIVERY.c.id == "delivery-9")) is None
    assert count_jobs(engine, 9) == 0
    assert await inbox.accept("delivery-9", make_event(9)) is Outcome.ACCEPTED
