"""Installations: what the sandbox remembers of an App at work: where it is installed, its tokens, its deliveries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from github_app.sandbox.records import App, User


@dataclass(slots=True)
class Installation:
    """An App on an account, for the repositories with these ids."""

    id: int
    app: App
    account: User
    permissions: Mapping[str, str]
    repository_ids: list[int]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class InstallationToken:
    """A token of an installation: some of its permissions and repositories, for an hour."""

    token: str
    installation: Installation
    permissions: Mapping[str, str]
    repository_ids: frozenset[int]
    expires_at: datetime


@dataclass(slots=True)
class Delivery:
    """One attempt to send one webhook, and what came of it.

    Attributes:
        guid: The ``X-GitHub-Delivery`` id, which a redelivery keeps.
        url: Where it goes: the App's address when it was handed over; None where there was none.
        body: The exact bytes that were signed.
        status_code: What the receiver answered; 0 before an answer or when there was none.
        status: ``pending``, ``OK``, or why there was no good answer.
        duration: Seconds until the answer.
    """

    id: int
    guid: str
    app: App
    url: str | None
    event: str
    action: str | None
    body: bytes
    installation_id: int | None
    repository_id: int | None
    delivered_at: datetime
    redelivery: bool = False
    headers: dict[str, str] = field(default_factory=dict)
    status_code: int = 0
    status: str = "pending"
    duration: float = 0.0
    response_headers: dict[str, str] = field(default_factory=dict)
    response_body: str = ""
