"""Threads: comments on lines of a pull request as a page shows them, with what they suggest beside what is there."""

from dataclasses import dataclass

from github_app.sandbox.diff import DiffLine
from github_app.sandbox.records import Comment, Issue, Repository, Review, ReviewComment
from github_app.sandbox.reviews import cut_suggestion, find_lines

_SHOWN_LINES = 4
"""How much of the diff stands above a comment."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One comment on lines.

    Attributes:
        comment: The comment.
        lines: The end of the diff that it stands under.
        before: Its text up to the suggestion, or all of it.
        suggestion: The lines that would go and those that would come, where it suggests something.
        after: Its text behind the suggestion.
        is_outdated: Whether the lines have changed since.
    """

    comment: ReviewComment
    lines: list[DiffLine]
    before: str
    suggestion: list[DiffLine]
    after: str
    is_outdated: bool


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """One review with its threads."""

    review: Review
    threads: list[Thread]


def list_talk(repository: Repository, issue: Issue) -> list[Comment | ReviewCard]:
    """List the comments and reviews of an issue or pull request in the order in which they were made."""
    if issue.pull is None:
        return list(issue.comments)
    pull = issue.pull
    reviews = [
        ReviewCard(review, [_describe(comment, find_lines(repository, pull, comment)) for comment in review.comments])
        for review in pull.reviews
    ]
    talk: list[Comment | ReviewCard] = [*issue.comments, *reviews]
    # Ids are given in the order of time; times have only whole seconds.
    return sorted(talk, key=lambda one: one.review.id if isinstance(one, ReviewCard) else one.id)


def _describe(comment: ReviewComment, place: tuple[int, int] | None) -> Thread:
    before, suggested, after = cut_suggestion(comment.body)
    changes: list[DiffLine] = []
    if suggested is not None:
        numbers = range(comment.original_start, comment.original_line + 1)
        changes = [DiffLine("deleted", line.text, old=line.new) for line in comment.hunk if line.new in numbers]
        texts = suggested.removesuffix("\n").split("\n") if suggested else []
        changes += [DiffLine("added", text, new=numbers.start + index) for index, text in enumerate(texts)]
    return Thread(
        comment=comment,
        lines=[line for line in comment.hunk if line.kind != "hunk"][-_SHOWN_LINES:],
        before=before,
        suggestion=changes,
        after=after,
        is_outdated=place is None,
    )
