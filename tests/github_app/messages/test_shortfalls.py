"""What could not be done comes with what was done instead, and with the line that mends it."""

import pytest

from github_app.messages.sections import MAX_CHARACTERS, join_sections
from github_app.messages.shortfalls import Lack, Shortfall, write_shortfalls


@pytest.mark.parametrize("lack", Lack)
def test_each_lack_is_one_line_with_two_sentences(lack: Lack) -> None:
    text = join_sections(write_shortfalls([Shortfall(lack)]))
    (line,) = [line for line in text.splitlines() if line.startswith("> - ")]
    assert line.count(". ") >= 1
    assert line.endswith(".")


def test_files_that_are_left_out_can_be_added_by_hand() -> None:
    files = {".github/workflows/shop.yml": "on:\n  push:\n```\n"}
    text = join_sections(write_shortfalls([Shortfall(Lack.WORKFLOWS, files)]))
    assert "so they are left out (`.github/workflows/shop.yml`). Accept its *Workflows* permission" in text
    assert "As `.github/workflows/shop.yml`:\n\n````yml\non:\n  push:\n```\n````" in text


def test_files_give_way_where_there_is_no_room_but_not_what_mends_it() -> None:
    files = {".github/workflows/shop.yml": "x" * MAX_CHARACTERS}
    text = join_sections(write_shortfalls([Shortfall(Lack.WORKFLOWS, files)]))
    assert len(text) < 1_000
    assert "/generate update" in text


def test_nothing_is_said_where_all_was_done() -> None:
    assert write_shortfalls([]) == []
