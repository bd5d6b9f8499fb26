"""Origin: where a delivery comes from and who caused it, the same for all events."""

from typing import TypedDict

from webhooks.events import Repository
from webhooks.payloads import Payload


class Origin(TypedDict):
    """The fields of an event that every payload tells."""

    installation: int
    repository: Repository
    sender: str
    sender_id: int


def read_origin(payload: Payload) -> Origin | None:
    """Tell who did it where; None for what bots do, ourselves included, and for deliveries outside an installation."""
    if payload.installation is None or payload.sender.is_bot:
        return None
    repository = payload.repository
    return Origin(
        installation=payload.installation.id,
        repository=Repository(repository.id, repository.owner.login, repository.name),
        sender=payload.sender.login,
        sender_id=payload.sender.id,
    )
