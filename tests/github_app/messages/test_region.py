"""The part of a description that is written anew: what people wrote around it, and into it, is not lost."""

import pytest

from github_app.messages.pull_request import write_body
from github_app.messages.region import open_region, renew
from github_app.messages.sections import LIMIT, MAX_CHARACTERS, Section, measure
from github_app.messages.service import write_service
from tests.github_app.messages.test_pull_request import make_subject

OLD = [Section("# Runbook\n\n1. install\n2. run", weight=2), Section("## Settings\n\n- PORT", "short", weight=1)]
NEW = [
    Section("# Runbook\n\n1. install\n2. migrate\n3. run", weight=2),
    Section("## Settings\n\n- PORT", "short", weight=1),
]


def write(above: str = "Closes #12", below: str = "Thanks!") -> str:
    return f"{above}\n\n{open_region('shop', OLD)}\n\n{below}\n"


def test_what_stands_between_the_markers_is_replaced_and_all_else_stays() -> None:
    body = renew(write(), "shop", NEW)
    assert body.startswith("Closes #12\n\n<!-- pullwright:begin:shop:")
    assert body.endswith("<!-- pullwright:end:shop -->\n\nThanks!\n")
    assert "2. migrate" in body
    assert "2. run" not in body
    assert "Somebody had edited" not in body


def test_doing_it_again_changes_nothing() -> None:
    once = renew(write(), "shop", NEW)
    assert renew(once, "shop", NEW) == once


def test_line_ends_of_the_editor_are_no_edit() -> None:
    body = renew(write().replace("\n", "\r\n"), "shop", NEW)
    assert body == renew(write(), "shop", NEW)


def test_lines_that_people_wrote_into_it_are_kept_below() -> None:
    edited = write().replace("1. install", "1. install\n\nAsk @ada for the key first; closes #3.")
    body = renew(edited, "shop", NEW)
    region, _, rest = body.partition("<!-- pullwright:end:shop -->")
    assert "Ask @ada" not in region
    assert "Somebody had edited the part above" in rest
    assert "```markdown\nAsk @ada for the key first; closes #3.\n2. run\n```" in rest
    assert rest.endswith("Thanks!\n")


def test_what_was_kept_stays_when_it_is_renewed_again() -> None:
    edited = write().replace("1. install", "1. install\nFirst edit")
    once = renew(edited, "shop", NEW)
    twice = renew(once.replace("2. migrate", "2. migrate\nSecond edit"), "shop", OLD)
    assert "First edit" in twice
    assert "Second edit" in twice


def test_an_edit_that_the_new_text_has_too_needs_no_keeping() -> None:
    edited = write().replace("1. install\n2. run", "1. install\n2. migrate\n3. run")
    assert "Somebody had edited" not in renew(edited, "shop", NEW)


def test_a_fence_in_an_edit_cannot_end_the_one_around_it() -> None:
    edited = write().replace("1. install", "```sh\nmake\n```")
    assert "````markdown\n```sh\nmake\n```\n" in renew(edited, "shop", NEW)


@pytest.mark.parametrize(
    "body",
    [
        "",
        "A pull request of a person.",
        write().replace("<!-- pullwright:end:shop -->", ""),
        "\n".join(line for line in write().splitlines() if "begin" not in line),
    ],
)
def test_a_description_without_both_markers_is_left_alone(body: str) -> None:
    assert renew(body, "shop", NEW) == body


def test_the_region_of_another_service_is_left_alone() -> None:
    both = f"{write()}\n{open_region('billing', OLD)}\n"
    body = renew(both, "billing", NEW)
    assert body.startswith(write())
    assert renew(body, "shop-two", NEW) == body


def test_what_people_wrote_takes_the_room_that_it_needs() -> None:
    long = [Section("x" * 60_000, "The runbook is in the README.", weight=1)]
    body = renew(write(below="y" * 20_000), "shop", long)
    assert measure(body) <= LIMIT
    assert "The runbook is in the README." in body
    assert "y" * 20_000 in body


def test_where_people_left_no_room_at_all_nothing_is_touched() -> None:
    full = write(below="y" * (MAX_CHARACTERS - measure(write()) - 10))
    assert renew(full, "shop", [Section("x" * 9_000, "x" * 9_000)]) == full


def test_the_description_of_a_service_can_be_renewed() -> None:
    body = write_body(make_subject(2))
    after = make_subject(3).service
    renewed = renew(body, "things", write_service(after))
    assert "a service with 3 resources" in renewed
    assert "a service with 2 resources" not in renewed
    assert renewed.count("## Runbook") == 1
    assert renewed.count("Closes #12") == 1
    assert "## Decisions and assumptions" in renewed
    assert "Somebody had edited" not in renewed
    assert renew(renewed, "things", write_service(make_subject(2).service)) == body
