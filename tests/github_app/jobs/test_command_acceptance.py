"""Commands are accepted line by line: each once, whatever is delivered, edited and delivered again."""

import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import sqlalchemy as sa

from github_app.jobs.acceptance import DurableInbox, finish
from github_app.jobs.database import JOB
from github_app.jobs.job import Job, JobKind
from github_app.jobs.pending import list_pending
from webhooks.events import CommandLine, CommandPosted, IssueLabeled, IssueOpened, PullRequestPushed, Repository
from webhooks.inbox import Outcome

REPOSITORY = Repository(id=5, owner="acme", name="shop")
FACTS: dict[str, Any] = {"installation": 1, "repository": REPOSITORY, "sender": "ada", "sender_id": 7}


@pytest.fixture
def issue() -> int:
    """A pull request that no other test uses; its number serves as that of its comment too."""
    return uuid.uuid4().int % 10**9


def post(issue: int, *lines: str, comment: int | None = None) -> CommandPosted:
    """Post a comment with commands."""
    seen: Counter[str] = Counter()
    numbered = []
    for line in lines:
        seen[line] += 1
        numbered.append(CommandLine(line, nth=seen[line]))
    return CommandPosted(
        **FACTS,
        issue=issue,
        occasion="now",
        comment=comment or issue,
        url="https://github.example/acme/shop/pull/1#issuecomment-1",
        is_pull_request=True,
        lines=tuple(numbered),
    )


def list_jobs(engine: sa.Engine, issue: int) -> list[Job]:
    with engine.connect() as connection:
        rows = connection.execute(sa.select(JOB.c.request).where(JOB.c.issue == issue)).all()
    return sorted((Job.model_validate(row.request) for row in rows), key=lambda job: job.accepted_at)


def list_commands(engine: sa.Engine, issue: int) -> list[tuple[str, ...]]:
    return [job.lines for job in list_jobs(engine, issue) if job.kind is JobKind.COMMAND]


def find_place(engine: sa.Engine, job: str) -> tuple[str, str, str]:
    """Give the name of a job's workflow, its queue and its partition."""
    schema = "" if engine.dialect.name == "sqlite" else "dbos."
    asked = f"select name, queue_name, queue_partition_key from {schema}workflow_status where workflow_uuid = :job"
    with engine.connect() as connection:
        row = connection.execute(sa.text(asked), {"job": job}).one()
    return (row[0], row[1], row[2])


