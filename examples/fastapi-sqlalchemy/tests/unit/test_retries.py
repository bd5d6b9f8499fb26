"""How long a message waits, and when it is given up."""

import pytest

from app.core.settings import Settings
from app.messaging.broker import Bury, Retry
from app.messaging.retries import RetryPolicy, find_delay


@pytest.mark.parametrize(
    ("failures", "delay"), [(1, 2), (2, 8), (3, 32), (4, 128), (5, 512), (6, 600), (20, 600)]
)
def test_each_pause_is_four_times_as_long_up_to_a_limit(failures: int, delay: float) -> None:
    assert find_delay(failures, 2) == delay


def test_a_message_is_tried_so_often_and_no_more() -> None:
    policy = RetryPolicy(max_attempts=3, first_delay=2)
    assert policy.judge(1, "why") == Retry(2, "why")
    assert policy.judge(2, "why") == Retry(8, "why")
    assert policy.judge(3, "why") == Bury("why")


def test_every_pause_is_known_before() -> None:
    policy = RetryPolicy(max_attempts=8, first_delay=2)
    verdicts = [policy.judge(failures, "why") for failures in range(1, 8)]
    assert set(policy.list_delays()) == {v.delay for v in verdicts if isinstance(v, Retry)}
    assert RetryPolicy(max_attempts=1, first_delay=2).list_delays() == ()


def test_the_policy_is_in_the_settings(settings: Settings) -> None:
    stated = settings.model_copy(update={"event_max_attempts": 7, "event_retry_seconds": 0.5})
    assert RetryPolicy.read(stated) == RetryPolicy(max_attempts=7, first_delay=0.5)
