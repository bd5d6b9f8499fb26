"""Comments: which commands a comment has that it did not have before."""

from collections import Counter

from webhooks.command_lines import find_commands
from webhooks.events import CommandLine, CommandPosted
from webhooks.payloads import IssueCommentPayload
from webhooks.readers.origin import read_origin


def read_issue_comment(body: bytes) -> CommandPosted | None:
    """Read an ``issue_comment`` payload.

    An edit counts as the person's who made it, and only for what it adds. What a bot wrote gives no commands even
    where a person edits it: our own comments show commands for people to copy.

    Raises:
        pydantic.ValidationError: If it is none.
    """
    payload = IssueCommentPayload.model_validate_json(body)
    origin, comment = read_origin(payload), payload.comment
    if origin is None or (comment.user is not None and comment.user.is_bot):
        return None
    lines = _find_new(payload)
    if not lines:
        return None
    return CommandPosted(
        **origin,
        issue=payload.issue.number,
        occasion=comment.updated_at.isoformat(),
        comment=comment.id,
        url=comment.html_url,
        is_pull_request=payload.issue.pull_request is not None,
        lines=lines,
    )


def _find_new(payload: IssueCommentPayload) -> tuple[CommandLine, ...]:
    if payload.action == "created":
        return _number(payload.comment.body)
    if payload.action != "edited" or payload.changes.body is None:
        return ()
    known = {line.key for line in _number(payload.changes.body.former)}
    return tuple(line for line in _number(payload.comment.body) if line.key not in known)


def _number(text: str | None) -> tuple[CommandLine, ...]:
    seen: Counter[str] = Counter()
    lines = []
    for found in find_commands(text or ""):
        line = CommandLine(found)
        seen[line.key] += 1
        lines.append(CommandLine(found, nth=seen[line.key]))
    return tuple(lines)
