"""The client against the sandbox: what it sends, what it repeats, and how it tells errors apart."""

from datetime import UTC, datetime, timedelta

import pytest

from github_app.github.api import RestConnector, RestGitHub
from github_app.github.errors import ForbiddenError, NotFoundError, RefusedError, UnreachableError
from github_app.github.tokens import TokenSource
from tests.github_app.jobs.interception import Moment
from tests.github_app.jobs.story import Story, Town


def count(town: Town, method: str, ending: str) -> int:
    return len([seen for seen in town.interception.seen if seen.startswith(method) and seen.endswith(ending)])


async def test_one_token_serves_many_requests(github: RestGitHub, town: Town) -> None:
    await github.get_repository()
    await github.get_repository()
    assert count(town, "POST", "/access_tokens") == 1


async def test_a_token_is_for_one_repository_alone(github: RestGitHub, quiet_story: Story, town: Town) -> None:
    token = await github.get_token()
    assert token
    other = town.sandbox.add_repository(town.owner, f"other-{quiet_story.live.repository.name}", files={"a": "b"})
    town.sandbox.install_app(town.app, [other])
    given = town.sandbox.state.installation_tokens[token]
    assert given.repository_ids == {quiet_story.live.repository.id}


async def test_a_get_is_repeated_after_a_fault_of_the_server(github: RestGitHub, town: Town) -> None:
    town.interception.outages = [Moment("GET", "/shop-[0-9]+", after=False)] * 2
    await github.get_repository()
    assert town.interception.outages == []


async def test_a_post_is_never_repeated_by_itself(github: RestGitHub, quiet_story: Story, town: Town) -> None:
    issue = quiet_story.open_issue()
    town.interception.outages = [Moment("POST", "/comments", after=False)] * 2
    with pytest.raises(UnreachableError):
        await github.create_comment(issue, "hello")
    assert count(town, "POST", "/comments") == 1
    town.interception.outages = []


async def test_comments_are_listed_over_all_pages(
    github: RestGitHub, quiet_story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("github_app.github.rest.requests.PAGE", 3)
    issue = quiet_story.open_issue()
    person = quiet_story.as_person("writer")
    for number in range(7):
        assert person.post(f"/issues/{issue}/comments", json={"body": str(number)}).status_code == 201
    comments = await github.list_comments(issue)
    assert [comment.body for comment in comments] == [str(number) for number in range(7)]


async def test_a_file_is_read_or_is_not_there(github: RestGitHub) -> None:
    assert await github.get_file("README.md") == "# Shop\n"
    assert await github.get_file(".github/pullwright.yml") is None


@pytest.mark.parametrize(
    ("login", "permission"), [("owner", "admin"), ("writer", "write"), ("triager", "read"), ("nobody-at-all", "none")]
)
async def test_permissions_are_read(github: RestGitHub, login: str, permission: str) -> None:
    assert await github.get_permission(login) == permission


async def test_what_is_not_there_is_told_apart(github: RestGitHub) -> None:
    with pytest.raises(NotFoundError, match="404"):
        await github.get_issue(999)


async def test_what_is_refused_is_told_with_the_reason(github: RestGitHub) -> None:
    with pytest.raises(RefusedError, match="422"):
        await github.create_pull_request(title="x", body="", head="no-such-branch", base="main")


async def test_an_app_that_was_removed_is_forbidden(town: Town) -> None:
    connector = RestConnector(api_url=town.api, app_id=999_999, private_key=town.key.private)
    with pytest.raises(ForbiddenError):
        await connector.connect(1, "acme", "shop").get_repository()


async def test_a_server_that_is_not_there_is_unreachable(town: Town) -> None:
    connector = RestConnector(api_url="http://127.0.0.1:9", app_id=1, private_key=town.key.private)
    with pytest.raises(UnreachableError):
        await connector.connect(1, "acme", "shop").get_repository()


async def test_a_token_that_ages_is_replaced(github: RestGitHub, quiet_story: Story) -> None:
    tokens: TokenSource = github._requests.tokens
    first = await github.get_token()
    key = (quiet_story.live.installation.id, quiet_story.live.repository.name)
    soon = datetime.now(UTC) + timedelta(minutes=5)
    tokens._known[key] = tokens._known[key].model_copy(update={"expires_at": soon})
    assert await github.get_token() != first
