"""Pull requests."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.access import check_permission
from github_app.sandbox.conversation import edit_issue, set_state
from github_app.sandbox.errors import ApiError, not_found, validation_failed
from github_app.sandbox.pull_requests import list_pulls as find_pulls
from github_app.sandbox.pull_requests import merge_pull, open_pull
from github_app.sandbox.pull_requests import request_reviewers as ask_reviewers
from github_app.sandbox.records import Issue, Pull, Role
from github_app.sandbox.representations.pulls import write_file, write_full_pull, write_pull
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository, paginate
from github_app.sandbox.reviews import list_changes

router = APIRouter()
PULL = "/repos/{owner}/{repo}/pulls/{pull_number}"
MAY_READ = in_repository("pull_requests")
MAY_OPEN = in_repository("pull_requests", "write", Role.READ)
MAY_WRITE = in_repository("pull_requests", "write")
MAY_MERGE = in_repository("contents", "write")
LARGEST_LIST = 3000
"""How many files of a pull request GitHub lists."""


class NewPull(BaseModel):
    """A pull request to open."""

    title: str
    head: str
    base: str
    body: str | None = None
    draft: bool = False
    maintainer_can_modify: bool = True


class PullEdit(BaseModel):
    """What is to change; what is left out stays."""

    title: str | None = None
    body: str | None = None
    state: str | None = None


class Reviewers(BaseModel):
    """People who are asked for a review."""

    reviewers: list[str] = []


class Merge(BaseModel):
    """How to merge."""

    merge_method: str = "merge"
    sha: str | None = None


@router.get("/repos/{owner}/{repo}/pulls")
def list_pulls(
    request: Request,
    seen: Annotated[RepositoryRequest, Depends(MAY_READ)],
    state: str = "open",
    head: str = "",
    base: str = "",
) -> JSONResponse:
    """List pull requests, newest first."""
    found = find_pulls(seen.repository, state=state, head=head, base=base)
    return paginate(request, found, lambda pair: write_pull(seen.sandbox.links, seen.repository, *pair))


@router.post("/repos/{owner}/{repo}/pulls", status_code=201)
def create_pull(new: NewPull, seen: Annotated[RepositoryRequest, Depends(MAY_OPEN)]) -> dict[str, Any]:
    """Open a pull request."""
    issue = open_pull(
        seen.sandbox,
        seen.repository,
        seen.actor,
        title=new.title,
        body=new.body,
        head=new.head,
        base=new.base,
        draft=new.draft,
        maintainer_can_modify=new.maintainer_can_modify,
    )
    return _write(seen, issue)


@router.get(PULL)
def get_pull(pull_number: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]) -> dict[str, Any]:
    """Give a pull request."""
    return _write(seen, find_pull(seen, pull_number)[0])


@router.get(f"{PULL}/files")
def list_files(
    request: Request, pull_number: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]
) -> JSONResponse:
    """List the files that a pull request changes, with the diff of each."""
    _, pull = find_pull(seen, pull_number)
    files = list_changes(seen.repository, pull)[:LARGEST_LIST]
    return paginate(request, files, lambda file: write_file(seen.sandbox.links, seen.repository, pull, file))


@router.patch(PULL)
def update_pull(
    pull_number: int, edit: PullEdit, seen: Annotated[RepositoryRequest, Depends(MAY_OPEN)]
) -> dict[str, Any]:
    """Change a pull request: one's own, or with the write role any."""
    issue, _ = find_pull(seen, pull_number)
    if issue.user is not seen.actor.user:
        check_permission(seen.actor, seen.repository, "pull_requests", "write")
    if edit.state not in {None, "open", "closed"}:
        raise validation_failed("PullRequest", "state")
    edit_issue(seen.sandbox, seen.repository, issue, seen.actor.user, title=edit.title, body=edit.body)
    if edit.state:
        set_state(seen.sandbox, seen.repository, issue, seen.actor.user, state=edit.state)
    return _write(seen, issue)


@router.post(f"{PULL}/requested_reviewers", status_code=201)
def request_reviewers(
    pull_number: int, wanted: Reviewers, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]
) -> dict[str, Any]:
    """Ask people for a review."""
    issue, pull = find_pull(seen, pull_number)
    ask_reviewers(seen.sandbox, seen.repository, issue, pull, sender=seen.actor.user, logins=wanted.reviewers)
    return write_pull(seen.sandbox.links, seen.repository, issue, pull)


@router.put(f"{PULL}/merge")
def merge(pull_number: int, how: Merge, seen: Annotated[RepositoryRequest, Depends(MAY_MERGE)]) -> dict[str, Any]:
    """Merge a pull request."""
    issue, pull = find_pull(seen, pull_number)
    if how.sha not in {None, pull.head_sha}:
        raise ApiError(409, "Head branch was modified. Review and try the merge again.")
    if how.merge_method not in {"merge", "squash"}:
        raise validation_failed("PullRequest", "merge_method")
    sha = merge_pull(seen.sandbox, seen.repository, issue, pull, sender=seen.actor.user, method=how.merge_method)
    return {"sha": sha, "merged": True, "message": "Pull Request successfully merged"}


def find_pull(seen: RepositoryRequest, number: int) -> tuple[Issue, Pull]:
    """Look a pull request up.

    Raises:
        ApiError: 404 if there is none.
    """
    issue = seen.sandbox.state.find_issue(seen.repository, number)
    if issue.pull is None:
        raise not_found()
    return issue, issue.pull


def _write(seen: RepositoryRequest, issue: Issue) -> dict[str, Any]:
    if issue.pull is None:
        raise not_found()
    return write_full_pull(seen.sandbox.links, seen.repository, issue, issue.pull)
