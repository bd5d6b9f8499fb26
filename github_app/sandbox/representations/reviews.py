"""Reviews of pull requests, and their comments on lines."""

from typing import Any

from github_app.sandbox.diff import write_lines
from github_app.sandbox.links import Links
from github_app.sandbox.records import Issue, Pull, Repository, Review, ReviewComment
from github_app.sandbox.representations.issues import write_reaction_counts
from github_app.sandbox.representations.users import write_association, write_node_id, write_time, write_user
from github_app.sandbox.reviews import find_lines


def write_review(links: Links, repository: Repository, issue: Issue, review: Review) -> dict[str, Any]:
    """Give a review."""
    pull = _name_pull(links, repository, issue)
    page = f"{links.of_issue_page(repository, issue)}#pullrequestreview-{review.id}"
    return {
        "id": review.id,
        "node_id": write_node_id("PullRequestReview", review.id),
        "user": write_user(links, review.user),
        "body": review.body,
        "state": "COMMENTED",
        "html_url": page,
        "pull_request_url": pull,
        "author_association": write_association(repository, review.user),
        "_links": {"html": {"href": page}, "pull_request": {"href": pull}},
        "submitted_at": write_time(review.submitted_at),
        "commit_id": review.commit,
    }


def write_review_comment(
    links: Links, repository: Repository, issue: Issue, pull: Pull, comment: ReviewComment
) -> dict[str, Any]:
    """Give a comment on lines; once these have changed it says only where they were."""
    address = _name_pull(links, repository, issue)
    url = f"{links.of_repository(repository)}/pulls/comments/{comment.id}"
    page = f"{links.of_issue_page(repository, issue)}#discussion_r{comment.id}"
    lines = find_lines(repository, pull, comment)
    is_range = comment.original_start != comment.original_line
    written: dict[str, Any] = {
        "id": comment.id,
        "node_id": write_node_id("PullRequestReviewComment", comment.id),
        "url": url,
        "html_url": page,
        "pull_request_url": address,
        "pull_request_review_id": comment.review,
        "diff_hunk": write_lines(comment.hunk),
        "path": comment.path,
        "commit_id": pull.head_sha if lines else comment.commit,
        "original_commit_id": comment.commit,
        "user": write_user(links, comment.user),
        "body": comment.body,
        "created_at": write_time(comment.created_at),
        "updated_at": write_time(comment.created_at),
        "author_association": write_association(repository, comment.user),
        "_links": {"self": {"href": url}, "html": {"href": page}, "pull_request": {"href": address}},
        "original_line": comment.original_line,
        "original_start_line": comment.original_start if is_range else None,
        "start_line": lines[0] if lines and is_range else None,
        "start_side": "RIGHT" if is_range else None,
        "side": "RIGHT",
        "subject_type": "line",
        "reactions": write_reaction_counts(f"{url}/reactions", comment.reactions),
    }
    # Its description knows no null for the line of an outdated comment.
    return written | ({"line": lines[1]} if lines else {})


def _name_pull(links: Links, repository: Repository, issue: Issue) -> str:
    return f"{links.of_repository(repository)}/pulls/{issue.number}"
