"""The configuration is checked in the pull request that changes it, and counts from the default branch alone."""

import httpx
import pytest

from github_app.jobs.config import PATH
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.records import CheckRun
from tests.github_app.jobs.story import Story


def list_checks(story: Story) -> list[CheckRun]:
    return list(story.live.repository.check_runs.values())


def wait_for_check(story: Story, count: int = 1) -> CheckRun:
    """Wait until so many checks have been made, and give the last one once it has ended."""
    story.wait_for(lambda: len(list_checks(story)) == count and list_checks(story)[-1].status == "completed")
    return list_checks(story)[-1]


def test_a_fault_is_shown_at_its_line(story: Story) -> None:
    story.open_pull("work", {PATH: "base: main\ncolour: red\nlabels:\n  - a\n  - 7\n"})
    check = wait_for_check(story)
    assert (check.name, check.conclusion) == ("Pullwright configuration", "failure")
    assert check.title == f"2 faults in {PATH}"
    assert [(remark.start_line, remark.path) for remark in check.annotations] == [(2, PATH), (5, PATH)]
    assert "colour is no setting" in check.annotations[0].message
    assert "Line 2: `colour` is no setting" in (check.summary or "")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("base: main\nlabels: [", 2, "it is not YAML"),
        ("- main\n", 1, "it is not a mapping"),
        ("x" * 20_001, 1, "it has more than 20,000 characters"),
        ('"suggest": perhaps\n', 1, "use true or false"),
    ],
)
def test_every_kind_of_fault_is_said(story: Story, text: str, line: int, words: str) -> None:
    story.open_pull("work", {PATH: text})
    check = wait_for_check(story)
    [remark] = check.annotations
    assert remark.start_line in (line, line + 1)
    assert words in remark.message


def test_what_can_be_used_is_said_to_be(story: Story) -> None:
    story.open_pull("work", {PATH: "approve: true\nsuggest: true\n"})
    check = wait_for_check(story)
    assert (check.conclusion, check.annotations) == ("success", [])


def test_a_push_that_corrects_it_is_checked_again(story: Story) -> None:
    pull = story.open_pull("work", {PATH: "colour: red\n"})
    wait_for_check(story)
    person = story.as_person("writer")
    push(story, person, pull, {PATH: "base: main\n"})
    assert wait_for_check(story, 2).conclusion == "success"


def test_a_pull_request_that_does_not_change_it_is_left_alone(story: Story) -> None:
    story.commit({PATH: "colour: red\n"})
    untouched = story.open_pull("work", {"app.py": ""})
    story.commit({PATH: "base: main\n"})
    person = story.as_person("writer")
    push(story, person, untouched, {"other.py": ""})
    story.open_pull("later", {PATH: "base: main\nsuggest: true\n"})
    wait_for_check(story)
    assert [check.conclusion for check in list_checks(story)] == ["success"]


def push(story: Story, person: httpx.Client, pull: int, files: dict[str, str]) -> None:
    """Push files to the branch of a pull request."""
    read = person.get(f"/pulls/{pull}").json()
    commit = story.commit(files, branch=f"{read['head']['ref']}-next", onto=read["head"]["sha"])
    moved = person.patch(f"/git/refs/heads/{read['head']['ref']}", json={"sha": commit})
    assert moved.status_code == 200, moved.text


def test_a_pull_request_from_a_fork_is_checked_too(story: Story) -> None:
    live = story.live
    fork = live.sandbox.add_fork(live.repository, live.people["reader"])
    store = GitStore(fork.path)
    store.commit_files("main", {PATH: "colour: red\n"}, message="Paint it\n", author="reader")
    opened = story.as_person("reader").post("/pulls", json={"title": "Paint", "head": "reader:main", "base": "main"})
    assert opened.status_code == 201, opened.text
    assert wait_for_check(story).conclusion == "failure"
