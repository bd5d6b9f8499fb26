"""Issues: which of them ask for a service by their label, and which were opened without it."""

from datetime import datetime, timedelta

from webhooks.events import IssueLabeled, IssueOpened
from webhooks.payloads import IssuesPayload, Label
from webhooks.readers.origin import read_origin

GENERATE_LABEL = "generate:service"

_OPENING = timedelta(seconds=2)
# A label that is set within this time of the opening was set with it: GitHub delivers both.


def read_issues(body: bytes) -> IssueLabeled | IssueOpened | None:
    """Read an ``issues`` payload.

    Raises:
        pydantic.ValidationError: If it is none.
    """
    payload = IssuesPayload.model_validate_json(body)
    origin = read_origin(payload)
    if origin is None:
        return None
    issue = payload.issue.number
    if _asks_for_service(payload):
        return IssueLabeled(**origin, issue=issue, occasion=_find_occasion(payload).isoformat())
    if payload.action == "opened":
        return IssueOpened(**origin, issue=issue, occasion=payload.issue.created_at.isoformat())
    return None


def _asks_for_service(payload: IssuesPayload) -> bool:
    if payload.action == "opened":
        return any(_is_ours(label) for label in payload.issue.labels)
    return payload.action == "labeled" and payload.label is not None and _is_ours(payload.label)


def _is_ours(label: Label) -> bool:
    # GitHub takes labels that differ only in case for one label.
    return label.name.strip().lower() == GENERATE_LABEL


def _find_occasion(payload: IssuesPayload) -> datetime:
    issue = payload.issue
    if payload.action == "opened" or issue.updated_at - issue.created_at <= _OPENING:
        return issue.created_at
    return issue.updated_at
