"""What the App needs of GitHub, as Protocols: the jobs know these and no client.

Every method is about one repository of one installation; ``connect`` gives it. Reads may be repeated freely;
writes are made idempotent by the steps, which look for their own marker first. All raise ``GitHubError``.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from github_app.github.models import (
    CheckRun,
    Comment,
    Commit,
    Issue,
    PullRequest,
    PullRequestFile,
    Reaction,
    RepositoryInfo,
    Review,
    ReviewComment,
)
from github_app.github.reports import CheckReport, LineComment


class Repository(Protocol):
    """The repository itself: its files, who may do what, and what we may."""

    async def get_repository(self) -> RepositoryInfo:
        """Read the repository itself."""
        ...

    async def get_permission(self, login: str) -> str:
        """Read what a person may do: ``admin``, ``write``, ``read`` or ``none``."""
        ...

    async def get_file(self, path: str, ref: str | None = None) -> str | None:
        """Read a text file at a branch or commit, the default branch unless said; None where there is none."""
        ...

    async def get_token(self) -> str:
        """Give an installation token for git over HTTPS; valid for at least five minutes."""
        ...

    async def get_granted_permissions(self) -> Mapping[str, str]:
        """Read what the installation grants us, such as ``{"contents": "write"}``."""
        ...


class Conversation(Protocol):
    """Issues, comments, reactions and labels; pull requests have them too."""

    async def get_issue(self, number: int) -> Issue:
        """Read an issue."""
        ...

    async def list_comments(self, issue: int) -> list[Comment]:
        """List all comments of an issue or pull request, oldest first."""
        ...

    async def get_comment(self, comment: int) -> Comment:
        """Read a comment."""
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

    async def add_comment_reaction(self, comment: int, content: str) -> None:
        """React to a comment; a second time changes nothing."""
        ...

    async def list_comment_reactions(self, comment: int, content: str) -> list[Reaction]:
        """List who reacted to a comment in one way, such as ``+1``."""
        ...

    async def add_labels(self, issue: int, labels: list[str]) -> None:
        """Add labels to an issue or pull request."""
        ...

    async def remove_label(self, issue: int, label: str) -> None:
        """Take a label off an issue or pull request, if it is there."""
        ...


class PullRequests(Protocol):
    """Pull requests, and what is said about their lines."""

    async def list_pull_requests(self, head: str, state: str = "all") -> list[PullRequest]:
        """List the pull requests from a branch of this repository, newest first."""
        ...

    async def get_pull_request(self, number: int) -> PullRequest:
        """Read a pull request."""
        ...

    async def create_pull_request(
        self, *, title: str, body: str, head: str, base: str, draft: bool = False
    ) -> PullRequest:
        """Open a pull request; ``RefusedError`` where a draft is asked for and the repository has none."""
        ...

    async def update_pull_request(self, number: int, *, title: str, body: str) -> PullRequest:
        """Replace the title and description of a pull request of ours."""
        ...

    async def request_reviewers(self, pull_request: int, reviewers: list[str]) -> None:
        """Ask people for a review."""
        ...

    async def list_pull_request_files(self, number: int) -> list[PullRequestFile]:
        """List what a pull request changes; GitHub gives the first 3,000 files."""
        ...

    async def create_review(
        self, number: int, *, commit: str, body: str, comments: Sequence[LineComment] = ()
    ) -> Review:
        """Comment on lines of a pull request, all at once or not at all.

        ``RefusedError`` if one of the lines is not part of the diff; which one, GitHub does not say.
        """
        ...

    async def list_reviews(self, number: int) -> list[Review]:
        """List the reviews of a pull request, oldest first."""
        ...

    async def list_review_comments(self, number: int) -> list[ReviewComment]:
        """List the comments on lines of a pull request, oldest first."""
        ...


class GitData(Protocol):
    """Commits that GitHub signs as ours, and branches that move forward only."""

    async def create_commit(self, *, message: str, tree: str, parents: Sequence[str]) -> Commit:
        """Make a commit of a tree that is on the server; nothing points to it yet."""
        ...

    async def get_ref(self, ref: str) -> str | None:
        """Read the commit that a ref points to, such as ``heads/main``; None where there is no such ref."""
        ...

    async def create_ref(self, ref: str, commit: str) -> None:
        """Make a ref; one that points there already is one that was made before."""
        ...

    async def advance_ref(self, ref: str, *, to: str, expected: str) -> None:
        """Move a ref from one commit to a descendant of it; ``MovedError`` if it is somewhere else."""
        ...

    async def delete_ref(self, ref: str) -> None:
        """Delete a ref of ours; one that is gone was deleted before."""
        ...


class Checks(Protocol):
    """Check runs: what we have to say about a commit."""

    async def find_check_run(self, commit: str, *, name: str, key: str) -> CheckRun | None:
        """Find the run that was made for a report before."""
        ...

    async def put_check_run(self, report: CheckReport) -> CheckRun:
        """Make a check run, or bring the one that was begun for the same report to its end."""
        ...


class GitHub(Repository, Conversation, PullRequests, GitData, Checks, Protocol):
    """One repository, seen with the rights of one installation."""


class GitHubConnector(Protocol):
    """The App as GitHub knows it."""

    def connect(self, installation: int, owner: str, name: str) -> GitHub:
        """Give a repository with the rights of an installation."""
        ...
