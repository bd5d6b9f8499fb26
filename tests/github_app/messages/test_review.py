"""Review comments: a suggestion where GitHub takes one and it replaces the right lines, and nowhere else."""

from dataclasses import replace

import pytest

from github_app.git.ledger import Conflict
from github_app.messages.review import File, find_hunks, make_conflict_marker, write_review

TEXT = "\n".join(f"line {number}" for number in range(1, 41)) + "\n"
PATCH = (
    "@@ -1,3 +1,5 @@ head\n line 1\n+line 2\n+line 3\n line 4\n line 5\n"
    "@@ -20,2 +22,4 @@\n line 22\n+line 23\n+line 24\n line 25"
)
FILE = File(TEXT, PATCH)
CONFLICT = Conflict("app/main.py", 2, "line 2\nline 3\n", "new 2\nnew 3\nnew 4\n")


def write(conflict: Conflict, file: File = FILE) -> list[str]:
    return [comment.body for comment in write_review([conflict], {"app/main.py": file}, "job1")]


def test_the_generators_lines_are_a_suggestion_on_those_of_the_branch() -> None:
    (comment,) = write_review([CONFLICT], {"app/main.py": FILE}, "job1")
    assert (comment.path, comment.start_line, comment.line) == ("app/main.py", 2, 3)
    assert "```suggestion\nnew 2\nnew 3\nnew 4\n```\n" in comment.body
    assert "`/generate resolve ours app/main.py`" in comment.body
    assert make_conflict_marker(CONFLICT, "job1") in comment.body


def test_one_line_has_no_first_line_of_its_own() -> None:
    (comment,) = write_review([replace(CONFLICT, ours="line 2\n")], {"app/main.py": FILE}, "job1")
    assert (comment.start_line, comment.line) == (None, 2)


def test_lines_that_the_generator_does_not_have_are_taken_away_by_an_empty_suggestion() -> None:
    (body,) = write(replace(CONFLICT, theirs=""))
    assert "```suggestion\n```\n" in body


def test_an_empty_line_stays_an_empty_line() -> None:
    (body,) = write(replace(CONFLICT, theirs="\n"))
    assert "```suggestion\n\n```\n" in body


def test_backticks_in_a_line_cannot_end_the_suggestion() -> None:
    (body,) = write(replace(CONFLICT, theirs="```python\nx\n```\n"))
    assert "````suggestion\n```python\nx\n```\n````\n" in body


@pytest.mark.parametrize(
    "conflict",
    [
        replace(CONFLICT, line=10, ours="line 10\n"),  # not in the diff
        replace(CONFLICT, line=5, ours="line 5\nline 6\n"),  # ends behind the hunk
        replace(CONFLICT, line=4, ours="\n".join(f"line {n}" for n in range(4, 25)) + "\n"),  # over two hunks
        replace(CONFLICT, ours="something else\n"),  # the branch has moved on
        replace(CONFLICT, ours=""),  # nothing to stand on
        replace(CONFLICT, line=0),  # about the whole file
        replace(CONFLICT, path="other.py"),
    ],
)
def test_where_a_suggestion_cannot_stand_there_is_none(conflict: Conflict) -> None:
    assert write(conflict) == []


def test_a_file_that_github_does_not_show_has_none() -> None:
    assert write(CONFLICT, File(TEXT, None)) == []


def test_hunks_are_read_with_and_without_a_count() -> None:
    assert find_hunks(PATCH) == (range(1, 6), range(22, 26))
    assert find_hunks("@@ -0,0 +1 @@\n+x") == (range(1, 2),)
    assert find_hunks("@@ -1 +0,0 @@\n-x") == (range(0),)


def test_a_path_cannot_end_the_marker() -> None:
    marker = make_conflict_marker(replace(CONFLICT, path="a-->b"), "job1")
    assert marker.count("-->") == 1
    assert marker != make_conflict_marker(replace(CONFLICT, path="a--b"), "job1")
