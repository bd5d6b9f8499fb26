"""Comments on issues and pull requests."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.access import check_conversation
from github_app.sandbox.conversation import add_comment, delete_comment, edit_comment
from github_app.sandbox.records import Comment, Issue, Role
from github_app.sandbox.representations.issues import write_comment
from github_app.sandbox.rest.requests import IssueRequest, RepositoryRequest, in_issue, in_repository, paginate

router = APIRouter()
SEEN = in_repository("metadata")


class CommentText(BaseModel):
    """The text of a comment."""

    body: str


@router.get("/repos/{owner}/{repo}/issues/{issue_number}/comments")
def list_comments(request: Request, seen: Annotated[IssueRequest, Depends(in_issue())]) -> JSONResponse:
    """List the comments of an issue, oldest first."""
    return paginate(
        request,
        seen.issue.comments,
        lambda comment: write_comment(seen.sandbox.links, seen.repository, seen.issue, comment),
    )


@router.post("/repos/{owner}/{repo}/issues/{issue_number}/comments", status_code=201)
def create_comment(new: CommentText, seen: Annotated[IssueRequest, Depends(in_issue("write"))]) -> dict[str, Any]:
    """Comment on an issue."""
    comment = add_comment(seen.sandbox, seen.repository, seen.issue, seen.actor, new.body)
    return write_comment(seen.sandbox.links, seen.repository, seen.issue, comment)


@router.get("/repos/{owner}/{repo}/issues/comments/{comment_id}")
def get_comment(comment_id: int, seen: Annotated[RepositoryRequest, Depends(SEEN)]) -> dict[str, Any]:
    """Give a comment."""
    issue, comment = seen.sandbox.state.find_comment(seen.repository, comment_id)
    check_conversation(seen.actor, seen.repository, issue, "read", role=Role.READ)
    return write_comment(seen.sandbox.links, seen.repository, issue, comment)


@router.patch("/repos/{owner}/{repo}/issues/comments/{comment_id}")
def update_comment(
    comment_id: int, edit: CommentText, seen: Annotated[RepositoryRequest, Depends(SEEN)]
) -> dict[str, Any]:
    """Replace the text of a comment."""
    issue, comment = _find_own(seen, comment_id)
    edit_comment(seen.sandbox, seen.repository, issue, comment, sender=seen.actor.user, body=edit.body)
    return write_comment(seen.sandbox.links, seen.repository, issue, comment)


@router.delete("/repos/{owner}/{repo}/issues/comments/{comment_id}", status_code=204)
def remove_comment(comment_id: int, seen: Annotated[RepositoryRequest, Depends(SEEN)]) -> Response:
    """Delete a comment."""
    issue, comment = _find_own(seen, comment_id)
    delete_comment(seen.sandbox, seen.repository, issue, comment, sender=seen.actor.user)
    return Response(status_code=204)


def _find_own(seen: RepositoryRequest, comment_id: int) -> tuple[Issue, Comment]:
    issue, comment = seen.sandbox.state.find_comment(seen.repository, comment_id)
    role = Role.READ if comment.user is seen.actor.user else Role.WRITE
    check_conversation(seen.actor, seen.repository, issue, "write", role=role)
    return issue, comment
