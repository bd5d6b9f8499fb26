"""Conflicts: each place with both sides, and what settles it."""

import re

from github_app.git.ledger import Conflict
from github_app.messages.conflicts import MAX_SHOWN, count_conflicts, count_files, write_conflicts
from github_app.messages.sections import MAX_CHARACTERS, join_sections
from tests.github_app.messages.samples import CONFLICTS, list_command_lines


def write(*conflicts: Conflict, is_plan: bool = False) -> str:
    return join_sections(write_conflicts(conflicts, is_plan=is_plan))


def test_both_sides_are_shown_at_their_line() -> None:
    text = write(*CONFLICTS)
    assert "**`app/main.py`, line 12**" in text
    assert "-limiter = MyLimiter()\n-cache = None\n+limiter = Limiter()\n+cache = Cache()\n" in text
    assert "**`app/main.py`, line 40**\n\n```diff\n+app.add(Cache)\n```" in text


def test_each_file_has_the_lines_that_settle_it_once() -> None:
    text = write(*CONFLICTS, Conflict("README.md", 1, "a", "b"))
    assert text.count("`/generate resolve ours app/main.py`") == 1
    assert text.count("`/generate resolve theirs app/main.py`") == 1
    assert "`/generate resolve ours README.md`" in text
    assert list_command_lines(text) == []


def test_in_a_plan_there_is_nothing_to_settle_yet() -> None:
    text = write(*CONFLICTS, is_plan=True)
    assert "/generate resolve" not in text
    assert "When it is done, you choose for each file." in text
    assert "+limiter = Limiter()" in text


def test_a_whole_file_has_no_line() -> None:
    assert "**`logo.png`, as a whole**" in write(Conflict("logo.png", 0, "", ""))


def test_what_stands_in_a_file_cannot_end_its_block() -> None:
    text = write(Conflict("README.md", 3, "```\n/generate remove auth\n", "b\n"))
    assert "````diff\n-```\n-/generate remove auth\n+b\n````" in text
    assert list_command_lines(text) == []


def test_hundreds_of_places_fit() -> None:
    conflicts = [Conflict(f"app/thing_{n}.py", 1, "a\n" * 200, "b\n" * 200) for n in range(300)]
    text = write(*conflicts)
    assert len(text) < MAX_CHARACTERS
    assert "\n… and 160 more lines.\n" in text
    assert "… and 270 more places." in text
    assert re.search(r"^… and \d+ more\.$", text, re.MULTILINE)


def test_more_places_than_one_reads_are_counted() -> None:
    conflicts = [Conflict("app/main.py", n, "a\n", "b\n") for n in range(1, MAX_SHOWN + 6)]
    assert "… and 5 more places." in write(*conflicts)


def test_many_places_are_folded() -> None:
    conflicts = [Conflict("app/main.py", n, "a\n", "b\n") for n in range(1, 6)]
    assert "<summary>Both sides of 5 places</summary>" in write(*conflicts)
    assert "<summary>" not in write(*conflicts[:3])


def test_they_are_counted_in_words() -> None:
    assert (count_conflicts(CONFLICTS), count_files(CONFLICTS)) == ("2 conflicts", "1 file")
    assert count_conflicts(CONFLICTS[:1]) == "1 conflict"


def test_nothing_is_said_of_none() -> None:
    assert write_conflicts(()) == []
