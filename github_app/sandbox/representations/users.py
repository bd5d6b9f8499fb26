"""Accounts, ids and times, as they stand in every other object."""

import base64
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from github_app.sandbox.links import Links
from github_app.sandbox.records import Repository, Role, User

_USER_URLS = {
    "followers_url": "/followers",
    "following_url": "/following{/other_user}",
    "gists_url": "/gists{/gist_id}",
    "starred_url": "/starred{/owner}{/repo}",
    "subscriptions_url": "/subscriptions",
    "organizations_url": "/orgs",
    "repos_url": "/repos",
    "events_url": "/events{/privacy}",
    "received_events_url": "/received_events",
}


def write_time(time: datetime) -> str:
    """Write a time as GitHub does: UTC, whole seconds."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def write_optional_time(time: datetime | None) -> str | None:
    """Write a time that may not have come yet."""
    return None if time is None else write_time(time)


def write_node_id(kind: str, id_: int) -> str:
    """Give the global id of an object."""
    return base64.b64encode(f"{kind}:{id_}".encode()).decode()


def write_user(links: Links, user: User) -> dict[str, Any]:
    """Give an account as it stands inside other objects."""
    url = links.of_user(user.login)
    return {
        "login": user.login,
        "id": user.id,
        "node_id": write_node_id("User", user.id),
        "avatar_url": f"{links.base}/avatars/{user.id}",
        "gravatar_id": "",
        "url": url,
        "html_url": f"{links.base}/{quote(user.login)}",
        **{name: url + suffix for name, suffix in _USER_URLS.items()},
        "type": user.type,
        "site_admin": False,
    }


def write_association(repository: Repository, user: User) -> str:
    """Say what somebody is to a repository."""
    if user.login == repository.owner.login:
        return "OWNER"
    return "COLLABORATOR" if repository.roles.get(user.login, Role.NONE) > Role.READ else "NONE"
