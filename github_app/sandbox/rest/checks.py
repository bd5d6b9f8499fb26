"""Check runs, which only Apps make."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.errors import ApiError, not_accessible, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.records import CheckRun
from github_app.sandbox.representations.apps import write_check_run
from github_app.sandbox.rest.contents import find_revision
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository, paginate

router = APIRouter()
MAY_READ = in_repository("checks")
MAY_WRITE = in_repository("checks", "write")


class Output(BaseModel):
    """What a check has to say, in Markdown."""

    title: str
    summary: str
    text: str | None = None


class CheckEdit(BaseModel):
    """What is to change; what is left out stays."""

    name: str | None = None
    status: str | None = None
    conclusion: str | None = None
    details_url: str | None = None
    external_id: str | None = None
    output: Output | None = None


class NewCheck(CheckEdit):
    """A check run to make."""

    name: str
    head_sha: str


@router.post("/repos/{owner}/{repo}/check-runs", status_code=201)
def create_check(new: NewCheck, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]) -> dict[str, Any]:
    """Make a check run on a commit."""
    app = seen.actor.app
    if app is None:
        raise ApiError(403, "You must authenticate via a GitHub App.")
    if GitStore(seen.repository.path).find_commit(new.head_sha) is None:
        raise ApiError(422, f"No commit found for SHA: {new.head_sha}")
    with seen.sandbox.state.lock:
        check = CheckRun(
            id=seen.sandbox.state.next_id(),
            name=new.name,
            head_sha=new.head_sha,
            app=app,
            status="queued",
            started_at=seen.sandbox.state.clock(),
        )
        seen.repository.check_runs[check.id] = check
        _apply(seen, check, new)
    return write_check_run(seen.sandbox.links, seen.repository, check)


@router.patch("/repos/{owner}/{repo}/check-runs/{check_run_id}")
def update_check(
    check_run_id: int, edit: CheckEdit, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]
) -> dict[str, Any]:
    """Change a check run of one's own."""
    check = seen.repository.check_runs.get(check_run_id)
    if check is None:
        raise not_found()
    if check.app is not seen.actor.app:
        raise not_accessible()
    with seen.sandbox.state.lock:
        _apply(seen, check, edit)
    return write_check_run(seen.sandbox.links, seen.repository, check)


@router.get("/repos/{owner}/{repo}/commits/{ref:path}/check-runs")
def list_checks(request: Request, ref: str, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]) -> JSONResponse:
    """List the check runs on a commit."""
    commit = find_revision(GitStore(seen.repository.path), ref)
    found = [check for check in seen.repository.check_runs.values() if check.head_sha == commit]
    return paginate(
        request,
        found,
        lambda check: write_check_run(seen.sandbox.links, seen.repository, check),
        envelope="check_runs",
    )


def _apply(seen: RepositoryRequest, check: CheckRun, edit: CheckEdit) -> None:
    changes = edit.model_dump(exclude_none=True, exclude={"output", "head_sha"})
    if edit.output:
        changes |= edit.output.model_dump()
    if edit.conclusion:
        changes |= {"status": "completed", "completed_at": seen.sandbox.state.clock()}
    for name, value in changes.items():
        setattr(check, name, value)
