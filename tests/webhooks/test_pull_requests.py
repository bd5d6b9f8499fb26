"""Pull requests: what people push may change our configuration; what bots push does not."""

import pytest

from tests.webhooks.payloads import BOT, write_payload
from webhooks.events import PullRequestPushed
from webhooks.translation import translate

PULL = {"number": 3, "head": {"sha": "a" * 40}}


@pytest.mark.parametrize("action", ["opened", "reopened", "synchronize"])
def test_what_people_push_is_looked_into_once_for_each_commit(action: str) -> None:
    event = translate("pull_request", write_payload(action, pull_request=PULL))
    assert isinstance(event, PullRequestPushed)
    assert (event.issue, event.head, event.occasion) == (3, "a" * 40, "a" * 40)


@pytest.mark.parametrize("action", ["closed", "labeled", "edited"])
def test_other_actions_give_nothing(action: str) -> None:
    assert translate("pull_request", write_payload(action, pull_request=PULL)) is None


def test_what_bots_push_gives_nothing() -> None:
    assert translate("pull_request", write_payload("synchronize", pull_request=PULL, sender=BOT)) is None
