"""What is said when somebody stops what is going on, or approves a plan."""

import pytest

from github_app.messages.command.control import write_approved, write_cancelling, write_retired
from tests.github_app.messages.samples import HOSTILE, OTHER, REQUEST
from webhooks.command_lines import find_commands


def test_a_cancellation_names_what_stops_and_whose_plan_is_dropped() -> None:
    text = write_cancelling(REQUEST, [OTHER], HOSTILE)
    assert "`/generate add docker` by `bob` stops before its next step." in text
    assert "is dropped." in text
    assert "What is pushed already stays" in text


def test_where_nothing_goes_on_nothing_is_cancelled() -> None:
    assert "nothing to cancel" in write_cancelling(REQUEST, [], None)


def test_an_approval_names_the_command_that_is_carried_out_now() -> None:
    assert "**Approved:** `/generate add docker` by `bob`." in write_approved(REQUEST, OTHER)
    assert "No plan waits" in write_approved(REQUEST, None)


@pytest.mark.parametrize(
    "text",
    [
        write_cancelling(HOSTILE, [HOSTILE], HOSTILE),
        write_approved(HOSTILE, HOSTILE),
        write_retired(HOSTILE),
    ],
    ids=["cancelled", "approved", "retired"],
)
def test_no_answer_is_a_command_again(text: str) -> None:
    assert find_commands(text) == ()
