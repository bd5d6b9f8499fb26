"""The parts of GitHub's payloads that we read.

Own models, lenient on purpose: GitHub adds fields at any time, and older servers leave some out.
"""

from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Account(_Part):
    """A person, an organisation or a bot."""

    id: int
    login: str
    type: str = "User"

    @property
    def is_bot(self) -> bool:
        """Tell whether it is an App's; we are one too, and our own writes must never start a job."""
        return self.type == "Bot" or self.login.endswith("[bot]")


class Label(_Part):
    """A label."""

    name: str


class Issue(_Part):
    """An issue, or a pull request seen as one: then ``pull_request`` is there."""

    number: int
    labels: tuple[Label, ...] = ()
    created_at: datetime
    updated_at: datetime
    pull_request: dict[str, Any] | None = None


class Comment(_Part):
    """A comment; its author is gone if the account was deleted."""

    id: int
    html_url: str = ""
    body: str | None = None
    user: Account | None = None
    updated_at: datetime


class FormerText(_Part):
    """A text before it was edited."""

    former: str | None = Field(default=None, alias="from")


class Changes(_Part):
    """What an edit has changed."""

    body: FormerText | None = None


class Commit(_Part):
    """One end of a pull request."""

    sha: str


class PullRequest(_Part):
    """A pull request."""

    number: int
    head: Commit


class Repository(_Part):
    """A repository."""

    id: int
    name: str
    owner: Account


class Installation(_Part):
    """An installation of the App."""

    id: int


class Payload(_Part):
    """What the payloads of all events in a repository have."""

    action: str
    repository: Repository
    installation: Installation | None = None
    sender: Account


class IssuesPayload(Payload):
    """The payload of the ``issues`` event."""

    issue: Issue
    label: Label | None = None


class IssueCommentPayload(Payload):
    """The payload of the ``issue_comment`` event, which is about pull requests too."""

    issue: Issue
    comment: Comment
    changes: Changes = Changes()


class PullRequestPayload(Payload):
    """The payload of the ``pull_request`` event."""

    pull_request: PullRequest
