"""The port over GitHub's REST API."""

from githubkit.auth import AppAuthStrategy

from github_app.github.rest.checks import RestChecks
from github_app.github.rest.conversation import RestConversation
from github_app.github.rest.git_data import RestGitData
from github_app.github.rest.pulls import RestPulls
from github_app.github.rest.repository import RestRepository
from github_app.github.rest.requests import RepositoryRequests
from github_app.github.tokens import TokenSource
from github_app.github.transport import SharedTransport, make_client


class RestGitHub(RestRepository, RestConversation, RestPulls, RestGitData, RestChecks):
    """One repository, seen with the rights of one installation.

    Args:
        requests: Reaches the repository.
    """

    def __init__(self, requests: RepositoryRequests) -> None:
        self._requests = requests


class RestConnector:
    """The App as GitHub knows it; used from one event loop, as its connections belong to it.

    Args:
        api_url: Address of the API.
        app_id: Number of the App.
        private_key: Its key, PEM.
    """

    def __init__(self, *, api_url: str, app_id: int, private_key: str) -> None:
        self._api_url = api_url
        self._transport = SharedTransport()
        self._tokens = TokenSource(make_client(api_url, AppAuthStrategy(app_id, private_key), self._transport))

    def connect(self, installation: int, owner: str, name: str) -> RestGitHub:
        """Give a repository with the rights of an installation."""
        return RestGitHub(
            RepositoryRequests(
                api_url=self._api_url,
                transport=self._transport,
                tokens=self._tokens,
                installation=installation,
                owner=owner,
                name=name,
            )
        )
