"""Commits as the App, and branches that move from where they were read to where we want them, or not at all."""

import pytest

from github_app.github.api import RestGitHub
from github_app.github.errors import MovedError, RefusedError
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.rules import Rule, RuleKind, set_rules
from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.story import Town


async def commit_on(github: RestGitHub, store: GitStore, *parents: str) -> str:
    tree = store.last_commit(parents[0]).tree
    commit = await github.create_commit(message="Change\n", tree=tree, parents=parents)
    assert commit.verification.verified
    return commit.sha


async def test_a_branch_moves_to_a_commit_of_ours(github: RestGitHub, store: GitStore, head: str) -> None:
    new = await commit_on(github, store, head)
    await github.advance_ref("heads/work", to=new, expected=head)
    assert await github.get_ref("heads/work") == new
    await github.advance_ref("heads/work", to=new, expected=head)
    assert await github.get_ref("heads/work") == new


async def test_a_push_meanwhile_stays(github: RestGitHub, store: GitStore, head: str) -> None:
    new = await commit_on(github, store, head)
    theirs = store.commit_files("work", {"theirs.py": ""}, message="Theirs\n", author="owner")
    with pytest.raises(MovedError):
        await github.advance_ref("heads/work", to=new, expected=head)
    assert await github.get_ref("heads/work") == theirs


async def test_a_push_between_our_look_and_our_move_stays(
    github: RestGitHub, store: GitStore, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = await commit_on(github, store, head)
    theirs = store.commit_files("work", {"theirs.py": ""}, message="Theirs\n", author="owner")

    async def look(_ref: str) -> str:
        return head

    with monkeypatch.context() as patch:
        patch.setattr(github, "get_ref", look)
        with pytest.raises(MovedError, match="not a fast forward"):
            await github.advance_ref("heads/work", to=new, expected=head)
    assert await github.get_ref("heads/work") == theirs


async def test_a_branch_that_people_moved_back_is_left_where_it_is(
    github: RestGitHub, store: GitStore, head: str
) -> None:
    new = await commit_on(github, store, head)
    main = store.find_commit("refs/heads/main")
    assert main is not None
    store.update_ref("refs/heads/work", main)
    with pytest.raises(MovedError):
        await github.advance_ref("heads/work", to=new, expected=head)
    store.delete_ref("refs/heads/work")
    with pytest.raises(MovedError, match="at nothing"):
        await github.advance_ref("heads/work", to=new, expected=head)


async def test_a_rule_against_it_is_no_move(github: RestGitHub, store: GitStore, head: str) -> None:
    new = await commit_on(github, store, head)
    set_rules(store, [Rule(RuleKind.PULL_REQUEST, "refs/heads/work")])
    with pytest.raises(RefusedError, match="must be made through a pull request") as refusal:
        await github.advance_ref("heads/work", to=new, expected=head)
    assert not isinstance(refusal.value, MovedError)
    set_rules(store, [])


async def test_a_ref_is_made_once(github: RestGitHub, town: Town, head: str) -> None:
    await github.create_ref("heads/copy", head)
    await github.create_ref("heads/copy", head)
    assert await github.get_ref("heads/copy") == head
    assert await github.get_ref("heads/nothing") is None
    with pytest.raises(RefusedError):
        await github.create_ref("heads/main", head)
    town.interception.outages = [Moment("PATCH", "/git/refs/heads/copy")]
    await github.advance_ref("heads/copy", to=head, expected=head)
    town.interception.outages = []
