"""Three trees become one: what people and generator changed is there, and what people have is never replaced."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from github_app.git.evolution.settling import Merge, Settled, settle_trees
from github_app.git.ledger import Reason
from github_app.git.repository import Repository
from github_app.git.runner import Runner
from github_app.git.trees import Leaf

LINES = "".join(f"line {number}\n" for number in range(20))
FILE, EXECUTABLE, LINK, SUBMODULE = "100644", "100755", "120000", "160000"
Content = str | bytes | tuple[str, str | bytes]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path, Runner(search_path=os.environ["PATH"]))
    made.run("init", "-q", "--bare", ".")
    return made


@pytest.fixture
def settle(repository: Repository) -> Callable[..., "Outcome"]:
    """Gives a function that merges trees, which are given as contents by path."""

    def write(contents: Mapping[str, Content]) -> dict[str, Leaf]:
        modes = {path: content[0] if isinstance(content, tuple) else FILE for path, content in contents.items()}
        texts = [content[1] if isinstance(content, tuple) else content for content in contents.values()]
        blobs = repository.write_blobs([text.encode() if isinstance(text, str) else text for text in texts])
        return {path: Leaf(modes[path], blob) for path, blob in zip(contents, blobs, strict=True)}

    def run(base: Any, ours: Any, theirs: Any) -> "Outcome":
        settled = settle_trees(repository, Merge(write(base), write(ours), write(theirs)))
        return Outcome(repository, settled)

    return run


class Outcome:
    """What came of a merge, to be looked at."""

    def __init__(self, repository: Repository, settled: Settled) -> None:
        contents = repository.read_blobs(leaf.id for leaf in settled.leaves.values())
        self.files = {path: contents[leaf.id] for path, leaf in settled.leaves.items()}
        self.modes = {path: leaf.mode for path, leaf in settled.leaves.items()}
        self.moves = settled.moves
        self.conflicts = [(conflict.path, conflict.line, conflict.reason) for conflict in settled.conflicts]
        self.hunks = [(conflict.ours, conflict.theirs) for conflict in settled.conflicts]

    def read(self, path: str) -> str:
        return self.files[path].decode()


def change(number: int, text: str, lines: str = LINES) -> str:
    return lines.replace(f"line {number}\n", text)


def test_edits_of_both_sides_are_there(settle: Any) -> None:
    outcome = settle({"a": LINES}, {"a": change(3, "ours\n")}, {"a": change(15, "theirs\n")})
    assert outcome.read("a") == change(15, "theirs\n", change(3, "ours\n"))
    assert not outcome.conflicts


def test_in_a_conflict_ours_stays_and_the_rest_is_merged(settle: Any) -> None:
    ours = change(3, "ours\n", change(10, "mine\n"))
    theirs = change(3, "theirs\nof two lines\n", change(15, "new\n"))
    outcome = settle({"a": LINES}, {"a": ours}, {"a": theirs})
    assert outcome.read("a") == change(15, "new\n", ours)
    assert outcome.conflicts == [("a", 4, Reason.CONTENT)]
    assert outcome.hunks == [("ours\n", "theirs\nof two lines\n")]


def test_each_hunk_is_told_with_the_line_that_it_has_in_the_end(settle: Any) -> None:
    ours = change(3, "o1\no2\no3\n", change(12, "o4\n"))
    theirs = change(0, "t0\nt0\n", change(3, "t1\n", change(12, "t2\n")))
    outcome = settle({"a": LINES}, {"a": ours}, {"a": theirs})
    lines = outcome.read("a").splitlines()
    assert [lines[line - 1] for _, line, _ in outcome.conflicts] == ["o1", "o4"]


def test_markers_in_a_text_of_people_are_text(settle: Any) -> None:
    ours = change(3, "<<<<<<< mine\n=======\n>>>>>>> yours\n")
    outcome = settle({"a": LINES}, {"a": ours}, {"a": change(3, "theirs\n")})
    assert outcome.read("a") == ours
    assert len(outcome.conflicts) == 1


def test_a_file_without_a_last_line_end_keeps_it_so(settle: Any) -> None:
    outcome = settle({"a": LINES}, {"a": LINES.removesuffix("\n")}, {"a": change(3, "theirs\n")})
    assert outcome.read("a") == change(3, "theirs\n").removesuffix("\n")


def test_what_is_generated_no_more_goes_if_nobody_edited_it(settle: Any) -> None:
    assert settle({"a": LINES, "b": "b"}, {"a": LINES, "b": "b"}, {"b": "b"}).files == {"b": b"b"}


def test_what_is_generated_no_more_stays_if_somebody_edited_it(settle: Any) -> None:
    ours = change(3, "ours\n")
    outcome = settle({"a": LINES}, {"a": ours}, {})
    assert outcome.read("a") == ours
    assert outcome.conflicts == [("a", 0, Reason.REMOVED)]


def test_an_executable_bit_that_people_set_is_an_edit(settle: Any) -> None:
    outcome = settle({"a": LINES}, {"a": (EXECUTABLE, LINES)}, {})
    assert outcome.conflicts == [("a", 0, Reason.REMOVED)]


def test_a_new_file_that_resembles_a_removed_one_does_not_get_its_edits(settle: Any) -> None:
    ours = change(3, "ours\n")
    outcome = settle({"old": LINES}, {"old": ours}, {"new": change(15, "theirs\n")})
    assert outcome.read("new") == change(15, "theirs\n")
    assert outcome.read("old") == ours


def test_what_people_deleted_stays_deleted_whatever_is_generated(settle: Any) -> None:
    outcome = settle({"a": LINES, "b": LINES}, {"b": LINES}, {"a": change(3, "theirs\n"), "b": LINES})
    assert set(outcome.files) == {"b"}
    assert not outcome.conflicts


def test_a_moved_file_gets_the_changes_in_its_new_place_and_goes_when_it_is_generated_no_more(settle: Any) -> None:
    outcome = settle({"a": LINES}, {"x/b": change(3, "ours\n")}, {"a": change(15, "theirs\n")})
    assert outcome.read("x/b") == change(15, "theirs\n", change(3, "ours\n"))
    assert outcome.moves == {"a": "x/b"}
    assert settle({"a": LINES, "k": "k"}, {"b": LINES, "k": "k"}, {"k": "k"}).files == {"k": b"k"}
    kept = settle({"a": LINES}, {"b": change(3, "ours\n")}, {})
    assert kept.conflicts == [("b", 0, Reason.REMOVED)]


def test_an_empty_file_of_people_is_no_moved_one(settle: Any) -> None:
    outcome = settle({"a/__init__.py": "", "k": "k"}, {"mine/__init__.py": "", "k": "k"}, {"k": "k"})
    assert outcome.files == {"mine/__init__.py": b"", "k": b"k"}


def test_a_name_in_another_case_is_a_move_like_any_other(settle: Any) -> None:
    outcome = settle({"README.md": LINES}, {"Readme.md": LINES}, {"README.md": change(3, "theirs\n")})
    assert outcome.files == {"Readme.md": change(3, "theirs\n").encode()}


@pytest.mark.parametrize("ours", ["app/Cache.py", "App/cache.py", "APP/other.py"])
def test_a_new_file_whose_name_is_taken_in_another_case_is_left_out(settle: Any, ours: str) -> None:
    outcome = settle({"k": "k"}, {"k": "k", ours: "mine"}, {"k": "k", "app/cache.py": "theirs"})
    assert outcome.files == {"k": b"k", ours: b"mine"}
    assert outcome.conflicts == [("app/cache.py", 0, Reason.IN_THE_WAY)]


def test_a_binary_file_that_both_changed_stays_as_people_have_it(settle: Any) -> None:
    outcome = settle({"a": b"\0a"}, {"a": b"\0b"}, {"a": b"\0c"})
    assert outcome.files["a"] == b"\0b"
    assert outcome.conflicts == [("a", 0, Reason.BINARY)]


def test_a_file_that_is_no_utf_8_keeps_its_bytes(settle: Any) -> None:
    base = LINES.encode() + "grün\n".encode("latin-1")
    outcome = settle({"a": base}, {"a": b"first\n" + base}, {"a": base + b"last\n"})
    assert outcome.files["a"] == b"first\n" + base + b"last\n"
    ours = base.replace(b"line 3\n", "blau \xe9\n".encode("latin-1"))
    assert settle({"a": base}, {"a": ours}, {"a": base.replace(b"line 3", b"x")}).files["a"] == ours


def test_a_file_with_other_line_ends_is_merged_and_keeps_them(settle: Any) -> None:
    windows = LINES.replace("\n", "\r\n")
    outcome = settle({"a": LINES}, {"a": windows}, {"a": change(3, "theirs\n")})
    assert outcome.read("a") == change(3, "theirs\n").replace("\n", "\r\n")
    edited = windows.replace("line 10", "mine").replace("line 3\r", "ours\r")
    outcome = settle({"a": LINES}, {"a": edited}, {"a": change(3, "theirs\n")})
    assert outcome.read("a") == edited
    assert outcome.hunks == [("ours\n", "theirs\n")]


def test_an_executable_bit_of_either_side_is_kept(settle: Any) -> None:
    theirs = change(3, "theirs\n")
    assert settle({"a": LINES}, {"a": (EXECUTABLE, LINES)}, {"a": theirs}).modes == {"a": EXECUTABLE}
    assert settle({"a": LINES}, {"a": change(9, "o\n")}, {"a": (EXECUTABLE, LINES)}).modes == {"a": EXECUTABLE}
    both = settle({"a": LINES}, {"a": (EXECUTABLE, change(3, "ours\n"))}, {"a": theirs})
    assert both.modes == {"a": EXECUTABLE}


def test_a_link_in_the_place_of_a_file_stays_a_link(settle: Any) -> None:
    ours = {"a": (LINK, "/etc/passwd"), "k": "k"}
    outcome = settle({"a": LINES, "k": "k"}, ours, {"a": change(3, "theirs\n"), "k": "k"})
    assert outcome.files == {"a": b"/etc/passwd", "k": b"k"}
    assert outcome.modes["a"] == LINK
    assert outcome.conflicts == [("a", 0, Reason.IN_THE_WAY)]
    quiet = settle({"a": LINES, "k": "k"}, ours, {"a": LINES, "k": "new"})
    assert not quiet.conflicts


def test_nothing_is_generated_behind_a_link(settle: Any) -> None:
    base = {"app/a": LINES}
    outcome = settle(base, {"app": (LINK, "/etc")}, {"app/a": change(3, "theirs\n"), "app/new": "new"})
    assert outcome.files == {"app": b"/etc"}
    assert outcome.conflicts == [("app/new", 0, Reason.IN_THE_WAY)]


def test_a_submodule_stays(repository: Repository) -> None:
    commit = Leaf(SUBMODULE, "a" * 40)
    [blob] = repository.write_blobs([b"theirs"])
    theirs = Leaf(FILE, blob)
    settled = settle_trees(
        repository, Merge({}, {"lib": commit, "app": commit}, {"lib": theirs, "app/x": theirs, "y": theirs})
    )
    assert settled.leaves == {"lib": commit, "app": commit, "y": theirs}
    assert [conflict.path for conflict in settled.conflicts] == ["app/x", "lib"]


def test_a_file_of_people_where_a_directory_is_generated_stays(settle: Any) -> None:
    outcome = settle({"k": "k"}, {"k": "k", "app/cache": "mine"}, {"k": "k", "app/cache/a": "x", "app/cache/b": "y"})
    assert outcome.files == {"k": b"k", "app/cache": b"mine"}
    assert [path for path, _, _ in outcome.conflicts] == ["app/cache/a", "app/cache/b"]


def test_a_directory_of_people_where_a_file_is_generated_stays(settle: Any) -> None:
    outcome = settle({"k": "k"}, {"k": "k", "app/cache/a": "mine"}, {"k": "k", "app/cache": "theirs"})
    assert outcome.files == {"k": b"k", "app/cache/a": b"mine"}
    assert outcome.conflicts == [("app/cache", 0, Reason.IN_THE_WAY)]


def test_a_file_that_both_added_stays_as_people_have_it(settle: Any) -> None:
    outcome = settle({"k": "k"}, {"k": "k", "a": "mine\nboth\n"}, {"k": "k", "a": "theirs\nboth\n"})
    assert outcome.read("a") == "mine\nboth\n"
    assert outcome.hunks == [("mine\n", "theirs\n")]


def test_new_files_of_a_moved_directory_move_along(settle: Any) -> None:
    base = {f"app/{letter}": letter + LINES for letter in "abc"}
    ours = {f"kernel/{letter}": letter + LINES for letter in "abc"}
    outcome = settle(base, ours, {**base, "app/new": "new"})
    assert outcome.files == {**{path: text.encode() for path, text in ours.items()}, "kernel/new": b"new"}
    assert outcome.moves["app/new"] == "kernel/new"


def test_files_of_people_that_look_like_names_of_git_are_left_alone(settle: Any) -> None:
    ours = {"a": change(3, "ours\n"), "a~HEAD": "mine", "a.orig": "mine", 'q"uo\tte': "mine"}
    outcome = settle({"a": LINES}, ours, {"a": change(15, "theirs\n")})
    assert set(outcome.files) == set(ours)


def test_raised_versions_of_both_sides_are_no_conflict(settle: Any) -> None:
    base, ours, theirs = (f"FROM python:3.{minor}-slim\nRUN x\n" for minor in (11, 12, 13))
    assert settle({"Dockerfile": base}, {"Dockerfile": ours}, {"Dockerfile": theirs}).read("Dockerfile") == theirs
    assert settle({"Dockerfile": base}, {"Dockerfile": theirs}, {"Dockerfile": ours}).read("Dockerfile") == theirs


def test_additions_to_one_place_of_a_compose_file_are_no_conflict(settle: Any) -> None:
    base = "services:\n  app:\n    image: x\nvolumes: {}\n"
    ours = base.replace("volumes", "  mail:\n    image: m\nvolumes")
    theirs = base.replace("volumes", "  redis:\n    image: r\nvolumes")
    outcome = settle({"compose.yml": base}, {"compose.yml": ours}, {"compose.yml": theirs})
    assert not outcome.conflicts
    assert "mail:" in outcome.read("compose.yml")
    assert "redis:" in outcome.read("compose.yml")
