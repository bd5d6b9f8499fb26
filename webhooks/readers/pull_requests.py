"""Pull requests: that people have opened one or pushed to it."""

from webhooks.events import PullRequestPushed
from webhooks.payloads import PullRequestPayload
from webhooks.readers.origin import read_origin

_PUSHES = frozenset({"opened", "reopened", "synchronize"})


def read_pull_request(body: bytes) -> PullRequestPushed | None:
    """Read a ``pull_request`` payload.

    Raises:
        pydantic.ValidationError: If it is none.
    """
    payload = PullRequestPayload.model_validate_json(body)
    origin = read_origin(payload)
    if origin is None or payload.action not in _PUSHES:
        return None
    head = payload.pull_request.head.sha
    return PullRequestPushed(**origin, issue=payload.pull_request.number, occasion=head, head=head)
