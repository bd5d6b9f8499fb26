"""Checks of the headers around every answer."""

import re
from collections.abc import Iterator

import httpx

from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH
from github_app.proof.contract.expectations import expect
from github_app.proof.contract.rows import write_body
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.wrong_values import MISSING_ID

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,128}")
_FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
}


def every_answer_has_the_security_headers(subject: Subject) -> None:
    """Every answer, right or wrong, has the security headers; what is under /api is not stored."""
    for response in _list_answers(subject):
        for name, value in _FIXED.items():
            expect(response.headers.get(name) == value, f"{name} is {response.headers.get(name)!r}", response)
        transport = response.headers.get("strict-transport-security", "")
        expect("max-age=" in transport, f"Strict-Transport-Security is {transport!r}", response)
        policy = response.headers.get("content-security-policy", "")
        expect(policy, "there is no Content-Security-Policy", response)
        if response.request.url.path != "/docs":
            expect("default-src 'none'" in policy, f"Content-Security-Policy is {policy!r}", response)
        if response.request.url.path.startswith("/api"):
            stored = response.headers.get("cache-control")
            expect(stored == "no-store", f"Cache-Control is {stored!r}", response)


def every_answer_has_a_request_id(subject: Subject) -> None:
    """Every answer has an X-Request-ID, a new one for each request."""
    ids = [response.headers.get("x-request-id", "") for response in _list_answers(subject)]
    for request_id in ids:
        expect(_REQUEST_ID.fullmatch(request_id), f"X-Request-ID is {request_id!r}")
    expect(len(set(ids)) == len(ids), "two requests have the same X-Request-ID")


def a_good_request_id_is_taken(subject: Subject) -> None:
    """A request id of 1 to 128 of A-Za-z0-9._- is answered as it was sent, errors included."""
    for given in ("a", "A-b_c.9", "x" * 128):
        for path in (LIVE_PATH, "/nope"):
            response = subject.send("GET", path, headers={"X-Request-ID": given})
            expect(response.headers.get("x-request-id") == given, f"{given!r} was not taken", response)


def a_bad_request_id_is_replaced(subject: Subject) -> None:
    """Any other request id is replaced by a new one."""
    for given in ("", "a b", "x" * 129, "a;b", 'a"b', "ä".encode(), "a\tb"):
        response = subject.send("GET", LIVE_PATH, headers={"X-Request-ID": given})
        answered = response.headers.get("x-request-id", "")
        is_new = _REQUEST_ID.fullmatch(answered) and answered != given
        expect(is_new, f"{given!r} was answered as {answered!r}", response)


def _list_answers(subject: Subject) -> Iterator[httpx.Response]:
    resource = subject.spec.resources[0]
    path = write_collection_path(resource)
    body = write_body(subject, resource)
    yield subject.send("GET", LIVE_PATH)
    yield subject.send("GET", "/docs")
    yield subject.send("GET", "/openapi.json")
    yield subject.send("GET", "/nope")
    yield subject.list_rows(resource)
    created = subject.create(resource, body)
    yield created
    yield subject.delete(resource, str(created.json().get("id")))
    yield subject.get(resource, MISSING_ID)
    yield subject.create(resource, [])
    yield subject.send("PUT", path)
    yield subject.send("POST", path, content=b"{", headers={"Content-Type": "application/json"})
    yield subject.send("POST", path, content=b"{}", headers={"Content-Type": "text/plain"})
