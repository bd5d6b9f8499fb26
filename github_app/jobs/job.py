"""Job: what one durable piece of work starts from; plain data, stored with the delivery that asked for it."""

from typing import Any

from pydantic import BaseModel, ConfigDict

from webhooks.events import IssueLabeled


class Record(BaseModel):
    """Base of everything that steps hand on: frozen, and the same after a trip through JSON."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def dump(self) -> dict[str, Any]:
        """Give plain JSON data."""
        return self.model_dump(mode="json")


class Job(Record):
    """A request to generate a service for an issue.

    Attributes:
        id: Id of the job and of its workflow; 32 hexadecimal digits.
        delivery: The delivery that it was accepted with.
        accepted_at: When it was accepted, seconds since 1970. All that the job writes into git is dated with it.
        sender: Login of the person who asked.
        sender_id: Number of that person's account.
    """

    id: str
    delivery: str
    accepted_at: float
    installation: int
    repository: int
    owner: str
    name: str
    issue: int
    sender: str
    sender_id: int


def make_job(*, id: str, delivery: str, accepted_at: float, event: IssueLabeled) -> Job:  # noqa: A002 - the job's own word
    """Make the job that an event asks for."""
    return Job(
        id=id,
        delivery=delivery,
        accepted_at=accepted_at,
        installation=event.installation,
        repository=event.repository.id,
        owner=event.repository.owner,
        name=event.repository.name,
        issue=event.issue,
        sender=event.sender,
        sender_id=event.sender_id,
    )
