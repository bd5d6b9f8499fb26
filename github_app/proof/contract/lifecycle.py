"""Checks of the process: settings, logs, limits, cross-origin rules, a lost database, and a stop in good order."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

import httpx

from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH, READY_PATH
from github_app.proof.contract.expectations import expect, expect_error, expect_status
from github_app.proof.contract.rows import write_body
from github_app.proof.contract.sockets import connect, finish
from github_app.proof.contract.subject import Subject

ORIGIN = "https://front.example"
REQUEST_LIMIT = 20
BODY_LIMIT = 20_000
USUAL_SETTINGS = {
    "RATE_LIMIT_PER_MINUTE": "0",
    "CORS_ORIGINS": f"https://other.example,{ORIGIN}",
    "DATABASE_TIMEOUT_SECONDS": "2",
    "REDIS_TIMEOUT_SECONDS": "2",
}
"""Settings of most checks; a busy machine may be slower than a service waits for a cache that it can do without."""

LIMITED_SETTINGS = {"RATE_LIMIT_PER_MINUTE": str(REQUEST_LIMIT), "MAX_BODY_BYTES": str(BODY_LIMIT)}
"""Settings of the service that limits are checked on; no origin is allowed there."""

POOL_SIZE = "DATABASE_POOL_SIZE"
"""The setting of services that keep connections to a server; one on a file may have none to keep."""

WRONG_SETTINGS = {
    "DATABASE_URL": "nonsense",
    "PORT": "no-number",
    "LOG_LEVEL": "loud",
    "RATE_LIMIT_PER_MINUTE": "-1",
    "MAX_BODY_BYTES": "much",
    POOL_SIZE: "0",
    "DATABASE_TIMEOUT_SECONDS": "soon",
}
_PATIENCE_SECONDS = 15.0
_POLL_SECONDS = 0.1
_GOOD_ENDS = (0, -15, 143)
"""Exit statuses of a process that SIGTERM has ended in good order: done, by the signal, and as a shell says that."""


class Running(Protocol):
    """A started service, as far as the checks know it."""

    @property
    def base_url(self) -> str:
        """Where it answers."""
        ...

    def read_output(self) -> str:
        """Give what it has written to standard output."""
        ...

    def terminate(self) -> None:
        """Send SIGTERM."""
        ...

    def wait(self) -> int:
        """Wait for its end and give its exit status."""
        ...


class Launcher(Protocol):
    """Starts the service under test with one or another setting."""

    def launch(self, settings: Mapping[str, str]) -> AbstractContextManager[Running]:
        """Start it, give it once it answers, and end it whatever happens."""
        ...

    def fail_to_start(self, settings: Mapping[str, str]) -> tuple[int, str]:
        """Start it with wrong settings; give its exit status and what it wrote."""
        ...


Outage = Callable[[], AbstractContextManager[None]]
"""Takes the database away for as long as the context lasts."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A started service with what the checks of its process need.

    Attributes:
        subject: The service over HTTP.
        running: Its process.
    """

    subject: Subject
    running: Running

    @property
    def path(self) -> str:
        """Give a path with all methods of a collection."""
        return write_collection_path(self.subject.spec.resources[0])


def allowed_origins_may_read_answers(scene: Scene) -> None:
    """A page of an allowed origin may ask, and reads answers, errors and the headers that it needs."""
    preflight = _ask_first(scene, ORIGIN)
    expect(preflight.is_success, "the preflight is refused", preflight)
    expect(_get_allowed(preflight) == ORIGIN, "the preflight does not allow the origin", preflight)
    methods = preflight.headers.get("access-control-allow-methods", "")
    names = preflight.headers.get("access-control-allow-headers", "").lower()
    expect("PATCH" in methods, f"the methods are {methods!r}", preflight)
    expect("content-type" in names, f"the headers are {names!r}", preflight)
    for path in (scene.path, "/nope", f"{scene.path}?page=0"):
        response = scene.subject.send("GET", path, headers={"Origin": ORIGIN})
        expect(_get_allowed(response) == ORIGIN, "the origin may not read the answer", response)
        exposed = {
            name.strip().lower() for name in response.headers.get("access-control-expose-headers", "").split(",")
        }
        needed = {"x-request-id", "location", "retry-after"}
        expect(needed <= exposed, f"the exposed headers are {sorted(exposed)}", response)


def other_origins_may_not_read_answers(scene: Scene) -> None:
    """A page of an origin that is not listed may not ask and reads nothing."""
    for origin in ("https://evil.example", f"{ORIGIN}.evil.example", "null"):
        response = scene.subject.send("GET", scene.path, headers={"Origin": origin})
        expect(_get_allowed(response) not in (origin, "*"), f"{origin} may read the answer", response)
        preflight = _ask_first(scene, origin)
        expect(_get_allowed(preflight) not in (origin, "*"), f"{origin} may ask", preflight)


def logs_are_json_with_the_request_id(scene: Scene) -> None:
    """Standard output is one JSON object per line, and a request's lines carry its id."""
    request_id = f"proof-{scene.subject.count()}"
    scene.subject.send("GET", scene.path, headers={"X-Request-ID": request_id})
    end = time.monotonic() + _PATIENCE_SECONDS
    while request_id not in scene.running.read_output() and time.monotonic() < end:
        time.sleep(_POLL_SECONDS)
    carried = False
    for line in scene.running.read_output().splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            entry = None
        expect(isinstance(entry, dict), f"a line of the log is not a JSON object: {line[:200]!r}")
        carried = carried or request_id in entry.values()
    expect(carried, f"no line of the log has the request id {request_id}")


