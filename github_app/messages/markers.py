"""Markers: hidden words in what the App writes, by which a job that is done again finds what it wrote before."""

from collections.abc import Iterable

from github_app.github.models import Comment

_BOT = "Bot"


def make_marker(kind: str, key: str) -> str:
    """Give the marker of one text.

    Args:
        kind: What the text is: ``status``, ``failure``, ….
        key: Whose it is: a job's id, a person's login.
    """
    return f"<!-- pullwright:{kind}:{key} -->"


def find_comment(comments: Iterable[Comment], marker: str) -> Comment | None:
    """Find the comment that carries a marker; people may copy one, so only what a bot wrote counts."""
    return next((comment for comment in comments if _carries(comment, marker)), None)


def is_of_kind(comment: Comment, kind: str) -> bool:
    """Tell whether a comment is a text of ours of some kind, whosever it is."""
    return _carries(comment, f"<!-- pullwright:{kind}:")


def _carries(comment: Comment, words: str) -> bool:
    return comment.user is not None and comment.user.type == _BOT and words in (comment.body or "")
