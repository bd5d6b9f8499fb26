"""State: everything that the sandbox remembers, in memory, with the look-ups and the ids."""

import itertools
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from github_app.sandbox.errors import not_found
from github_app.sandbox.installations import Delivery, Installation, InstallationToken
from github_app.sandbox.records import App, Comment, Issue, Label, Repository, User

DEFAULT_LABELS = (("bug", "d73a4a", "Something isn't working"), ("enhancement", "a2eeef", "New feature or request"))


def read_clock() -> datetime:
    """Read the time, to the second as GitHub's answers have it."""
    return datetime.now(UTC).replace(microsecond=0)


class State:
    """The store. Whoever changes records holds ``lock``, since requests are served by several threads.

    Args:
        clock: Tells the time; tests move it.
    """

    def __init__(self, clock: Callable[[], datetime] = read_clock) -> None:
        self.clock = clock
        self.lock = threading.RLock()
        self.users: dict[str, User] = {}
        self.repositories: dict[str, Repository] = {}
        self.apps: dict[int, App] = {}
        self.installations: dict[int, Installation] = {}
        self.installation_tokens: dict[str, InstallationToken] = {}
        self.personal_tokens: dict[str, User] = {}
        self.deliveries: list[Delivery] = []
        self._ids = itertools.count(1001)

    def next_id(self) -> int:
        """Give an id that nothing else has."""
        return next(self._ids)

    def add_user(self, login: str, name: str = "", *, type_: str = "User") -> User:
        """Add an account."""
        user = User(id=self.next_id(), login=login, name=name or login, type=type_)
        self.users[login.lower()] = user
        return user

    def issue_personal_token(self, user: User) -> str:
        """Give a token with which a person uses the REST API and git."""
        token = f"ghp_{secrets.token_hex(18)}"
        self.personal_tokens[token] = user
        return token

    def find_user(self, login: str) -> User:
        """Look an account up by its login, in any case.

        Raises:
            ApiError: 404 if there is none.
        """
        user = self.users.get(login.lower())
        if user is None:
            raise not_found()
        return user

    def find_repository(self, owner: str, name: str) -> Repository:
        """Look a repository up, in any case.

        Raises:
            ApiError: 404 if there is none.
        """
        repository = self.repositories.get(f"{owner}/{name}".lower())
        if repository is None:
            raise not_found()
        return repository

    def find_issue(self, repository: Repository, number: int) -> Issue:
        """Look an issue or pull request up.

        Raises:
            ApiError: 404 if there is none.
        """
        issue = repository.issues.get(number)
        if issue is None:
            raise not_found()
        return issue

    def find_comment(self, repository: Repository, comment: int) -> tuple[Issue, Comment]:
        """Look a comment up, with the issue that it stands under.

        Raises:
            ApiError: 404 if there is none.
        """
        for issue in repository.issues.values():
            for candidate in issue.comments:
                if candidate.id == comment:
                    return issue, candidate
        raise not_found()

    def find_installation(self, repository: Repository, app: App | None = None) -> Installation | None:
        """Give the installation of an App, or of the first that is there, on a repository."""
        return next((i for i in self.installations_on(repository) if app is None or i.app is app), None)

    def installations_on(self, repository: Repository) -> Iterator[Installation]:
        """Iterate over the installations that include a repository."""
        return (i for i in self.installations.values() if repository.id in i.repository_ids)

    def find_label(self, repository: Repository, name: str) -> Label:
        """Look a label up by name, in any case; one that is not there yet is added in grey, as GitHub does."""
        label = repository.labels.get(name.lower())
        return label or self.add_label(repository, name)

    def add_label(self, repository: Repository, name: str, color: str = "ededed", description: str = "") -> Label:
        """Add a label to a repository."""
        label = Label(id=self.next_id(), name=name, color=color, description=description)
        repository.labels[name.lower()] = label
        return label

    def add_installation(
        self, app: App, account: User, repositories: list[Repository], permissions: Mapping[str, str] | None = None
    ) -> Installation:
        """Install an App for some repositories of an account, with all that it asks for unless said otherwise."""
        installation = Installation(
            id=self.next_id(),
            app=app,
            account=account,
            permissions=dict(app.permissions if permissions is None else permissions),
            repository_ids=[repository.id for repository in repositories],
            created_at=self.clock(),
        )
        self.installations[installation.id] = installation
        return installation
