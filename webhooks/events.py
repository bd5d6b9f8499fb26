"""Events: what a delivery means to us, in our own words; nothing behind this module sees a payload.

The fields hold only what a job needs to start. Whatever may have changed since is read again by the job itself.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a delivery is about."""

    id: int
    owner: str
    name: str
    default_branch: str

    @property
    def full_name(self) -> str:
        """Give ``owner/name``."""
        return f"{self.owner}/{self.name}"


@dataclass(frozen=True, slots=True)
class IssueLabeled:
    """An issue carries a label that asks for a generation: just set, or set when the issue was opened."""

    installation: int
    repository: Repository
    issue: int
    label: str
    sender: str
    sender_is_bot: bool


@dataclass(frozen=True, slots=True)
class CommandPosted:
    """A comment on an issue or pull request holds at least one ``/generate`` line."""

    installation: int
    repository: Repository
    issue: int
    is_pull_request: bool
    comment: int
    body: str
    sender: str
    sender_is_bot: bool


Event = IssueLabeled | CommandPosted
