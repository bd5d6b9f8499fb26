"""Reviews of pull requests, and their comments on lines."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.representations.reviews import write_review, write_review_comment
from github_app.sandbox.rest.pulls import MAY_OPEN, MAY_READ, PULL, find_pull
from github_app.sandbox.rest.requests import RepositoryRequest, paginate
from github_app.sandbox.reviews import LineRemark, submit_review

router = APIRouter()


class NewRemark(BaseModel):
    """A comment on lines of the new side of a file."""

    path: str
    body: str
    line: int
    start_line: int | None = None
    side: Literal["RIGHT"] = "RIGHT"
    start_side: Literal["RIGHT"] = "RIGHT"


class NewReview(BaseModel):
    """A review to submit at once."""

    event: Literal["COMMENT"]
    body: str = ""
    commit_id: str | None = None
    comments: list[NewRemark] = []


@router.post(f"{PULL}/reviews")
def create_review(
    pull_number: int, new: NewReview, seen: Annotated[RepositoryRequest, Depends(MAY_OPEN)]
) -> dict[str, Any]:
    """Comment on lines of a pull request."""
    issue, pull = find_pull(seen, pull_number)
    review = submit_review(
        seen.sandbox,
        seen.repository,
        pull,
        seen.actor,
        commit=new.commit_id or pull.head_sha,
        body=new.body,
        remarks=[
            LineRemark(
                path=remark.path,
                start=remark.line if remark.start_line is None else remark.start_line,
                line=remark.line,
                body=remark.body,
            )
            for remark in new.comments
        ],
    )
    return write_review(seen.sandbox.links, seen.repository, issue, review)


@router.get(f"{PULL}/reviews")
def list_reviews(
    request: Request, pull_number: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]
) -> JSONResponse:
    """List the reviews of a pull request, oldest first."""
    issue, pull = find_pull(seen, pull_number)
    return paginate(
        request, pull.reviews, lambda review: write_review(seen.sandbox.links, seen.repository, issue, review)
    )


@router.get(f"{PULL}/comments")
def list_review_comments(
    request: Request, pull_number: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]
) -> JSONResponse:
    """List the comments on lines of a pull request, oldest first."""
    issue, pull = find_pull(seen, pull_number)
    comments = [comment for review in pull.reviews for comment in review.comments]
    return paginate(
        request,
        comments,
        lambda comment: write_review_comment(seen.sandbox.links, seen.repository, issue, pull, comment),
    )
