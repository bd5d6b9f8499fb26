"""Payloads as GitHub sends them, cut down to what is read."""

import json
from typing import Any

PERSON = {"id": 7, "login": "ada", "type": "User"}
BOT = {"id": 8, "login": "pullwright[bot]", "type": "Bot"}
MOMENT = "2026-11-01T10:00:00Z"


def write_payload(action: str, **objects: Any) -> bytes:
    """Write the payload of an event in the repository ``ada/shop``."""
    repository = {"id": 1, "name": "shop", "owner": PERSON}
    payload = {"action": action, "repository": repository, "installation": {"id": 99}, "sender": PERSON, **objects}
    return json.dumps(payload).encode()


def write_comment(
    body: str | None, *, action: str = "created", before: str | None = None, on_pull: bool = True, **objects: Any
) -> bytes:
    """Write the payload of a comment; ``before`` is its text before an edit."""
    issue: dict[str, Any] = {"number": 12, "created_at": MOMENT, "updated_at": MOMENT}
    if on_pull:
        issue["pull_request"] = {"url": "https://api.github.com/repos/ada/shop/pulls/12"}
    comment = {"id": 55, "body": body, "user": PERSON, "created_at": MOMENT, "updated_at": MOMENT}
    if before is not None:
        objects["changes"] = {"body": {"from": before}}
    return write_payload(action, **{"issue": issue, "comment": comment, **objects})
