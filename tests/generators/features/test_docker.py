"""The runbook says how the servers of compose are started, and where a server of one's own is named."""

import pytest

from generators.pipeline import generate


@pytest.mark.parametrize(
    ("features", "title", "note"),
    [
        (
            (),
            "Start PostgreSQL",
            "Leave it out if you have one of your own, and say in `.env` where it is: `DATABASE_URL`.",
        ),
        (
            ("redis-cache", "queue"),
            "Start PostgreSQL, Redis and RabbitMQ",
            (
                "Leave out what you have already, and say in `.env` where it is: "
                "`DATABASE_URL` for PostgreSQL, `REDIS_URL` for Redis and `BROKER_URL` for RabbitMQ."
            ),
        ),
    ],
)
def test_the_servers_of_compose_are_started_unless_one_has_them(make_spec, features, title, note):
    runbook = generate(make_spec(features=("docker", *features))).runbook
    [step] = [step for step in runbook if step.title.startswith("Start ")]
    assert step.title == title
    assert step.note.startswith(note)


def test_two_servers_of_one_kind_are_told_apart(make_spec):
    spec = make_spec(stack="express-prisma", features=("docker", "redis-cache", "queue"), broker="redis")
    [step] = [step for step in generate(spec).runbook if step.title.startswith("Start ")]
    assert step.title == "Start PostgreSQL, Redis and Redis for the queue"
