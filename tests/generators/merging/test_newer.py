"""Versions of other things: the newer one is taken, and anything else that differs is no matter of versions."""

import pytest

from generators.merging.newer import choose_newer, choose_newer_lines
from generators.merging.versions import Versions, agree


@pytest.mark.parametrize(
    ("ours", "theirs", "chosen"),
    [
        ("fastapi>=0.165,<0.166", "fastapi>=0.170,<0.171", "fastapi>=0.170,<0.171"),
        ("ruff==0.17.10", "ruff==0.17.9", "ruff==0.17.10"),
        ("redis>=8,<9", "redis[hiredis]>=8,<9", "redis>=8,<9"),
        ("", "redis>=8", ""),
        ("redis>=8", "", "redis>=8"),
    ],
)
def test_the_newer_requirement_is_taken(ours: str, theirs: str, chosen: str) -> None:
    assert choose_newer(Versions("x==0.1", ours, theirs)) == agree(chosen)


OLD, NEW = "a" * 40, "9" * 40


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (f"      - uses: actions/checkout@{OLD} # v6.1.0\n", f"      - uses: actions/checkout@{NEW} # v7.0.1\n"),
        ("FROM python:3.12-slim\n", "FROM python:3.13-slim\n"),
        ("    image: postgres:17-alpine\n", "    image: postgres:18-alpine\n"),
        ("    rev: v0.9\n", "    rev: v0.17.6\n"),
    ],
)
def test_lines_that_raise_a_version_are_taken_from_the_newer_side(ours: str, theirs: str) -> None:
    assert choose_newer_lines(ours, theirs) == theirs
    assert choose_newer_lines(theirs, ours) == theirs


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("    timeout-minutes: 15\n", "    timeout-minutes: 20\n"),
        ("REDIS_TIMEOUT_SECONDS=0.5\n", "REDIS_TIMEOUT_SECONDS=0.25\n"),
        ("FROM python:3.13-slim\n", "FROM python:3.13-alpine\n"),
        ("FROM python:3.13\n", "FROM python:3.14\nRUN x\n"),
        ("x = 1\n", "x = 2\n"),
    ],
)
def test_any_other_difference_is_for_people(ours: str, theirs: str) -> None:
    assert choose_newer_lines(ours, theirs) is None
