"""Access: who is asking, and whether they may; the REST API, git and the pages all ask here."""

import base64
import binascii
from dataclasses import dataclass

from github_app.sandbox.errors import ApiError, not_accessible, not_found
from github_app.sandbox.installations import InstallationToken
from github_app.sandbox.records import App, Issue, Repository, Role, User
from github_app.sandbox.state import State
from github_app.sandbox.tokens import LEVELS


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks: a person, or an installation by its token.

    Attributes:
        user: The account; for an installation the bot of its App.
        token: The token of an installation; None for a person.
    """

    user: User
    token: InstallationToken | None = None

    @property
    def app(self) -> App | None:
        """Give the App that acts; None for a person."""
        return self.token.installation.app if self.token else None


def read_credentials(authorization: str) -> str | None:
    """Take the token out of an ``Authorization`` header: bearer, token, or the password of basic authentication."""
    scheme, _, value = authorization.strip().partition(" ")
    if scheme.lower() in {"bearer", "token"}:
        return value.strip()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return None


def identify(state: State, token: str) -> Actor:
    """Tell whose token it is.

    Raises:
        ApiError: 401 for an unknown or expired token.
    """
    person = state.personal_tokens.get(token)
    if person is not None:
        return Actor(user=person)
    known = state.installation_tokens.get(token)
    if known is None or known.expires_at <= state.clock():
        raise ApiError(401, "Bad credentials")
    return Actor(user=known.installation.app.bot, token=known)


def may_see(actor: Actor | None, repository: Repository) -> bool:
    """Say whether a repository exists as far as somebody is concerned."""
    if not repository.private:
        return True
    if actor is None:
        return False
    if actor.token:
        return repository.id in actor.token.repository_ids
    return repository.role_of(actor.user) >= Role.READ


def is_granted(token: InstallationToken, repository: Repository, permission: str, level: str) -> bool:
    """Say whether a token of an installation carries a permission on a repository."""
    if repository.id not in token.repository_ids:
        return level == "read" and not repository.private
    return LEVELS.get(token.permissions.get(permission, ""), 0) >= LEVELS[level]


def check_permission(
    actor: Actor, repository: Repository, permission: str, level: str, *, role: Role = Role.WRITE
) -> None:
    """Make sure that an actor may do something.

    Args:
        actor: Who wants to.
        repository: Where.
        permission: What an installation needs for it, such as ``issues``.
        level: ``read`` or ``write``.
        role: What a person needs for it where the level is ``write``.

    Raises:
        ApiError: 404 for what the actor may not see, 403 for what they may see and not do.
    """
    if not may_see(actor, repository):
        raise not_found()
    if actor.token:
        if not is_granted(actor.token, repository, permission, level):
            raise not_accessible()
    elif level == "write" and repository.role_of(actor.user) < role:
        raise ApiError(403, "Must have write access to the repository.")


def check_conversation(actor: Actor, repository: Repository, issue: Issue, level: str, *, role: Role) -> None:
    """Make sure that an actor may read or write in an issue or pull request.

    The permission ``issues`` serves for both, ``pull_requests`` for pull requests alone.

    Raises:
        ApiError: As of ``check_permission``.
    """
    if issue.pull and actor.token and is_granted(actor.token, repository, "pull_requests", level):
        return
    check_permission(actor, repository, "issues", level, role=role)
