"""Which deliveries are asked for again."""

from datetime import UTC, datetime

from github_app.github.deliveries import MAX_TRIES, Attempt, find_missed


def attempt(number: int, guid: str, status: int) -> Attempt:
    now = datetime.now(UTC)
    return Attempt(id=number, guid=guid, delivered_at=now, status_code=status, event="issues")


def test_what_arrived_is_not_asked_for() -> None:
    assert find_missed([attempt(1, "a", 202), attempt(2, "b", 200)]) == []


def test_what_never_arrived_is_asked_for_in_its_order() -> None:
    attempts = [attempt(3, "b", 500), attempt(1, "a", 0), attempt(2, "c", 202)]
    assert [missed.guid for missed in find_missed(attempts)] == ["a", "b"]


def test_what_arrived_the_second_time_is_not_asked_for() -> None:
    assert find_missed([attempt(1, "a", 0), attempt(2, "a", 202)]) == []


def test_the_newest_attempt_is_repeated() -> None:
    assert [missed.id for missed in find_missed([attempt(1, "a", 0), attempt(5, "a", 502)])] == [5]


def test_what_never_works_is_left_alone_in_the_end() -> None:
    assert find_missed([attempt(number, "a", 500) for number in range(MAX_TRIES)]) == []
