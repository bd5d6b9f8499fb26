"""Sandbox: what the REST API, the git bridge and the pages share, and how its people, repositories and Apps come to be.

Events go out from here: whatever changes a record publishes it, and every installed App that subscribes hears of it.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from github_app.sandbox.deliveries import Deliveries
from github_app.sandbox.errors import ApiError
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.installations import Installation
from github_app.sandbox.links import Links
from github_app.sandbox.payloads import write_installed, write_payload, write_ping
from github_app.sandbox.records import App, Repository, Role, User
from github_app.sandbox.state import DEFAULT_LABELS, State


class Sandbox:
    """A local GitHub without its server.

    Args:
        directory: Where the bare repositories are kept.
        base: The address that the server answers under, without a slash at the end.
        state: What it starts with; nothing unless said.
    """

    def __init__(self, directory: Path, base: str, state: State | None = None) -> None:
        self.directory = directory
        self.links = Links(base)
        self.state = state or State()
        self.deliveries = Deliveries(self.state)

    def add_repository(
        self,
        owner: User,
        name: str,
        *,
        description: str = "",
        files: Mapping[str, str] | None = None,
        roles: Mapping[str, Role] | None = None,
        private: bool = False,
    ) -> Repository:
        """Make a repository.

        Args:
            owner: Whose it is.
            name: Its name.
            description: One line about it.
            files: The content of the first commit; without files the repository stays empty.
            roles: What people may do in it, by login.
            private: Whether only those people may see it.
        """
        now = self.state.clock()
        path = self.directory / owner.login / f"{name}.git"
        store = GitStore.create(path, "main")
        if files:
            store.commit_files("main", files, message="Initial commit\n", author=owner.login)
        with self.state.lock:
            repository = Repository(
                id=self.state.next_id(),
                owner=owner,
                name=name,
                path=path,
                description=description,
                default_branch="main",
                created_at=now,
                pushed_at=now,
                private=private,
                roles=dict(roles or {}),
            )
            for label in DEFAULT_LABELS:
                self.state.add_label(repository, *label)
            self.state.repositories[repository.full_name.lower()] = repository
        return repository

    def add_fork(self, parent: Repository, owner: User) -> Repository:
        """Make a fork with all branches of a repository; the App is not installed on it."""
        fork = self.add_repository(owner, parent.name, description=parent.description, private=parent.private)
        fork.parent = parent
        GitStore(fork.path).fetch(GitStore(parent.path), "+refs/heads/*:refs/heads/*")
        return fork

    def register_app(
        self,
        *,
        slug: str,
        name: str,
        owner: User,
        public_key: str,
        webhook_url: str | None,
        webhook_secret: str,
        permissions: Mapping[str, str],
        events: Sequence[str],
    ) -> App:
        """Register an App, and if it has a webhook address send it a ping.

        Args:
            slug: The App's name in addresses; its bot is ``<slug>[bot]``.
            name: The App's name for people.
            owner: Whose App it is.
            public_key: PEM of the key that belongs to its private key.
            webhook_url: Where it takes deliveries; None if that is not known yet.
            webhook_secret: What they are signed with.
            permissions: What it asks for, such as ``{"issues": "write"}``.
            events: What it wants to hear of.
        """
        with self.state.lock:
            app = App(
                id=self.state.next_id(),
                slug=slug,
                name=name,
                owner=owner,
                bot=self.state.add_user(f"{slug}[bot]", name, type_="Bot"),
                public_key=public_key,
                webhook_url=None,
                webhook_secret=webhook_secret,
                permissions=dict(permissions),
                events=tuple(events),
                created_at=self.state.clock(),
            )
            self.state.apps[app.id] = app
        if webhook_url is not None:
            self.set_webhook(app, webhook_url)
        return app

    def set_webhook(self, app: App, url: str) -> None:
        """Set where an App takes deliveries, and send it a ping there."""
        app.webhook_url = url
        self.deliveries.publish("ping", write_ping(self.links, app), app=app)

    def install_app(self, app: App, repositories: list[Repository]) -> Installation:
        """Install an App on repositories of one owner and tell it so.

        Raises:
            ApiError: 422 if the repositories belong to several owners.
        """
        owners = {repository.owner.login for repository in repositories}
        if len(owners) != 1:
            raise ApiError(422, "An installation is for the repositories of one account.")
        with self.state.lock:
            installation = self.state.add_installation(app, repositories[0].owner, repositories)
        payload = write_installed(self.links, installation, repositories)
        self.deliveries.publish("installation", payload, app=app, installation=installation)
        return installation

    def publish(
        self, event: str, action: str | None, *, repository: Repository, sender: User, objects: dict[str, Any]
    ) -> None:
        """Tell every App that is installed on a repository, and subscribes to an event, what happened there."""
        for installation in list(self.state.installations_on(repository)):
            if event not in installation.app.events:
                continue
            payload = write_payload(
                self.links,
                action,
                repository=repository,
                sender=sender,
                installation=installation,
                objects=objects,
            )
            self.deliveries.publish(
                event, payload, app=installation.app, installation=installation, repository=repository
            )