async def test_a_comment_is_acknowledged_apart_from_what_it_asks_for(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    assert await inbox.accept(uuid.uuid4().hex, post(issue, "/generate add redis")) is Outcome.ACCEPTED
    jobs = {job.kind: job for job in list_jobs(engine, issue)}
    assert jobs.keys() == {JobKind.COMMAND, JobKind.ATTEND}
    assert find_place(engine, jobs[JobKind.COMMAND].id) == ("command", "jobs", f"5:{issue}")
    assert find_place(engine, jobs[JobKind.ATTEND].id) == ("attend", "answers", f"5:{issue}")
    assert (jobs[JobKind.COMMAND].comment, jobs[JobKind.COMMAND].is_pull_request) == (issue, True)


async def test_what_waits_for_nobody_is_not_queued_behind_the_branch(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    await inbox.accept(uuid.uuid4().hex, post(issue, "/generate add redis", "/generate status", "/GENERATE Cancel"))
    assert list_commands(engine, issue) == [("/generate add redis",)]
    await inbox.accept(uuid.uuid4().hex, post(issue, "/generate cancel", comment=issue + 1))
    assert len(list_commands(engine, issue)) == 1


async def test_commands_of_one_branch_queue_up_and_none_is_dropped(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    for number in range(5):
        event = post(issue, f"/generate add field n{number} to Book", comment=issue + number)
        assert await inbox.accept(uuid.uuid4().hex, event) is Outcome.ACCEPTED
    pending = list_pending(engine, repository=5, issue=issue)
    assert [job.lines for job in pending] == [(f"/generate add field n{n} to Book",) for n in range(5)]


async def test_the_same_delivery_again_is_a_duplicate(inbox: DurableInbox, engine: sa.Engine, issue: int) -> None:
    delivery = uuid.uuid4().hex
    await inbox.accept(delivery, post(issue, "/generate undo"))
    assert await inbox.accept(delivery, post(issue, "/generate undo")) is Outcome.DUPLICATE
    assert await inbox.accept(uuid.uuid4().hex, post(issue, "/generate undo")) is Outcome.DUPLICATE
    assert list_commands(engine, issue) == [("/generate undo",)]


def test_thirty_deliveries_of_one_comment_at_once_are_one_job(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    event = post(issue, "/generate undo")
    with ThreadPoolExecutor(30) as pool:
        outcomes = Counter(pool.map(lambda _: inbox._accept(uuid.uuid4().hex, event), range(30)))
    assert outcomes == {Outcome.ACCEPTED: 1, Outcome.DUPLICATE: 29}
    assert len(list_commands(engine, issue)) == 1


async def test_a_line_that_is_taken_out_and_brought_back_is_done_once(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    await inbox.accept(uuid.uuid4().hex, post(issue, "/generate add redis"))
    back = post(issue, "/generate  ADD redis", "/generate add queue")
    assert await inbox.accept(uuid.uuid4().hex, back) is Outcome.ACCEPTED
    assert list_commands(engine, issue) == [("/generate add redis",), ("/generate add queue",)]


async def test_the_same_words_twice_in_one_comment_are_two_commands(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    await inbox.accept(uuid.uuid4().hex, post(issue, "/generate undo", "/generate undo"))
    assert list_commands(engine, issue) == [("/generate undo", "/generate undo")]


async def test_after_a_failure_the_very_same_delivery_is_a_new_try(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    delivery = uuid.uuid4().hex
    await inbox.accept(delivery, post(issue, "/generate undo"))
    [command] = [job for job in list_jobs(engine, issue) if job.kind is JobKind.COMMAND]
    finish(engine, command.id, failed=True)
    assert await inbox.accept(delivery, post(issue, "/generate undo")) is Outcome.ACCEPTED
    assert len(list_commands(engine, issue)) == 2


async def test_a_command_is_accepted_while_the_issue_is_generated_from(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    label = IssueLabeled(**FACTS, issue=issue, occasion="then")
    assert await inbox.accept(uuid.uuid4().hex, label) is Outcome.ACCEPTED
    assert await inbox.accept(uuid.uuid4().hex, post(issue, "/generate with mysql")) is Outcome.ACCEPTED
    kinds = [job.kind for job in list_pending(engine, repository=5, issue=issue)]
    assert kinds == [JobKind.GENERATE, JobKind.COMMAND]


async def test_a_label_soon_after_the_opening_is_not_taken_for_the_opening(
    inbox: DurableInbox, engine: sa.Engine, issue: int
) -> None:
    assert await inbox.accept(uuid.uuid4().hex, IssueOpened(**FACTS, issue=issue, occasion="then")) is Outcome.ACCEPTED
    label = IssueLabeled(**FACTS, issue=issue, occasion="then")
    assert await inbox.accept(uuid.uuid4().hex, label) is Outcome.ACCEPTED
    assert {find_place(engine, job.id)[:2] for job in list_jobs(engine, issue)} == {
        ("suggest", "answers"),
        ("generate", "jobs"),
    }


async def test_a_commit_of_a_pull_request_is_checked_once(inbox: DurableInbox, engine: sa.Engine, issue: int) -> None:
    pushed = PullRequestPushed(**FACTS, issue=issue, occasion="a" * 40, head="a" * 40)
    assert await inbox.accept(uuid.uuid4().hex, pushed) is Outcome.ACCEPTED
    assert await inbox.accept(uuid.uuid4().hex, pushed) is Outcome.DUPLICATE
    [job] = list_jobs(engine, issue)
    assert (job.kind, job.head) == (JobKind.CHECK, "a" * 40)
    assert list_pending(engine, repository=5, issue=issue) == []
