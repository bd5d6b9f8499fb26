"""The rate limiter counts per client and window."""

import pytest

from app.core.rate_limit import MAX_CLIENTS, Limit, LocalRateLimiter, name_client


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def limiter(clock: _Clock) -> LocalRateLimiter:
    return LocalRateLimiter(clock)


async def test_requests_above_the_limit_wait_for_the_next_window(
    limiter: LocalRateLimiter, clock: _Clock
) -> None:
    limit = Limit("requests", 2)
    clock.now = 60
    assert await limiter.count("client", limit) == 0
    clock.now = 90
    assert await limiter.count("client", limit) == 0
    assert await limiter.count("client", limit) == 30


async def test_a_new_window_starts_from_zero(limiter: LocalRateLimiter, clock: _Clock) -> None:
    limit = Limit("requests", 1, seconds=10)
    assert await limiter.count("client", limit) == 0
    assert await limiter.count("client", limit) == 10
    clock.now = 10
    assert await limiter.count("client", limit) == 0


async def test_clients_and_limits_are_counted_apart(limiter: LocalRateLimiter) -> None:
    assert await limiter.count("one", Limit("requests", 1)) == 0
    assert await limiter.count("other", Limit("requests", 1)) == 0
    assert await limiter.count("one", Limit("attempts", 1)) == 0


async def test_clients_beyond_those_that_are_remembered_share_one_count(
    limiter: LocalRateLimiter,
) -> None:
    limit = Limit("requests", 1)
    for number in range(MAX_CLIENTS):
        await limiter.count(str(number), limit)
    assert await limiter.count("late", limit) == 0
    assert await limiter.count("later", limit) > 0


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("testclient", "testclient"),
    ],
)
def test_a_client_is_an_address_or_a_network_of_ipv6(host: str, name: str) -> None:
    assert name_client({"client": (host, 1234)}) == name


def test_clients_without_an_address_are_one() -> None:
    assert name_client({"client": None}) == ""
