"""Answers: what a command is told that asks, or that was not understood."""

from dataclasses import dataclass, replace

from github_app.messages.command.answers import (
    HelpRow,
    Traffic,
    write_answer,
    write_compared,
    write_help,
    write_misunderstood,
    write_status,
)
from github_app.messages.command.why import Provenance, write_missing, write_why
from github_app.messages.sections import MAX_CHARACTERS
from tests.github_app.messages.samples import OTHER, REQUEST, ROWS, list_command_lines


@dataclass(frozen=True)
class Contribution:
    layer: str
    part: str
    template: str = ""
    slot: str = ""


MAIN = Provenance(
    "services/shop/app/main.py",
    (
        Contribution("base", "stack: fastapi-sqlalchemy", "stacks/base/files/app/main.py.j2"),
        Contribution("redis-cache", "features: redis-cache", "features/redis/_slots/app/main.py/imports.j2", "imports"),
        Contribution("docker", "features: docker"),
    ),
)


def test_help_has_a_row_for_each_form() -> None:
    text = write_help(REQUEST, ROWS)
    assert "| `/generate add FEATURE` | Add a feature: `add docker` | `/generate add redis caching` |" in text
    assert "| `/generate resolve ours¦theirs FILE` |" in text
    assert "begins with `/generate`" in text


def test_help_fits_whatever_the_grammar_has() -> None:
    rows = [HelpRow(f"verb{n} " + "X" * 100, "What it does. " * 20, "y" * 100) for n in range(500)]
    assert len(write_help(REQUEST, rows)) < MAX_CHARACTERS


def test_what_was_not_understood_gets_the_nearest_command_and_the_help() -> None:
    text = write_misunderstood(REQUEST, "`<b>` and @ada are no feature.", "/generate add redis-cache", ROWS)
    assert "nothing was changed" in text
    assert "`<b>` and @\u2060ada are no feature." in text
    assert "```\n/generate add redis-cache\n```" in text
    assert "<summary>All commands</summary>" in text
    assert list_command_lines(text) == []


def test_status_tells_what_runs_what_waits_and_which_plan_is_open() -> None:
    text = write_status(REQUEST, Traffic(OTHER, (REQUEST,), replace(OTHER, line="/generate plan add queue")))
    assert "- ⚙️ `/generate add docker` by `bob` is being worked on" in text
    assert "- ⏳ `/generate add redis caching` by [`ada`](" in text
    assert "- 📋 The plan of `/generate plan add queue` by `bob` waits for a 👍 or for `/generate apply`" in text
    many = write_status(REQUEST, Traffic(None, (OTHER,) * 25, None))
    assert "… and 5 more." in many


def test_status_says_when_there_is_nothing() -> None:
    assert "Nothing is being done here" in write_status(REQUEST, Traffic(None, (), None))


def test_why_tells_part_layer_template_and_command() -> None:
    text = write_why(REQUEST, replace(MAIN, command=OTHER, version="0.1.0", resource="Order", is_edited=True))
    assert "**`services/shop/app/main.py` came with `/generate add docker` by `bob`**, by version `0.1.0`" in text
    assert "It is about `Order`." in text
    assert "People have edited it since" in text
    assert "| `stack: fastapi-sqlalchemy` | `base` | the file, by `stacks/base/files/app/main.py.j2` |" in text
    assert "| `features: redis-cache` | `redis-cache` | the slot `imports`, by `features/redis/" in text
    assert "| `features: docker` | `docker` | entries |" in text


def test_why_of_a_file_that_came_with_the_service_or_with_people() -> None:
    assert "came with the service**." in write_why(REQUEST, MAIN)
    theirs = write_why(REQUEST, Provenance("notes.md", ()))
    assert "`notes.md` is no generated file: it is there because somebody wrote it." in theirs


def test_why_of_a_file_that_is_not_there_names_others() -> None:
    text = write_missing(REQUEST, "app/mian.py", ("app/main.py",))
    assert "There is no file `app/mian.py` on this branch.** Did you mean `app/main.py`?" in text
    assert "Did you mean" not in write_missing(REQUEST, "x", ())


def test_a_comparison_points_to_its_pull_request() -> None:
    assert "The same service on Go Fiber + GORM is in #15." in write_compared(REQUEST, "go-fiber-gorm", 15)


def test_any_other_answer_has_the_same_frame() -> None:
    text = write_answer(REQUEST, "The branch is taken as it is.")
    assert text.startswith("> `/generate")
    assert "The branch is taken as it is." in text
