"""The client's tests use the same town and stories as the jobs'."""

import pytest

from github_app.github.api import RestConnector, RestGitHub
from github_app.sandbox.git_store import GitStore
from tests.github_app.jobs.conftest import quiet_story, town
from tests.github_app.jobs.story import Story, Town

__all__ = ["quiet_story", "town"]


@pytest.fixture
def github(quiet_story: Story, town: Town) -> RestGitHub:
    connector = RestConnector(api_url=town.api, app_id=town.app.id, private_key=town.key.private)
    live = quiet_story.live
    town.interception.seen.clear()
    return connector.connect(live.installation.id, live.repository.owner.login, live.repository.name)


@pytest.fixture
def store(quiet_story: Story) -> GitStore:
    return GitStore(quiet_story.live.repository.path)


@pytest.fixture
def head(store: GitStore) -> str:
    """A branch ``work`` with a file of five lines, one commit ahead of main; gives that commit."""
    main = store.find_commit("refs/heads/main")
    assert main is not None
    store.update_ref("refs/heads/work", main)
    content = "".join(f"line {number}\n" for number in range(1, 6))
    return store.commit_files("work", {"app.py": content}, message="Work\n", author="owner")
