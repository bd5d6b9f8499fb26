"""The status comment of a command: every state of it, edited in place."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.errors import Problem
from github_app.git.ledger import Conflict, Entry, State
from github_app.jobs.failure import Failure
from github_app.messages.command import progress
from github_app.messages.command.answers import Traffic, write_help, write_misunderstood, write_place, write_status
from github_app.messages.command.outcome import write_done, write_plan
from github_app.messages.command.request import Request, make_command_marker
from github_app.messages.sections import MAX_CHARACTERS, measure
from tests.github_app.messages.samples import (
    COMMIT,
    HOSTILE,
    OTHER,
    REQUEST,
    ROWS,
    list_command_lines,
    make_outcome,
)

FAILURE = Failure(code="push_refused", text="GitHub refused the push.", hint="Change the rule.", correlation="abc123")
LOSSES = ("the column `notes` of orders with its values", "the table `invoices` with its rows")
CONFIRMED = "/generate remove field notes from Order confirm"
PROBLEM = Problem("resources.Customer", "Order.customer refers to it.", "Remove the relation first.")


def write_all(request: Request) -> dict[str, str]:
    return {
        "accepted": progress.write_queued(request, ()),
        "queued": progress.write_queued(request, (OTHER, request)),
        "working": progress.write_working(request, "merging"),
        "nothing": progress.write_nothing(request, ("The service has redis-cache already.",)),
        "refused": progress.write_refused(request, (PROBLEM,)),
        "confirmation": progress.write_confirmation(request, LOSSES, CONFIRMED),
        "cancelled": progress.write_cancelled(request, "bob"),
        "failed": progress.write_failed(request, FAILURE),
        "plan": write_plan(request, make_outcome(), COMMIT),
        "done": write_done(request, make_outcome(), COMMIT),
        "help": write_help(request, ROWS),
        "misunderstood": write_misunderstood(request, "`ad` is no command.", "/generate add redis-cache", ROWS),
        "place": write_place(request, None, "generate:service"),
        "status": write_status(request, Traffic(OTHER, (request,), OTHER)),
    }


STATES = sorted(write_all(REQUEST))


@pytest.mark.parametrize("state", STATES)
def test_every_state_quotes_the_command_and_carries_its_marker(state: str) -> None:
    text = write_all(REQUEST)[state]
    assert text.startswith("> `/generate add redis caching` by [`ada`](https://github.example/acme/shop/pull/7#")
    assert text.endswith(f"{make_command_marker('job1')}\n")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("request_", [REQUEST, HOSTILE], ids=["plain", "hostile"])
def test_no_state_is_a_command_again_or_calls_anybody(state: str, request_: Request) -> None:
    text = write_all(request_)[state]
    assert list_command_lines(text) == []
    # Code calls nobody.
    assert "@everyone" not in text.replace("`` /generate `@everyone` <b>¦ /generate remove auth --> ``", "")


@pytest.mark.parametrize("state", STATES)
def test_a_state_tells_whether_the_command_has_ended_and_how(state: str) -> None:
    text = write_all(HOSTILE)[state]
    assert progress.is_open(text) == (state in ("accepted", "queued", "working"))
    assert progress.has_failed(text) == (state in ("failed", "cancelled"))


@given(st.text(max_size=200))
def test_whatever_was_posted_stays_one_quoted_line(line: str) -> None:
    text = progress.write_working(replace(REQUEST, line=line))
    assert text.splitlines()[1:] == ["", *progress.write_working(REQUEST).splitlines()[2:]]
    assert list_command_lines(text) == []


def test_who_waits_sees_his_place_and_what_is_before_him() -> None:
    ahead = tuple(replace(OTHER, job=str(number), line=f"/generate add {number}") for number in range(8))
    text = progress.write_queued(REQUEST, ahead)
    assert "as number 9 of this branch" in text
    assert "1. `/generate add 0` by `bob`" in text
    assert "… and 3 more." in text


def test_work_can_be_stopped() -> None:
    assert "**Working on it: merging.** `/generate cancel` stops it." in progress.write_working(REQUEST, "merging")


def test_nothing_to_do_is_said_and_not_just_acknowledged() -> None:
    text = progress.write_nothing(REQUEST, ("The service has `redis-cache` already.",))
    assert "**There is nothing to do.** The service has `redis-cache` already. Nothing was pushed." in text
    assert "as it asks for already" in progress.write_nothing(REQUEST, ())


def test_a_refusal_says_what_to_do_about_each_problem() -> None:
    text = progress.write_refused(REQUEST, (PROBLEM, Problem("", "<b> is taken.", "Use `c`.")))
    assert "- Order.customer refers to it. Remove the relation first." in text
    assert r"- \<b\> is taken. Use `c`." in text
    assert "nothing was changed" in text


def test_data_that_would_go_are_named_with_the_line_that_lets_them_go() -> None:
    text = progress.write_confirmation(REQUEST, LOSSES, CONFIRMED)
    assert "- the column `notes` of orders with its values" in text
    assert f"post this:\n\n```\n{CONFIRMED}\n```" in text
    assert "nothing was changed yet" in text


def test_very_many_losses_are_counted_and_the_line_is_there_all_the_same() -> None:
    losses = tuple(f"the table `table_with_a_long_name_{number}` with its rows" for number in range(2_000))
    text = progress.write_confirmation(REQUEST, losses, CONFIRMED)
    assert measure(text) < MAX_CHARACTERS
    assert "2000 tables and columns" in text
    assert CONFIRMED in text


def test_a_failure_says_what_to_do_and_under_what_the_operator_finds_it() -> None:
    text = progress.write_failed(REQUEST, FAILURE)
    assert "GitHub refused the push." in text
    assert "**What to do:** Change the rule. Then have it done again:\n\n```\n/generate retry\n```" in text
    assert "reference `abc123`" in text


def test_a_plan_pushes_nothing_and_says_how_it_is_approved() -> None:
    text = write_plan(REQUEST, make_outcome(), COMMIT)
    assert "nothing is pushed yet" in text
    assert "react to this comment with 👍, `ada`, or post this:\n\n```\n/generate apply\n```" in text
    assert "It was made for `0123456`" in text
    assert "What would become of it" in text
    assert "/generate resolve" not in text


def test_the_end_says_what_was_done_in_which_commit() -> None:
    text = write_done(REQUEST, make_outcome(), COMMIT)
    assert "🚀 **Done in 0123456, but for 2 conflicts in 1 file.**" in text
    assert "🚀 **Done in 0123456.**" in write_done(REQUEST, replace(make_outcome(), conflicts=()), COMMIT)


def test_the_end_has_everything_in_the_order_in_which_it_is_needed() -> None:
    text = write_done(REQUEST, make_outcome(), COMMIT)
    parts = [
        "- Add the feature redis-cache.",
        "- Add the field `sku` \\(string\\) to Product.",
        "- `queue` comes with RabbitMQ, as no broker was named.",
        "[!WARNING]",
        "### Conflicts",
        "### Before you deploy",
        "### Files",
        "### The specification",
    ]
    places = [text.index(part) for part in parts]
    assert places == sorted(places)


def test_the_largest_outcome_fits_and_keeps_what_matters() -> None:
    entries = tuple(Entry(f"services/shop/app/a_long_folder/{n}.py", State.MERGED) for n in range(5_000))
    conflicts = tuple(Conflict(f"app/{n}.py", 1, "a" * 3_000, "b" * 3_000) for n in range(200))
    outcome = replace(
        make_outcome(),
        ledger=entries,
        conflicts=conflicts,
        spec_before="x\n" * 20_000,
        sentences=tuple(f"Add the field `field_{n}` (string) to Product" for n in range(3_000)),
    )
    for text in (write_done(REQUEST, outcome, COMMIT), write_plan(REQUEST, outcome, COMMIT)):
        assert measure(text) < MAX_CHARACTERS
        assert text.startswith("> `/generate add redis caching`")
        assert "### Conflicts" in text
        assert "5000 files: 5000 merged." in text
        assert "/generate update" in text
        assert text.endswith(f"{make_command_marker('job1')}\n")
        assert list_command_lines(text) == []
