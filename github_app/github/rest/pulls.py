"""Pull requests, and what is said about their lines."""

from collections.abc import Sequence
from typing import Any

from github_app.github.models import PullRequest, PullRequestFile, Review, ReviewComment
from github_app.github.reports import LineComment
from github_app.github.rest.requests import RepositoryRequests


class RestPulls:
    """Pull requests."""

    _requests: RepositoryRequests

    async def list_pull_requests(self, head: str, state: str = "all") -> list[PullRequest]:
        """List the pull requests from a branch of this repository, newest first."""
        params = {"head": f"{self._requests.owner}:{head}", "state": state, "sort": "created", "direction": "desc"}
        return await self._requests.list(PullRequest, "/pulls", params)

    async def get_pull_request(self, number: int) -> PullRequest:
        """Read a pull request."""
        return PullRequest.model_validate(await self._requests.send("GET", f"/pulls/{number}"))

    async def create_pull_request(
        self, *, title: str, body: str, head: str, base: str, draft: bool = False
    ) -> PullRequest:
        """Open a pull request."""
        asked = {"title": title, "body": body, "head": head, "base": base, "draft": draft}
        return PullRequest.model_validate(await self._requests.send("POST", "/pulls", asked))

    async def update_pull_request(self, number: int, *, title: str, body: str) -> PullRequest:
        """Replace the title and description of a pull request of ours."""
        asked = {"title": title, "body": body}
        return PullRequest.model_validate(await self._requests.send("PATCH", f"/pulls/{number}", asked))

    async def request_reviewers(self, pull_request: int, reviewers: list[str]) -> None:
        """Ask people for a review."""
        await self._requests.send("POST", f"/pulls/{pull_request}/requested_reviewers", {"reviewers": reviewers})

    async def list_pull_request_files(self, number: int) -> list[PullRequestFile]:
        """List what a pull request changes; GitHub gives the first 3,000 files."""
        return await self._requests.list(PullRequestFile, f"/pulls/{number}/files")

    async def create_review(
        self, number: int, *, commit: str, body: str, comments: Sequence[LineComment] = ()
    ) -> Review:
        """Comment on lines of a pull request, all at once or not at all."""
        asked = {
            "commit_id": commit,
            "body": body,
            "event": "COMMENT",
            "comments": [_write_comment(comment) for comment in comments],
        }
        return Review.model_validate(await self._requests.send("POST", f"/pulls/{number}/reviews", asked))

    async def list_reviews(self, number: int) -> list[Review]:
        """List the reviews of a pull request, oldest first."""
        return await self._requests.list(Review, f"/pulls/{number}/reviews")

    async def list_review_comments(self, number: int) -> list[ReviewComment]:
        """List the comments on lines of a pull request, oldest first."""
        return await self._requests.list(ReviewComment, f"/pulls/{number}/comments")


def _write_comment(comment: LineComment) -> dict[str, Any]:
    written = {"path": comment.path, "line": comment.line, "side": "RIGHT", "body": comment.body}
    if comment.start_line is not None and comment.start_line != comment.line:
        written |= {"start_line": comment.start_line, "start_side": "RIGHT"}
    return written
