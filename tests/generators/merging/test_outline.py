"""YAML by its outline: both sides may add to one place, and what people wrote keeps its form."""

import pytest
from ruamel.yaml import YAML

from generators.merging.outline import settle_outline
from generators.merging.versions import Versions, agree

COMPOSE = """\
name: orders
services:
  app:
    image: orders:local
    environment:
      PORT: "8000"
    ports:
      - "8000:8000"
  database:
    image: postgres:17-alpine
volumes:
  data: {}
"""
WITH_REDIS = COMPOSE.replace("volumes:\n", "  redis:\n    image: valkey/valkey:8-alpine\nvolumes:\n").replace(
    'PORT: "8000"\n', 'PORT: "8000"\n      REDIS_URL: redis://redis\n'
)


def test_services_and_settings_of_both_sides_stand_side_by_side() -> None:
    ours = COMPOSE.replace(
        "volumes:\n", "  # our mails end here\n  mail:\n    image: 'mailpit'  # pinned later\nvolumes:\n"
    )
    ours = ours.replace('PORT: "8000"\n', 'PORT: "8000"\n      SMTP: mail:25\n')
    settled = settle_outline(Versions(COMPOSE, ours, WITH_REDIS))
    assert settled.is_settled
    assert "  # our mails end here\n  mail:\n    image: 'mailpit'  # pinned later\n" in settled.ours
    data = YAML(typ="safe").load(settled.ours)
    assert list(data["services"]) == ["app", "database", "redis", "mail"]
    assert data["services"]["app"]["environment"] == {"PORT": "8000", "REDIS_URL": "redis://redis", "SMTP": "mail:25"}


def test_a_value_that_both_set_is_left_to_be_merged() -> None:
    ours, theirs = COMPOSE.replace("17-alpine", "16"), WITH_REDIS.replace("17-alpine", "18")
    settled = settle_outline(Versions(COMPOSE, ours, theirs))
    assert settled.ours != settled.theirs
    assert settled.ours.replace("postgres:16", "postgres:18") == settled.theirs


def test_the_same_side_alone_is_taken_as_it_is() -> None:
    assert settle_outline(Versions(COMPOSE, COMPOSE, WITH_REDIS)) == agree(WITH_REDIS)
    assert settle_outline(Versions(WITH_REDIS, WITH_REDIS, COMPOSE)) == agree(COMPOSE)


STEPS = "steps:\n  - name: Test\n    run: |\n      make\n      make test\n  - name: End\n    run: x\n"


def test_steps_of_both_sides_follow_the_same_step() -> None:
    ours = STEPS.replace("  - name: End", "  - name: Mine\n    run: y\n  - name: End")
    theirs = STEPS.replace("  - name: End", "  - name: Theirs\n    run: z\n  - name: End")
    settled = settle_outline(Versions(STEPS, ours, theirs))
    assert settled.is_settled
    names = [step["name"] for step in YAML(typ="safe").load(settled.ours)["steps"]]
    assert names == ["Test", "Theirs", "Mine", "End"]


def test_lines_of_a_script_are_no_entries() -> None:
    ours, theirs = STEPS.replace("make test", "make check"), STEPS.replace("make test", "make test\n      make lint")
    settled = settle_outline(Versions(STEPS, ours, theirs))
    assert (settled.ours, settled.theirs) == (ours, theirs)


def test_a_list_that_is_not_indented_belongs_to_its_key() -> None:
    base, ours, theirs = "on:\n- push\njobs: {}\n", "on:\n- push\n- tag\njobs: {}\n", "on:\n- push\njobs: {}\nx: 1\n"
    assert settle_outline(Versions(base, ours, theirs)) == agree("on:\n- push\n- tag\njobs: {}\nx: 1\n")


@pytest.mark.parametrize("ours", ["a: 1\na: 2\n", "- x\n- x\n", "a:\n\tb: 1\n", "{a: 1,\n b: 2}\n", "just words\n"])
def test_what_is_no_plain_outline_is_left_to_be_merged(ours: str) -> None:
    versions = Versions("a: 0\nb: 0\n", ours, "a: 0\nb: 3\n")
    settled = settle_outline(versions)
    assert ours == settled.ours or "\t" in ours
