"""Apps, installations, their tokens, and the log of deliveries."""

import json
from typing import Any

from github_app.sandbox.installations import Delivery, Installation, InstallationToken
from github_app.sandbox.links import Links
from github_app.sandbox.records import App
from github_app.sandbox.representations.users import write_node_id, write_time, write_user
from github_app.sandbox.tokens import write_client_id


def write_app(links: Links, app: App) -> dict[str, Any]:
    """Give an App."""
    return {
        "id": app.id,
        "client_id": write_client_id(app),
        "slug": app.slug,
        "node_id": write_node_id("Integration", app.id),
        "owner": write_user(links, app.owner),
        "name": app.name,
        "description": "",
        "external_url": links.base,
        "html_url": f"{links.base}/apps/{app.slug}",
        "created_at": write_time(app.created_at),
        "updated_at": write_time(app.created_at),
        "permissions": dict(app.permissions),
        "events": list(app.events),
    }


def write_installation(links: Links, installation: Installation) -> dict[str, Any]:
    """Give an installation of an App."""
    return {
        "id": installation.id,
        "account": write_user(links, installation.account),
        "repository_selection": "selected",
        "access_tokens_url": f"{links.api}/app/installations/{installation.id}/access_tokens",
        "repositories_url": f"{links.api}/installation/repositories",
        "html_url": f"{links.base}/settings/installations/{installation.id}",
        "app_id": installation.app.id,
        "app_slug": installation.app.slug,
        "client_id": write_client_id(installation.app),
        "target_id": installation.account.id,
        "target_type": installation.account.type,
        "permissions": dict(installation.permissions),
        "events": list(installation.app.events),
        "created_at": write_time(installation.created_at),
        "updated_at": write_time(installation.created_at),
        "single_file_name": None,
        "has_multiple_single_files": False,
        "single_file_paths": [],
        "suspended_by": None,
        "suspended_at": None,
    }


def write_token(token: InstallationToken) -> dict[str, Any]:
    """Give a token of an installation, as it is told once."""
    return {
        "token": token.token,
        "expires_at": write_time(token.expires_at),
        "permissions": dict(token.permissions),
        "repository_selection": "selected",
    }


def write_delivery(delivery: Delivery) -> dict[str, Any]:
    """Give a delivery as the log lists it."""
    return {
        "id": delivery.id,
        "guid": delivery.guid,
        "delivered_at": write_time(delivery.delivered_at),
        "redelivery": delivery.redelivery,
        "duration": round(delivery.duration, 3),
        "status": delivery.status,
        "status_code": delivery.status_code,
        "event": delivery.event,
        "action": delivery.action,
        "installation_id": delivery.installation_id,
        "repository_id": delivery.repository_id,
        "throttled_at": None,
    }


def write_full_delivery(delivery: Delivery) -> dict[str, Any]:
    """Give a delivery with what was sent and what was answered."""
    return write_delivery(delivery) | {
        "url": delivery.url or "",
        "request": {"headers": dict(delivery.headers), "payload": json.loads(delivery.body)},
        "response": {"headers": dict(delivery.response_headers), "payload": delivery.response_body},
    }
