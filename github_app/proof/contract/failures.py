"""Checks of what happens to requests that no operation can serve."""

from collections.abc import Iterator

from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH, READY_PATH
from github_app.proof.contract.expectations import expect, expect_error, expect_row
from github_app.proof.contract.rows import make_row, write_body
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.wrong_values import MISSING_ID

_JSON = {"Content-Type": "application/json"}
_DEPTH = 100_000
_NOT_JSON = (b"{", b'{"a": 1,}', b"{'a': 1}", b'{"a": NaN}', b'{"a": Infinity}', b"nul", b'{"a": 1} x', b'{"a": "\n"}')
# Continuation byte alone, overlong form, half a surrogate pair, a truncated character.
_NOT_UTF8 = (b'{"a": "\x80"}', b'{"a": "\xc0\xaf"}', b'{"a": "\xed\xa0\x80"}', b'{"\xe2\x82": 1}')
_OTHER_TYPES = ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml")
_ALSO_ALLOWED = {"HEAD", "OPTIONS"}


def unknown_routes_are_not_found(subject: Subject) -> None:
    """A path that is no route is not_found, whatever the method and whoever asks, and nothing redirects."""
    first = write_collection_path(subject.spec.resources[0])
    for path in ("/", "/nope", "/api", "/api/v1", "/api/v1/nope", f"{first}/", f"{first}/{MISSING_ID}/nope"):
        for method in ("GET", "POST", "DELETE"):
            for anonymous in (False, True):
                expect_error(subject.send(method, path, anonymous=anonymous), 404, "not_found")


def broken_json_is_malformed(subject: Subject) -> None:
    """A body that is not JSON is malformed_request, also where it is only nested too deep."""
    deep = b"[" * _DEPTH + b"]" * _DEPTH
    for method, path in _list_writes(subject):
        for content in (*_NOT_JSON, deep, b'{"a":' * _DEPTH):
            expect_error(subject.send(method, path, content=content, headers=_JSON), 400, "malformed_request")


def bad_utf8_is_malformed(subject: Subject) -> None:
    """A body that is not UTF-8 is malformed_request."""
    for method, path in _list_writes(subject):
        for content in _NOT_UTF8:
            expect_error(subject.send(method, path, content=content, headers=_JSON), 400, "malformed_request")


def other_content_types_are_refused(subject: Subject) -> None:
    """A body of another content type, or of none, is unsupported_media_type; a charset beside JSON is fine."""
    for method, path in _list_writes(subject):
        for media_type in _OTHER_TYPES:
            headers = {"Content-Type": media_type}
            response = subject.send(method, path, content=b"{}", headers=headers)
            expect_error(response, 415, "unsupported_media_type")
        expect_error(subject.send(method, path, content=b"{}"), 415, "unsupported_media_type")
    resource = subject.spec.resources[0]
    headers = {"Content-Type": "application/json; charset=utf-8"}
    row = make_row(subject, resource)
    expect_row(subject.send("PATCH", f"{write_collection_path(resource)}/{row['id']}", content=b"{}", headers=headers))


def other_methods_are_named_in_allow(subject: Subject) -> None:
    """A method that a route does not have is method_not_allowed, and Allow names all that it has."""
    routes = {LIVE_PATH: {"GET"}, READY_PATH: {"GET"}}
    for resource in subject.spec.resources:
        routes[write_collection_path(resource)] = {"GET", "POST"}
        routes[f"{write_collection_path(resource)}/{MISSING_ID}"] = {"GET", "PATCH", "DELETE"}
    for path, methods in routes.items():
        for method in {"POST", "PUT", "PATCH", "DELETE"} - methods:
            response = subject.send(method, path)
            expect_error(response, 405, "method_not_allowed")
            allowed = {name.strip() for name in response.headers.get("allow", "").split(",")}
            expect(allowed - _ALSO_ALLOWED == methods, f"Allow is {sorted(allowed)}, not {sorted(methods)}", response)


def nothing_is_answered_with_a_failure(subject: Subject) -> None:
    """Strange but possible values never make an internal_error."""
    moments = ("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2016-12-31T23:59:60Z", "2024-01-01T00:00:00z")
    strange = (*moments, "0000-00-00", "\u202e", "-0", -0.0, 1e308, 2**63, 2**64, "'; DROP TABLE x; --", "%s %(a)s {0}")
    for resource in subject.spec.resources:
        body = write_body(subject, resource)
        for prop in subject.list_sent(resource):
            for value in strange:
                created = subject.create(resource, {**body, prop.name: value})
                expect(created.status_code in (201, 409, 422), f"{prop.name} failed", created)
                if prop.is_filter:
                    listed = subject.list_rows(resource, **{prop.name: str(value)})
                    expect(listed.status_code in (200, 422), f"{prop.name} failed", listed)


def _list_writes(subject: Subject) -> Iterator[tuple[str, str]]:
    resource = subject.spec.resources[0]
    path = write_collection_path(resource)
    yield "POST", path
    yield "PATCH", f"{path}/{make_row(subject, resource)['id']}"
