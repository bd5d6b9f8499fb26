"""Reactions to issues, pull requests and comments."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.access import check_conversation
from github_app.sandbox.conversation import add_reaction, remove_reaction
from github_app.sandbox.records import Comment, Issue, Role
from github_app.sandbox.representations.issues import write_reaction
from github_app.sandbox.rest.requests import IssueRequest, RepositoryRequest, in_issue, in_repository, paginate

router = APIRouter()
COMMENT_REACTIONS = "/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
ISSUE_REACTIONS = "/repos/{owner}/{repo}/issues/{issue_number}/reactions"
SEEN = in_repository("metadata")


class NewReaction(BaseModel):
    """A reaction by GitHub's name for it."""

    content: str


@router.get(COMMENT_REACTIONS)
def list_comment_reactions(
    request: Request, comment_id: int, seen: Annotated[RepositoryRequest, Depends(SEEN)], content: str = ""
) -> JSONResponse:
    """List the reactions to a comment, of one kind or of all."""
    comment = _find_comment(seen, comment_id, "read")
    found = [reaction for reaction in comment.reactions if content in {"", reaction.content}]
    return paginate(request, found, lambda reaction: write_reaction(seen.sandbox.links, reaction))


@router.post(COMMENT_REACTIONS)
def react_to_comment(
    comment_id: int, new: NewReaction, seen: Annotated[RepositoryRequest, Depends(SEEN)]
) -> JSONResponse:
    """React to a comment."""
    return _react(seen, _find_comment(seen, comment_id, "write"), new.content)


@router.delete(f"{COMMENT_REACTIONS}/{{reaction_id}}", status_code=204)
def remove_comment_reaction(
    comment_id: int, reaction_id: int, seen: Annotated[RepositoryRequest, Depends(SEEN)]
) -> Response:
    """Take a reaction to a comment back."""
    remove_reaction(seen.sandbox, _find_comment(seen, comment_id, "write"), seen.actor.user, reaction_id)
    return Response(status_code=204)


@router.get(ISSUE_REACTIONS)
def list_issue_reactions(request: Request, seen: Annotated[IssueRequest, Depends(in_issue())]) -> JSONResponse:
    """List the reactions to an issue."""
    return paginate(request, seen.issue.reactions, lambda reaction: write_reaction(seen.sandbox.links, reaction))


@router.post(ISSUE_REACTIONS)
def react_to_issue(new: NewReaction, seen: Annotated[IssueRequest, Depends(in_issue("write"))]) -> JSONResponse:
    """React to an issue."""
    return _react(seen, seen.issue, new.content)


@router.delete(f"{ISSUE_REACTIONS}/{{reaction_id}}", status_code=204)
def remove_issue_reaction(reaction_id: int, seen: Annotated[IssueRequest, Depends(in_issue("write"))]) -> Response:
    """Take a reaction to an issue back."""
    remove_reaction(seen.sandbox, seen.issue, seen.actor.user, reaction_id)
    return Response(status_code=204)


def _find_comment(seen: RepositoryRequest, comment_id: int, level: str) -> Comment:
    issue, comment = seen.sandbox.state.find_comment(seen.repository, comment_id)
    check_conversation(seen.actor, seen.repository, issue, level, role=Role.READ)
    return comment


def _react(seen: RepositoryRequest, target: Issue | Comment, content: str) -> JSONResponse:
    reaction, is_new = add_reaction(seen.sandbox, target, seen.actor.user, content)
    return JSONResponse(write_reaction(seen.sandbox.links, reaction), status_code=201 if is_new else 200)
