"""Review comments: each conflict at its lines, with the generator's as a suggestion that one click applies.

GitHub takes a comment only on lines that the pull request's diff shows, and a suggestion replaces exactly the lines
that it stands on. So one is made only where the branch really has these lines, all in one hunk.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from github_app.git.ledger import Conflict
from github_app.github.reports import LineComment
from github_app.messages.conflicts import write_resolve
from github_app.messages.escaping import write_block
from github_app.messages.markers import make_marker

_HUNK = re.compile(r"^@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@", re.MULTILINE)
_HEAD = (
    "People and the generator changed these lines. The branch has those of people; commit this suggestion to have the "
    "generator's."
)


@dataclass(frozen=True, slots=True)
class File:
    """A file as the head of the pull request has it.

    Attributes:
        text: All of it.
        patch: Its hunks, as GitHub gives them; None for what it does not show.
    """

    text: str
    patch: str | None


def make_conflict_marker(conflict: Conflict, job: str) -> str:
    """Give the marker of the comment on a conflict, by which a job that is done again finds it."""
    # A path may hold what would end a comment of HTML.
    path = hashlib.sha256(conflict.path.encode()).hexdigest()[:16]
    return make_marker("conflict", f"{job}:{path}:{conflict.line}")


def write_review(conflicts: Sequence[Conflict], files: Mapping[str, File], job: str) -> tuple[LineComment, ...]:
    """Give the comments that GitHub takes; what it does not take, the status comment has.

    Args:
        conflicts: Where people and the generator disagree.
        files: Files with conflicts, by path, as they are at the commit that is commented.
        job: Id of the job.
    """
    return tuple(
        _write(conflict, job)
        for conflict in conflicts
        if conflict.path in files and _can_be_suggested(conflict, files[conflict.path])
    )


def write_review_body(count: int) -> str:
    """Give the text above the comments, without which GitHub takes no review."""
    places = "1 place" if count == 1 else f"{count} places"
    return f"People and the generator changed the same lines in {places} that this pull request shows."


def find_hunks(patch: str) -> tuple[range, ...]:
    """Give the lines of the new side that each hunk of a patch shows."""
    found = ((int(match["start"]), int(match["count"] or 1)) for match in _HUNK.finditer(patch))
    return tuple(range(start, start + count) for start, count in found)


def _can_be_suggested(conflict: Conflict, file: File) -> bool:
    ours = conflict.ours.splitlines()
    if not ours or conflict.line < 1 or file.patch is None:
        return False
    start = conflict.line - 1
    is_there = file.text.splitlines()[start : start + len(ours)] == ours
    last = conflict.line + len(ours) - 1
    return is_there and any(conflict.line in hunk and last in hunk for hunk in find_hunks(file.patch))


def _write(conflict: Conflict, job: str) -> LineComment:
    count = len(conflict.ours.splitlines())
    settle = f"To keep yours and be done with it, post `{write_resolve('ours', conflict.path)}`."
    return LineComment(
        path=conflict.path,
        line=conflict.line + count - 1,
        start_line=conflict.line if count > 1 else None,
        body=f"{_HEAD}\n\n{_write_suggestion(conflict.theirs)}\n\n{settle}\n\n{make_conflict_marker(conflict, job)}\n",
    )


def _write_suggestion(text: str) -> str:
    # An empty block takes the lines away; one with an empty line would leave that.
    return write_block(text.removesuffix("\n"), "suggestion") if text else "```suggestion\n```"
