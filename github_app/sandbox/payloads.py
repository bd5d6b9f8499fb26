"""Payloads: the whole JSON objects that webhooks carry."""

from typing import Any

from github_app.sandbox.installations import Installation
from github_app.sandbox.links import Links
from github_app.sandbox.records import App, Repository, User
from github_app.sandbox.representations.apps import write_installation
from github_app.sandbox.representations.repositories import write_repository, write_short_repository
from github_app.sandbox.representations.users import write_node_id, write_time, write_user

ZEN = "Keep it logically awesome."


def write_payload(
    links: Links,
    action: str | None,
    *,
    repository: Repository,
    sender: User,
    installation: Installation,
    objects: dict[str, Any],
) -> dict[str, Any]:
    """Give the payload of an event in a repository.

    Args:
        links: The addresses of the sandbox.
        action: What happened, such as ``labeled``; None for an event without actions.
        repository: Where.
        sender: Who did it.
        installation: Through which installation the App hears of it.
        objects: What the event is about, such as ``issue`` and ``label``, already written.
    """
    payload: dict[str, Any] = {} if action is None else {"action": action}
    payload |= objects
    payload["repository"] = write_repository(links, repository)
    if repository.owner.type == "Organization":
        payload["organization"] = write_organization(links, repository.owner)
    payload["sender"] = write_user(links, sender)
    payload["installation"] = {
        "id": installation.id,
        "node_id": write_node_id("IntegrationInstallation", installation.id),
    }
    return payload


def write_organization(links: Links, owner: User) -> dict[str, Any]:
    """Give the organization that owns a repository."""
    url = f"{links.api}/orgs/{owner.login}"
    return {
        "login": owner.login,
        "id": owner.id,
        "node_id": write_node_id("Organization", owner.id),
        "url": url,
        "repos_url": f"{url}/repos",
        "events_url": f"{url}/events",
        "hooks_url": f"{url}/hooks",
        "issues_url": f"{url}/issues",
        "members_url": f"{url}/members{{/member}}",
        "public_members_url": f"{url}/public_members{{/member}}",
        "avatar_url": f"{links.base}/avatars/{owner.id}",
        "description": None,
    }


def write_ping(links: Links, app: App) -> dict[str, Any]:
    """Give the ping that GitHub sends when an App gets a webhook address."""
    return {
        "zen": ZEN,
        "hook_id": app.id,
        "hook": {
            "type": "App",
            "id": app.id,
            "name": "web",
            "active": True,
            "events": list(app.events),
            "config": {"content_type": "json", "insecure_ssl": "0", "url": app.webhook_url, "secret": "********"},
            "updated_at": write_time(app.created_at),
            "created_at": write_time(app.created_at),
            "app_id": app.id,
            "deliveries_url": f"{links.api}/app/hook/deliveries",
        },
    }


def write_installed(links: Links, installation: Installation, repositories: list[Repository]) -> dict[str, Any]:
    """Give the payload that tells an App of a new installation."""
    return {
        "action": "created",
        "installation": write_installation(links, installation),
        "repositories": [write_short_repository(repository) for repository in repositories],
        "requester": None,
        "sender": write_user(links, installation.account),
    }
