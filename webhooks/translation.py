"""From a delivery to an Event: what GitHub says, in our words; None for what is not for us."""

from collections.abc import Callable, Mapping

from pydantic import ValidationError

from webhooks.events import Event
from webhooks.readers.comments import read_issue_comment
from webhooks.readers.issues import read_issues
from webhooks.readers.pull_requests import read_pull_request

READERS: Mapping[str, Callable[[bytes], Event | None]] = {
    "issue_comment": read_issue_comment,
    "issues": read_issues,
    "pull_request": read_pull_request,
}
"""The events that can mean something, and what reads them."""


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
