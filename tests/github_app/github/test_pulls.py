"""Pull requests: what they are, what they change, and what is said about their lines."""

import pytest

from github_app.github.api import RestGitHub
from github_app.github.errors import NotFoundError, RefusedError
from github_app.github.models import PullRequest
from github_app.github.reports import LineComment
from tests.github_app.jobs.story import Story


@pytest.fixture
async def pull(github: RestGitHub, head: str) -> PullRequest:
    """A pull request from ``work``."""
    opened = await github.create_pull_request(title="Work", body="", head="work", base="main")
    assert opened.head.sha == head
    return opened


async def test_a_pull_request_is_read_whole(github: RestGitHub, pull: PullRequest) -> None:
    read = await github.get_pull_request(pull.number)
    assert read == pull
    assert (read.state, read.draft, read.is_from_fork) == ("open", False, False)
    with pytest.raises(NotFoundError):
        await github.get_pull_request(99)


def test_a_branch_of_a_fork_is_told_apart_even_when_the_fork_is_gone() -> None:
    base = {"ref": "main", "sha": "a", "repo": {"id": 1, "full_name": "acme/shop"}}
    facts = {"number": 1, "state": "open", "title": "x", "html_url": "", "base": base}
    for fork in ({"id": 2, "full_name": "sam/shop"}, None):
        assert PullRequest.model_validate({**facts, "head": {"ref": "x", "sha": "b", "repo": fork}}).is_from_fork
    assert not PullRequest.model_validate({**facts, "head": {**base, "ref": "x"}}).is_from_fork


async def test_a_draft_is_refused_where_there_are_none(github: RestGitHub, quiet_story: Story, head: str) -> None:
    assert head
    quiet_story.live.repository.private = True
    with pytest.raises(RefusedError, match="Draft pull requests are not supported"):
        await github.create_pull_request(title="Work", body="", head="work", base="main", draft=True)


async def test_what_it_changes_is_listed(github: RestGitHub, pull: PullRequest) -> None:
    (file,) = await github.list_pull_request_files(pull.number)
    assert (file.filename, file.status) == ("app.py", "added")
    assert file.patch is not None
    assert "+line 5" in file.patch


async def test_a_review_comments_on_lines_or_not_at_all(github: RestGitHub, pull: PullRequest) -> None:
    one = LineComment(path="app.py", line=2, body="```suggestion\nx\n```")
    range_ = LineComment(path="app.py", start_line=3, line=4, body="Both")
    made = await github.create_review(pull.number, commit=pull.head.sha, body="Two", comments=[one, range_])
    assert [review.id for review in await github.list_reviews(pull.number)] == [made.id]
    listed = await github.list_review_comments(pull.number)
    assert [(comment.path, comment.line, comment.body) for comment in listed] == [
        ("app.py", 2, one.body),
        ("app.py", 4, "Both"),
    ]
    outside = LineComment(path="app.py", line=99, body="?")
    with pytest.raises(RefusedError, match="part of the diff"):
        await github.create_review(pull.number, commit=pull.head.sha, body="One", comments=[one, outside])
    assert len(await github.list_reviews(pull.number)) == 1


async def test_comments_and_labels_of_a_conversation(github: RestGitHub, quiet_story: Story, pull: PullRequest) -> None:
    comment = await github.create_comment(pull.number, "Hello")
    assert (await github.get_comment(comment.id)).body == "Hello"
    await github.add_comment_reaction(comment.id, "eyes")
    await github.add_comment_reaction(comment.id, "eyes")
    person = quiet_story.as_person("writer")
    assert person.post(f"/issues/comments/{comment.id}/reactions", json={"content": "+1"}).status_code == 201
    (reaction,) = await github.list_comment_reactions(comment.id, "+1")
    assert reaction.user is not None
    assert reaction.user.login == "writer"
    await github.add_labels(pull.number, ["a label: with more"])
    await github.remove_label(pull.number, "a label: with more")
    await github.remove_label(pull.number, "a label: with more")
    assert (await github.get_issue(pull.number)).labels == ()


async def test_a_file_is_read_at_a_commit(github: RestGitHub, head: str) -> None:
    assert (await github.get_file("app.py", head) or "").startswith("line 1")
    assert (await github.get_file("app.py", "work") or "").startswith("line 1")
    assert await github.get_file("app.py") is None


async def test_what_the_installation_grants_is_known(github: RestGitHub) -> None:
    granted = await github.get_granted_permissions()
    assert (granted["contents"], granted["workflows"]) == ("write", "write")
    assert "administration" not in granted
