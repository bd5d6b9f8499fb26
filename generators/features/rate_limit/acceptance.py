"""What a shared rate limit promises over HTTP, on every stack: instances count together, and Redis may go."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager

from generators.acceptance import Answer, Check, Deployment, expect
from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH, READY_PATH

SERVER = "redis"
"""The name of Redis in the manifest."""

_OK, _UNAUTHORIZED, _TOO_MANY = 200, 401, 429
_SERVED = (_OK, _UNAUTHORIZED)
"""Who does not say who he is, is counted before he is refused; to log in for each instance would be limited itself."""

_LIMIT = 5
_WINDOW_SECONDS = 60
_SETTINGS = {"RATE_LIMIT_PER_MINUTE": str(_LIMIT), "TRUSTED_PROXIES": "127.0.0.0/8"}

# Each check has clients that nobody has counted before.
_numbers = itertools.count(1)


def instances_count_together(deployment: Deployment) -> None:
    """A client has its limit once, however many instances it asks; beyond it comes 429 with the seconds to wait."""
    with _launch_two(deployment) as instances:
        client = _make_address()
        answers = [_ask(instance, client) for _ in range(_LIMIT) for instance in instances]
        _expect_limit(answers, _LIMIT)


def clients_behind_a_trusted_proxy_are_counted_apart(deployment: Deployment) -> None:
    """The client is the last address that no trusted proxy added; what a client puts before it does not count."""
    with deployment.launch(_SETTINGS) as instance:
        others = [_ask(instance, _make_address()) for _ in range(_LIMIT + 1)]
        expect(all(answer.status_code in _SERVED for answer in others), "clients are counted as one")
        client = _make_address()
        answers = [_ask(instance, f"{_make_address()}, {client}, 127.0.0.9") for _ in range(_LIMIT + 2)]
        _expect_limit(answers, _LIMIT)


def a_network_of_ipv6_is_one_client(deployment: Deployment) -> None:
    """Addresses of the same IPv6 network of 64 bits are counted together, others apart."""
    with deployment.launch(_SETTINGS) as instance:
        network = f"2001:db8:{next(_numbers):x}:1"
        _expect_limit([_ask(instance, f"{network}::{host:x}") for host in range(_LIMIT + 2)], _LIMIT)
        other = _ask(instance, f"2001:db8:{next(_numbers):x}:2::1")
        expect(other.status_code in _SERVED, "another network is counted with the first", other)


def health_is_free(deployment: Deployment) -> None:
    """Health checks are answered to a client that is over its limit."""
    with deployment.launch(_SETTINGS) as instance:
        client = _make_address()
        _expect_limit([_ask(instance, client) for _ in range(_LIMIT + 1)], _LIMIT)
        for path in (LIVE_PATH, READY_PATH):
            answer = instance.send("GET", path, headers={"X-Forwarded-For": client}, anonymous=True)
            expect(answer.status_code == _OK, f"{path} is limited", answer)


def a_request_asks_redis_once(deployment: Deployment) -> None:
    """Counting a request is one question to Redis: a script, or a command."""
    with deployment.launch(_SETTINGS) as instance:
        client = _make_address()
        _ask(instance, client)
        before = len(deployment.observe(SERVER))
        _ask(instance, client)
        asked = [command for command in deployment.observe(SERVER)[before:] if client in str(command["arguments"])]
        expect(len(asked) == 1, f"a request is counted by {len(asked)} questions: {asked}")


def without_redis_each_instance_counts(deployment: Deployment) -> None:
    """While Redis is away requests are answered and counted by each instance for itself."""
    with _launch_two(deployment) as instances, deployment.take_away(SERVER):
        client = _make_address()
        for instance in instances:
            # A minute of the instance's own may end in between, and the count with it.
            answers = [_ask(instance, client) for _ in range(2 * _LIMIT + 1)]
            _expect_limit(answers, 2 * _LIMIT)
            expect(answers[0].status_code in _SERVED, "an instance counts what another has answered", answers[0])


CHECKS: tuple[Check, ...] = (
    instances_count_together,
    clients_behind_a_trusted_proxy_are_counted_apart,
    a_network_of_ipv6_is_one_client,
    health_is_free,
    a_request_asks_redis_once,
    without_redis_each_instance_counts,
)


@contextmanager
def _launch_two(deployment: Deployment) -> Iterator[tuple[Deployment, Deployment]]:
    with deployment.launch(_SETTINGS) as one, deployment.launch(_SETTINGS) as other:
        yield one, other


def _ask(instance: Deployment, client: str) -> Answer:
    path = write_collection_path(instance.spec.resources[0])
    return instance.send("GET", path, headers={"X-Forwarded-For": client}, anonymous=True)


def _make_address() -> str:
    number = next(_numbers)
    return f"198.18.{number // 250}.{number % 250 + 1}"


def _expect_limit(answers: list[Answer], limit: int) -> None:
    served = [answer for answer in answers if answer.status_code in _SERVED]
    expect(1 <= len(served) <= limit, f"{len(served)} of {len(answers)} requests are served, and {limit} are allowed")
    for answer in answers:
        if answer not in served:
            expect(answer.status_code == _TOO_MANY, "a request over the limit is no 429", answer)
            expect(answer.json()["code"] == "rate_limited", "the error is not rate_limited", answer)
            wait = answer.headers.get("retry-after", "")
            is_wait = wait.isdigit() and 1 <= int(wait) <= _WINDOW_SECONDS
            expect(is_wait, f"Retry-After is {wait!r}", answer)