def a_lost_database_is_said_and_survived(scene: Scene, outage: Outage) -> None:
    """While the database is away the service is live, not ready, and says so to requests; then it recovers."""
    expect_status(scene.subject.send("GET", READY_PATH), 200)
    with outage():
        _wait_for(scene, READY_PATH, 503)
        expect_error(scene.subject.send("GET", READY_PATH), 503, "service_unavailable", "database")
        expect_status(scene.subject.send("GET", LIVE_PATH), 200)
        # What was asked for before may come from a cache.
        unasked = {"page": 999_983}
        expect_error(scene.subject.send("GET", scene.path, params=unasked), 503, "service_unavailable", "database")
    _wait_for(scene, READY_PATH, 200)
    expect_status(scene.subject.send("GET", scene.path), 200)


def a_stop_finishes_what_is_in_flight(scene: Scene) -> None:
    """After SIGTERM a request in flight is finished, new connections are refused, and the process ends in order."""
    subject = scene.subject
    content = json.dumps(write_body(subject, subject.spec.resources[0])).encode()
    where = httpx.URL(scene.running.base_url)
    with connect(where, _PATIENCE_SECONDS) as connection:
        headers = {"Host": where.host, "Content-Type": "application/json", "Content-Length": str(len(content))}
        lines = [f"{name}: {value}\r\n" for name, value in (headers | subject.get_credentials()).items()]
        connection.sendall(f"POST {scene.path} HTTP/1.1\r\n{''.join(lines)}\r\n".encode() + content[:1])
        # The service must have read the head before the signal, or there is no request in flight.
        time.sleep(_POLL_SECONDS * 3)
        scene.running.terminate()
        _wait_for_refusal(where)
        answer = finish(connection, content[1:])
    expect(answer.startswith(b"HTTP/1.1 201"), f"the request in flight was answered with {answer[:200]!r}")
    status = scene.running.wait()
    expect(status in _GOOD_ENDS, f"the process ended with {status}")


def large_bodies_are_refused(scene: Scene) -> None:
    """A body over MAX_BODY_BYTES is payload_too_large, whether or not its length is said beforehand."""
    headers = {"Content-Type": "application/json"}
    content = b'{"a": "' + b"x" * BODY_LIMIT + b'"}'
    response = scene.subject.send("POST", scene.path, content=content, headers=headers)
    expect_error(response, 413, "payload_too_large")
    pieces = (content[start : start + 4096] for start in range(0, len(content), 4096))
    response = scene.subject.send("POST", scene.path, content=pieces, headers=headers)
    expect_error(response, 413, "payload_too_large")
    small = b'{"a": "' + b"x" * (BODY_LIMIT - 9) + b'"}'
    response = scene.subject.send("POST", scene.path, content=small, headers=headers)
    expect_error(response, 422, "validation_failed")


