"""What the App needs of GitHub, as a Protocol: the jobs know this and no client.

Every method is about one repository of one installation; ``connect`` gives it. Reads may be repeated freely;
writes are made idempotent by the steps, which look for their own marker first. All raise ``GitHubError``.
"""

from typing import Protocol

from github_app.github.models import Comment, Issue, PullRequest, RepositoryInfo


class GitHub(Protocol):
    """One repository, seen with the rights of one installation."""

    async def get_repository(self) -> RepositoryInfo:
        """Read the repository itself."""
        ...

    async def get_issue(self, number: int) -> Issue:
        """Read an issue."""
        ...

    async def get_permission(self, login: str) -> str:
        """Read what a person may do: ``admin``, ``write``, ``read`` or ``none``."""
        ...

    async def get_file(self, path: str) -> str | None:
        """Read a text file of the default branch; None where there is none."""
        ...

    async def list_comments(self, issue: int) -> list[Comment]:
        """List all comments of an issue or pull request, oldest first."""
        ...

    async def create_comment(self, issue: int, body: str) -> Comment:
        """Comment on an issue or pull request."""
        ...

    async def update_comment(self, comment: int, body: str) -> Comment:
        """Replace the text of a comment of ours."""
        ...

    async def add_reaction(self, issue: int, content: str) -> None:
        """React to an issue: ``eyes``, ``rocket``, ``confused``; a second time changes nothing."""
        ...

    async def list_pull_requests(self, head: str, state: str = "all") -> list[PullRequest]:
        """List the pull requests from a branch of this repository, newest first."""
        ...

    async def create_pull_request(self, *, title: str, body: str, head: str, base: str) -> PullRequest:
        """Open a pull request."""
        ...

    async def update_pull_request(self, number: int, *, title: str, body: str) -> PullRequest:
        """Replace the title and description of a pull request of ours."""
        ...

    async def add_labels(self, issue: int, labels: list[str]) -> None:
        """Add labels to an issue or pull request."""
        ...

    async def request_reviewers(self, pull_request: int, reviewers: list[str]) -> None:
        """Ask people for a review."""
        ...

    async def get_token(self) -> str:
        """Give an installation token for git over HTTPS; valid for at least five minutes."""
        ...


class GitHubConnector(Protocol):
    """The App as GitHub knows it."""

    def connect(self, installation: int, owner: str, name: str) -> GitHub:
        """Give a repository with the rights of an installation."""
        ...
