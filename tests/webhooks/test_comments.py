"""Which comments are commands: of people, new ones alone, on issues and on pull requests."""

from typing import Any

import pytest

from tests.webhooks.payloads import BOT, MOMENT, PERSON, write_comment
from webhooks.events import CommandLine, CommandPosted
from webhooks.translation import translate


def read(payload: bytes) -> CommandPosted | None:
    event = translate("issue_comment", payload)
    assert event is None or isinstance(event, CommandPosted)
    return event


def read_lines(payload: bytes) -> list[str]:
    event = read(payload)
    return [line.text for line in event.lines] if event else []


def test_a_command_says_where_it_stands_and_who_posted_it() -> None:
    event = read(write_comment("/generate add redis caching"))
    assert event is not None
    assert (event.issue, event.comment, event.is_pull_request) == (12, 55, True)
    assert (event.sender, event.sender_id, event.installation) == ("ada", 7, 99)
    assert event.lines == (CommandLine("/generate add redis caching"),)


def test_a_command_on_an_issue_is_told_apart_from_one_on_a_pull_request() -> None:
    event = read(write_comment("/generate with MySQL", on_pull=False))
    assert event is not None
    assert not event.is_pull_request


@pytest.mark.parametrize("body", ["Looks good to me", "", None, "I would /generate that anew"])
def test_a_comment_without_a_command_is_for_people(body: str | None) -> None:
    assert read(write_comment(body)) is None


def test_several_commands_of_one_comment_stay_in_their_order() -> None:
    lines = read_lines(write_comment("/generate undo\r\nand then\r\n\r\n/generate add queue\r\n/generate undo"))
    assert lines == ["/generate undo", "/generate add queue", "/generate undo"]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("/generate add redis", "/generate add redis\n/generate add queue", ["/generate add queue"]),
        ("/generate add redis", "Please:\n\n/GENERATE  add Redis", []),
        ("/generate add redis\n/generate add queue", "/generate add queue\n/generate add redis", []),
        ("/generate add redis\n/generate add queue", "/generate add redis", []),
        ("/generate undo", "/generate undo\n\n/generate undo", ["/generate undo"]),
        ("Looks good", "/generate add redis", ["/generate add redis"]),
        ("/generate ad redis", "/generate add redis", ["/generate add redis"]),
    ],
)
def test_an_edit_gives_the_commands_that_are_new(before: str, after: str, lines: list[str]) -> None:
    assert read_lines(write_comment(after, action="edited", before=before)) == lines


def test_a_second_command_of_the_same_words_is_another_one() -> None:
    first = read(write_comment("/generate undo"))
    both = read(write_comment("/generate undo\n/generate undo", action="edited", before="/generate undo"))
    assert first is not None
    assert both is not None
    assert {line.key for line in first.lines}.isdisjoint(line.key for line in both.lines)


def test_an_edit_that_leaves_the_text_alone_gives_nothing() -> None:
    assert read(write_comment("/generate undo", action="edited")) is None


@pytest.mark.parametrize("action", ["deleted", "pinned", "an action of tomorrow"])
def test_other_actions_give_nothing(action: str) -> None:
    assert read(write_comment("/generate undo", action=action)) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"sender": BOT},
        {"sender": {**PERSON, "login": "renovate[bot]"}},
        {"comment": {"id": 55, "body": "/generate undo", "user": BOT, "updated_at": MOMENT}},
        {"installation": None},
    ],
    ids=["a bot", "a bot by its name", "a person edits what a bot wrote", "outside an installation"],
)
def test_bots_and_what_they_wrote_give_no_commands(changes: dict[str, Any]) -> None:
    assert read(write_comment("/generate undo", **changes)) is None


def test_an_edit_is_the_editors_command() -> None:
    editor = {"id": 9, "login": "grace", "type": "User"}
    event = read(write_comment("/generate undo", action="edited", before="", sender=editor))
    assert event is not None
    assert event.sender == "grace"


def test_the_comment_of_a_deleted_account_can_be_edited() -> None:
    ghost = {"id": 55, "body": "/generate undo", "user": None, "updated_at": MOMENT}
    assert read(write_comment(None, action="edited", before="", comment=ghost)) is not None