def too_many_requests_are_limited(scene: Scene) -> None:
    """Over the limit requests are rate_limited, whoever they claim to come from, with Retry-After; health is free."""
    # A minute may end in between, and the count with it.
    claims = [{"X-Forwarded-For": f"203.0.113.{number}"} for number in range(2 * REQUEST_LIMIT + 1)]
    answers = [scene.subject.send("GET", scene.path, headers=claim) for claim in claims]
    limited = [response for response in answers if response.status_code != 200]  # noqa: PLR2004 - OK
    expect(limited, f"{len(answers)} requests were served and {REQUEST_LIMIT} are allowed")
    for response in limited:
        expect_error(response, 429, "rate_limited")
        wait = response.headers.get("retry-after", "")
        expect(wait.isdigit() and 1 <= int(wait) <= 60, f"Retry-After is {wait!r}", response)  # noqa: PLR2004 - a minute
        expect(response.headers.get("x-request-id"), "there is no X-Request-ID", response)
        expect(response.headers.get("x-frame-options") == "DENY", "there are no security headers", response)
    for path in (LIVE_PATH, READY_PATH):
        for _ in range(REQUEST_LIMIT + 1):
            expect_status(scene.subject.send("GET", path), 200)


def no_origin_is_allowed_unless_set(scene: Scene) -> None:
    """Without CORS_ORIGINS no origin may read answers."""
    response = scene.subject.send("GET", LIVE_PATH, headers={"Origin": ORIGIN})
    expect(not _get_allowed(response), f"{_get_allowed(response)} may read the answer", response)


def wrong_settings_stop_the_start(launcher: Launcher, *, has_pool: bool) -> None:
    """Wrong settings stop the start, with one line for each of them."""
    settings = {name: value for name, value in WRONG_SETTINGS.items() if has_pool or name != POOL_SIZE}
    status, written = launcher.fail_to_start(settings)
    expect(status != 0, f"the service ended with {status} in spite of wrong settings")
    lines = written.splitlines()
    for name in settings:
        naming = [line for line in lines if name in line]
        expect(len(naming) == 1, f"{len(naming)} lines name {name}, and one should:\n{written[-2000:]}")
    expect("Traceback" not in written, f"the service shows a traceback for wrong settings:\n{written[-2000:]}")


UsualCheck = Callable[[Scene], None]

USUAL_CHECKS: tuple[UsualCheck, ...] = (
    allowed_origins_may_read_answers,
    other_origins_may_not_read_answers,
    logs_are_json_with_the_request_id,
)
"""Checks of a service with USUAL_SETTINGS."""

LIMITED_CHECKS: tuple[UsualCheck, ...] = (
    no_origin_is_allowed_unless_set,
    large_bodies_are_refused,
    too_many_requests_are_limited,
)
"""Checks of a service with LIMITED_SETTINGS, in this order: the last one uses up the limit."""


def _ask_first(scene: Scene, origin: str) -> httpx.Response:
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": "PATCH",
        "Access-Control-Request-Headers": "content-type",
    }
    return scene.subject.send("OPTIONS", scene.path, headers=headers)


def _get_allowed(response: httpx.Response) -> str:
    return str(response.headers.get("access-control-allow-origin", ""))


def _list_moments() -> Iterator[float]:
    """Give moments to look again at, until patience ends."""
    end = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < end:
        yield time.monotonic()
        time.sleep(_POLL_SECONDS)


def _wait_for(scene: Scene, path: str, status: int) -> None:
    for _ in _list_moments():
        response = scene.subject.send("GET", path)
        if response.status_code == status:
            return
    expect_status(response, status)


def _wait_for_refusal(where: httpx.URL) -> None:
    for _ in _list_moments():
        try:
            connect(where, 1).close()
        except OSError:
            return
    expect(condition=False, rule=f"new connections are taken {_PATIENCE_SECONDS:g} s after SIGTERM")
