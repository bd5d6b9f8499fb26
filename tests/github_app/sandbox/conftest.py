"""What tests of the sandbox share: clients, browsers, and branches with a file or a pull request."""

import httpx
import pytest

from github_app.sandbox.git_store import GitStore
from tests.github_app.conftest import NO_CERTIFICATES


@pytest.fixture
def store(live_sandbox):
    return GitStore(live_sandbox.repository.path)


@pytest.fixture
def client(live_sandbox):
    """The REST API of the repository for the App."""
    return live_sandbox.connect(live_sandbox.issue_app_token())


@pytest.fixture
def push(store):
    """Commits a file to a branch that leaves main where main is; gives the commit."""

    def commit(branch, path="app.py", content="x = 1\n"):
        main = store.find_commit("refs/heads/main")
        if store.find_commit(f"refs/heads/{branch}") is None:
            store.update_ref(f"refs/heads/{branch}", main)
        return store.commit_files(branch, {path: content}, message=f"Add {path}\n", author="pullwright")

    return commit


@pytest.fixture
def open_pull(client, push):
    """Opens a pull request of the App's from a branch with one file; gives its answer."""

    def start(path="app.py", content="x = 1\n", branch="work"):
        push(branch, path, content)
        answer = client.post("/pulls", json={"title": "Work", "body": "", "head": branch, "base": "main"})
        assert answer.status_code == 201, answer.text
        return answer.json()

    return start


@pytest.fixture
def browse(live_sandbox):
    """A browser for one of the people."""

    def start(person):
        client = httpx.Client(base_url=live_sandbox.address, follow_redirects=True, verify=NO_CERTIFICATES)
        live_sandbox.clients.enter_context(client)
        assert client.post("/acting-user", data={"login": person, "back": "/acme/shop"}).status_code == 200
        return client

    return start
