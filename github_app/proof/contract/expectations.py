"""What checks expect of an answer; each says in its failure what was asked and what came."""

import json
from typing import Any

import httpx

from generators.acceptance import BrokenRuleError
from github_app.proof.contract.subject import Row

_SHOWN = 300


def expect(condition: object, rule: str, response: httpx.Response | None = None) -> None:
    """Go on only if a condition holds.

    Raises:
        BrokenRuleError: If it does not, with the exchange that shows it.
    """
    if not condition:
        raise BrokenRuleError(f"{rule}\n{show_exchange(response)}" if response is not None else rule)


def expect_status(response: httpx.Response, status: int) -> None:
    """Expect a status."""
    expect(response.status_code == status, f"expected {status}, got {response.status_code}", response)


def expect_json(response: httpx.Response, status: int) -> Any:  # noqa: ANN401 - any JSON
    """Expect a status with a JSON body, and give the body."""
    expect_status(response, status)
    media_type = response.headers.get("content-type", "")
    expect(media_type.startswith("application/json"), f"expected JSON, got {media_type!r}", response)
    return response.json()


def expect_row(response: httpx.Response, status: int = 200) -> Row:
    """Expect a representation, and give it."""
    row = expect_json(response, status)
    expect(isinstance(row, dict), "expected an object", response)
    return dict(row)


def expect_error(response: httpx.Response, status: int, code: str, *fields: str) -> None:
    """Expect an error in the one form that all have, whose details name at least these fields."""
    body = expect_json(response, status)
    expect(
        isinstance(body, dict) and set(body) == {"code", "message", "details"}, "an error has another form", response
    )
    expect(body["code"] == code, f"expected the code {code}", response)
    expect(isinstance(body["message"], str) and body["message"], "an error has no message", response)
    details = body["details"]
    is_listed = isinstance(details, list) and all(
        isinstance(detail, dict)
        and set(detail) == {"field", "message"}
        and all(isinstance(text, str) for text in detail.values())
        for detail in details
    )
    expect(is_listed, "the details are not a list of field and message", response)
    named = [detail["field"] for detail in details]
    for field in fields:
        is_named = any(name == field or name.startswith(f"{field}.") for name in named)
        expect(is_named, f"the details name {named} and not {field}", response)


def show_exchange(response: httpx.Response) -> str:
    """Give a request and its answer as two short lines."""
    request = response.request
    try:
        sent = request.content.decode("utf-8", "backslashreplace")
    except httpx.RequestNotRead:
        sent = "(streamed)"
    asked = f"{request.method} {request.url.raw_path.decode()} {sent}"
    return f"  > {asked[:_SHOWN]}\n  < {response.status_code} {json.dumps(response.text[:_SHOWN], ensure_ascii=False)}"
