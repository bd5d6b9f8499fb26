"""Comments that a rerun finds again: written once, edited in place from then on."""

from github_app.github.models import Comment
from github_app.github.port import GitHub
from github_app.messages.markers import find_comment


async def put_comment(github: GitHub, issue: int, marker: str, body: str) -> Comment:
    """Write a comment, or give the one that carries the same marker the new text.

    Args:
        github: The repository.
        issue: Where the comment belongs.
        marker: From ``make_marker``; the body has it.
        body: The text.
    """
    written = find_comment(await github.list_comments(issue), marker)
    if written is None:
        return await github.create_comment(issue, body)
    if (written.body or "").rstrip() == body.rstrip():
        return written
    return await github.update_comment(written.id, body)


async def put_comment_once(github: GitHub, issue: int, marker: str, body: str) -> None:
    """Write a comment unless one with the same marker is there, whatever it says."""
    if find_comment(await github.list_comments(issue), marker) is None:
        await github.create_comment(issue, body)
