"""Diffs taken apart for the page, from diffs that git itself writes."""

import pytest

from github_app.sandbox.diff import parse_diff
from github_app.sandbox.git_store import GitStore


@pytest.fixture
def compare(tmp_path):
    def run(before, after):
        store = GitStore.create(tmp_path / "store.git", "main")
        first = store.commit_files("main", before, message="Before\n", author="somebody")
        second = store.commit_files("main", after, message="After\n", author="somebody")
        return parse_diff(store.write_diff(first, second))

    return run


def test_a_new_file_is_all_added_lines_with_numbers(compare):
    (file,) = compare({"a.txt": "a\n"}, {"new file.txt": "one\ntwo\n"})
    assert (file.path, file.status, file.added, file.deleted) == ("new file.txt", "added", 2, 0)
    assert [(line.kind, line.new, line.text) for line in file.lines[1:]] == [("added", 1, "one"), ("added", 2, "two")]


def test_an_edit_numbers_both_sides(compare):
    (file,) = compare({"a.txt": "1\n2\n3\n"}, {"a.txt": "1\nzwei\n3\n"})
    assert [(line.kind, line.old, line.new) for line in file.lines[1:]] == [
        ("context", 1, 1),
        ("deleted", 2, None),
        ("added", None, 2),
        ("context", 3, 3),
    ]


def test_lines_that_look_like_headers_are_lines(compare):
    (file,) = compare({"a.txt": "-- a/old\nx\n"}, {"a.txt": "++ b/new\ndiff --git a/x b/x\n@@ -1 +1 @@\n"})
    assert [line.text for line in file.lines if line.kind == "deleted"] == ["-- a/old", "x"]
    assert [line.text for line in file.lines if line.kind == "added"] == [
        "++ b/new",
        "diff --git a/x b/x",
        "@@ -1 +1 @@",
    ]


def test_an_empty_file_and_a_missing_line_end_are_shown_for_what_they_are(compare):
    empty, file = compare({"z.txt": "a\n"}, {"empty.py": "", "z.txt": "b"})
    assert (empty.path, empty.status, empty.lines) == ("empty.py", "added", [])
    assert file.lines[-1].text == "No newline at end of file"


def test_a_lock_file_is_folded(compare):
    lock, code = compare({"z.txt": ""}, {"uv.lock": "x\n", "x.py": "x\n"})
    assert lock.is_folded
    assert not code.is_folded


def test_a_name_that_is_not_ascii_is_shown_as_it_is(compare):
    (file,) = compare({"a.txt": "a\n"}, {"naïve.txt": "x\n"})
    assert file.path == "naïve.txt"


def test_a_deleted_and_a_binary_file_say_so(tmp_path):
    store = GitStore.create(tmp_path / "store.git", "main")
    first = store.commit_files("main", {"gone.txt": "a\n"}, message="Before\n", author="somebody")
    second = store.commit_files("other", {"picture.png": "\0\1"}, message="After\n", author="somebody")
    gone, picture = parse_diff(store.write_diff(first, second))
    assert (gone.path, gone.status, gone.deleted) == ("gone.txt", "deleted", 1)
    assert [line.text for line in picture.lines] == ["Binary file"]


def test_a_renamed_file_has_its_new_name(tmp_path):
    store = GitStore.create(tmp_path / "store.git", "main")
    content = "".join(f"line {number}\n" for number in range(20))
    first = store.commit_files("main", {"old.txt": content}, message="Before\n", author="somebody")
    second = store.commit_files("other", {"new.txt": content}, message="After\n", author="somebody")
    (file,) = parse_diff(store.write_diff(first, second))
    assert (file.path, file.status, file.lines) == ("new.txt", "renamed", [])
