"""What deliveries mean: which start a job, which are not for us, and which two are one request."""

import json
from typing import Any

import pytest

from webhooks.events import IssueLabeled, IssueOpened
from webhooks.permissions import may_generate
from webhooks.translation import MalformedDeliveryError, translate

OPENED_AT = "2026-11-01T10:00:00Z"


def issues(action: str, *, sender: dict[str, Any] | None = None, updated_at: str = OPENED_AT, **changes: Any) -> bytes:
    person = {"id": 7, "login": "ada", "type": "User"}
    payload = {
        "action": action,
        "issue": {
            "number": 12,
            "labels": [{"name": "bug"}, {"name": "generate:service"}],
            "created_at": OPENED_AT,
            "updated_at": updated_at,
        },
        "repository": {
            "id": 1,
            "name": "shop",
            "owner": person,
        },
        "installation": {"id": 99},
        "sender": sender or person,
        **changes,
    }
    return json.dumps(payload).encode()


def test_an_issue_opened_with_the_label_asks_for_a_service() -> None:
    event = translate("issues", issues("opened"))
    assert isinstance(event, IssueLabeled)
    assert (event.issue, event.repository.full_name) == (12, "ada/shop")


def test_an_issue_opened_without_the_label_is_looked_into() -> None:
    issue = {"number": 1, "labels": [{"name": "bug"}], "created_at": OPENED_AT, "updated_at": OPENED_AT}
    assert isinstance(translate("issues", issues("opened", issue=issue)), IssueOpened)


def test_the_label_is_recognised_in_any_case() -> None:
    assert translate("issues", issues("labeled", label={"name": "Generate:Service"})) is not None


@pytest.mark.parametrize("label", ["bug", "generate", "generate:service-now", "regenerate:service"])
def test_another_label_asks_for_nothing(label: str) -> None:
    assert translate("issues", issues("labeled", label={"name": label})) is None


@pytest.mark.parametrize("action", ["unlabeled", "edited", "closed", "an action of tomorrow"])
def test_other_actions_ask_for_nothing(action: str) -> None:
    assert translate("issues", issues(action, label={"name": "generate:service"})) is None


@pytest.mark.parametrize(
    "sender",
    [{"id": 1, "login": "renovate", "type": "Bot"}, {"id": 2, "login": "pullwright[bot]", "type": "User"}],
)
def test_bots_and_ourselves_are_ignored(sender: dict[str, Any]) -> None:
    assert translate("issues", issues("opened", sender=sender)) is None


def test_a_delivery_outside_an_installation_is_ignored() -> None:
    assert translate("issues", issues("opened", installation=None)) is None


def test_the_two_deliveries_of_one_opening_share_their_occasion() -> None:
    opened = translate("issues", issues("opened"))
    twin = translate("issues", issues("labeled", label={"name": "generate:service"}, updated_at="2026-11-01T10:00:01Z"))
    assert opened is not None
    assert twin is not None
    assert opened.occasion == twin.occasion


def test_labelling_later_is_another_occasion() -> None:
    opened = translate("issues", issues("opened"))
    later = translate(
        "issues", issues("labeled", label={"name": "generate:service"}, updated_at="2026-11-01T10:05:00Z")
    )
    assert opened is not None
    assert later is not None
    assert opened.occasion != later.occasion


def test_a_payload_that_lacks_what_its_event_has_is_malformed() -> None:
    with pytest.raises(MalformedDeliveryError):
        translate("issues", b'{"action": "opened"}')


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        ("admin", True),
        ("maintain", True),
        ("write", True),
        ("triage", False),
        ("read", False),
        ("none", False),
        ("", False),
    ],
)
def test_only_people_who_may_write_may_generate(permission: str, *, allowed: bool) -> None:
    assert may_generate(permission) is allowed
