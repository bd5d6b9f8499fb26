"""Checks of what stands between requests on one connection, which HTTP clients never show."""

import re
from collections.abc import Iterator, Mapping

from generators.contract.naming import write_collection_path
from generators.contract.operations import LIVE_PATH
from github_app.proof.contract.expectations import expect, expect_status
from github_app.proof.contract.sockets import connect, finish
from github_app.proof.contract.subject import Subject

_HEAD_BYTES = 12 * 1024
_PATIENCE_SECONDS = 10.0
_ANSWER = re.compile(rb"HTTP/1\.1 \d{3}")
_REQUEST_ID = re.compile(rb"(?i)^x-request-id: *(\S+)", re.MULTILINE)
# More than servers read of a body before somebody asks for it.
_HIDDEN = f"GET {LIVE_PATH} HTTP/1.1\r\nHost: hidden\r\nX-Request-ID: hidden\r\n\r\n" * 300


def a_body_that_nobody_reads_is_no_request(subject: Subject) -> None:
    """What is refused without its body being read leaves nothing of that behind: it would be taken for a request.

    Behind a proxy that shares connections, it would be one of somebody else.
    """
    following = _write(f"GET {LIVE_PATH}", {"X-Request-ID": "following", "Connection": "close"})
    for line, headers in _list_unread(subject):
        for framing, body in (_state_length(_HIDDEN), _cut_into_chunks(_HIDDEN)):
            first = _write(line, {**headers, **framing, "X-Request-ID": "first"}) + body
            with connect(subject.client.base_url, _PATIENCE_SECONDS) as connection:
                answered = finish(connection, f"{first}{following}".encode())
            ids = [found.decode() for found in _REQUEST_ID.findall(answered)]
            count = len(_ANSWER.findall(answered))
            # Whoever does not read the rest may end the connection instead.
            expect(
                ids in (["first"], ["first", "following"]) and count == len(ids),
                f"{line} and one request behind it had {count} answers, to {', '.join(dict.fromkeys(ids)) or 'none'}",
            )


def a_long_head_is_read(subject: Subject) -> None:
    """A head of 12 KiB is read: cookies and tokens of companies are long."""
    cookie = f"of=others; long={'x' * _HEAD_BYTES}"
    expect_status(subject.send("GET", LIVE_PATH, headers={"Cookie": cookie}), 200)


def _list_unread(subject: Subject) -> Iterator[tuple[str, dict[str, str]]]:
    collection = write_collection_path(subject.spec.resources[0])
    callers: list[dict[str, str]] = [{}, subject.get_credentials()]
    for line, media_type in (
        ("POST /nope", "application/json"),
        (f"PUT {collection}", "application/json"),
        (f"POST {collection}", "text/plain"),
        (f"GET {LIVE_PATH}", "application/json"),
    ):
        for credentials in callers if callers[1] else callers[:1]:
            yield line, {**credentials, "Content-Type": media_type}


def _state_length(body: str) -> tuple[dict[str, str], str]:
    return {"Content-Length": str(len(body))}, body


def _cut_into_chunks(body: str) -> tuple[dict[str, str], str]:
    return {"Transfer-Encoding": "chunked"}, f"{len(body):x}\r\n{body}\r\n0\r\n\r\n"


def _write(line: str, headers: Mapping[str, str]) -> str:
    written = "".join(f"{name}: {value}\r\n" for name, value in {"Host": "localhost", **headers}.items())
    return f"{line} HTTP/1.1\r\n{written}\r\n"
