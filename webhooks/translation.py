"""From a delivery to an Event: what GitHub says, in our words; None for what is not for us."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from pydantic import ValidationError

from webhooks.events import Event, IssueLabeled, Repository
from webhooks.payloads import Account, IssuesPayload, Label

GENERATE_LABEL = "generate:service"

_OPENING = timedelta(seconds=2)
# A label that is set within this time of the opening was set with it: GitHub delivers both.


class MalformedDeliveryError(Exception):
    """A payload lacks what its event always has."""


def translate(event: str, body: bytes) -> Event | None:
    """Give what a delivery means to us.

    Args:
        event: The ``X-GitHub-Event`` header.
        body: The payload, JSON.

    Raises:
        MalformedDeliveryError: If the payload is not JSON, or not one of that event.
    """
    reader = READERS.get(event)
    if reader is None:
        return None
    try:
        return reader(body)
    except ValidationError as error:
        msg = f"{event}: {error.error_count()} fields are missing or wrong"
        raise MalformedDeliveryError(msg) from error


def _read_issues(body: bytes) -> IssueLabeled | None:
    payload = IssuesPayload.model_validate_json(body)
    if not _asks_for_service(payload) or payload.installation is None or _is_bot(payload.sender):
        return None
    repository = payload.repository
    return IssueLabeled(
        installation=payload.installation.id,
        repository=Repository(repository.id, repository.owner.login, repository.name),
        issue=payload.issue.number,
        sender=payload.sender.login,
        sender_id=payload.sender.id,
        occasion=_find_occasion(payload).isoformat(),
    )


def _asks_for_service(payload: IssuesPayload) -> bool:
    if payload.action == "opened":
        return any(_is_ours(label) for label in payload.issue.labels)
    return payload.action == "labeled" and payload.label is not None and _is_ours(payload.label)


def _is_ours(label: Label) -> bool:
    # GitHub takes labels that differ only in case for one label.
    return label.name.strip().lower() == GENERATE_LABEL


def _is_bot(sender: Account) -> bool:
    # We are a bot too: our own writes must never start a job.
    return sender.type == "Bot" or sender.login.endswith("[bot]")


def _find_occasion(payload: IssuesPayload) -> datetime:
    issue = payload.issue
    if payload.action == "opened" or issue.updated_at - issue.created_at <= _OPENING:
        return issue.created_at
    return issue.updated_at


READERS: Mapping[str, Callable[[bytes], Event | None]] = {
    "issues": _read_issues,
}
"""The events that can mean something, and what reads them."""
