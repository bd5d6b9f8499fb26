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

    @property
    def full_name(self) -> str:
        """Give ``owner/name``."""
        return f"{self.owner}/{self.name}"


@dataclass(frozen=True, slots=True)
class IssueLabeled:
    """An issue carries a label that asks for a generation: just set, or set when the issue was opened.

    Attributes:
        installation: The installation of the App that may work on the repository.
        issue: Number of the issue.
        sender: Login of the person who set it.
        sender_id: Number of that person's account.
        occasion: Moment of the request (ISO 8601). GitHub sends two deliveries for an issue that is opened with
            the label on it, one for the opening and one for the label; both have the same occasion.
    """

    installation: int
    repository: Repository
    issue: int
    sender: str
    sender_id: int
    occasion: str


Event = IssueLabeled
"""Everything that a delivery can mean to us."""
