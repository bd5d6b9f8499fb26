"""The parts of GitHub's payloads that we read.

Own models, lenient on purpose: GitHub adds fields at any time, and older servers leave some out.
"""

from datetime import datetime

from pydantic import BaseModel, ConfigDict


class _Payload(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Account(_Payload):
    """A person, an organisation or a bot."""

    id: int
    login: str
    type: str = "User"


class Label(_Payload):
    """A label."""

    name: str


class Issue(_Payload):
    """An issue."""

    number: int
    labels: tuple[Label, ...] = ()
    created_at: datetime
    updated_at: datetime


class Repository(_Payload):
    """A repository."""

    id: int
    name: str
    owner: Account


class Installation(_Payload):
    """An installation of the App."""

    id: int


class IssuesPayload(_Payload):
    """The payload of the ``issues`` event."""

    action: str
    issue: Issue
    label: Label | None = None
    repository: Repository
    installation: Installation | None = None
    sender: Account
