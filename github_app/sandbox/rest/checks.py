"""Check runs, which only Apps make."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.errors import ApiError, not_accessible, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.records import Annotation, CheckRun
from github_app.sandbox.representations.checks import write_annotation, write_check_run
from github_app.sandbox.rest.contents import find_revision
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository, paginate

router = APIRouter()
MAY_READ = in_repository("checks")
MAY_WRITE = in_repository("checks", "write")
MOST_ANNOTATIONS = 50
LONGEST_TEXT = 65_535


class NewAnnotation(BaseModel):
    """A remark on lines of a file."""

    path: str
    start_line: int
    end_line: int
    annotation_level: Literal["notice", "warning", "failure"]
    message: str
    title: str | None = None


class Output(BaseModel):
    """What a check has to say, in Markdown; the remarks of several requests add up."""

    title: str
    summary: str
    text: str | None = None
    annotations: list[NewAnnotation] = []


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
    _check_output(new)
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
    check = _find(seen, check_run_id)
    if check.app is not seen.actor.app:
        raise not_accessible()
    _check_output(edit)
    with seen.sandbox.state.lock:
        _apply(seen, check, edit)
    return write_check_run(seen.sandbox.links, seen.repository, check)


@router.get("/repos/{owner}/{repo}/check-runs/{check_run_id}")
def get_check(check_run_id: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]) -> dict[str, Any]:
    """Give a check run."""
    return write_check_run(seen.sandbox.links, seen.repository, _find(seen, check_run_id))


@router.get("/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations")
def list_annotations(
    request: Request, check_run_id: int, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]
) -> JSONResponse:
    """List the remarks of a check run on lines of files."""
    check = _find(seen, check_run_id)
    return paginate(
        request,
        check.annotations,
        lambda annotation: write_annotation(seen.sandbox.links, seen.repository, check, annotation),
    )


@router.get("/repos/{owner}/{repo}/commits/{ref:path}/check-runs")
def list_checks(
    request: Request,
    ref: str,
    seen: Annotated[RepositoryRequest, Depends(MAY_READ)],
    check_name: str = "",
    filter_: Annotated[Literal["latest", "all"], Query(alias="filter")] = "latest",
) -> JSONResponse:
    """List the check runs on a commit: of those with one name the latest, or all."""
    commit = find_revision(GitStore(seen.repository.path), ref)
    found = [
        check
        for check in seen.repository.check_runs.values()
        if check.head_sha == commit and check_name in {"", check.name}
    ]
    if filter_ == "latest":
        found = list({(check.app.id, check.name): check for check in found}.values())
    return paginate(
        request,
        found,
        lambda check: write_check_run(seen.sandbox.links, seen.repository, check),
        envelope="check_runs",
    )


def _find(seen: RepositoryRequest, number: int) -> CheckRun:
    check = seen.repository.check_runs.get(number)
    if check is None:
        raise not_found()
    return check


def _apply(seen: RepositoryRequest, check: CheckRun, edit: CheckEdit) -> None:
    changes = edit.model_dump(exclude_none=True, exclude={"output", "head_sha"})
    if edit.output:
        changes |= edit.output.model_dump(exclude={"annotations"})
        check.annotations += [_read_annotation(annotation) for annotation in edit.output.annotations]
    if edit.conclusion:
        changes |= {"status": "completed", "completed_at": seen.sandbox.state.clock()}
    for name, value in changes.items():
        setattr(check, name, value)


def _check_output(edit: CheckEdit) -> None:
    if edit.output is None:
        return
    given = len(edit.output.annotations)
    if given > MOST_ANNOTATIONS:
        msg = f"Invalid request.\n\nNo more than {MOST_ANNOTATIONS} items are allowed; {given} were supplied."
        raise ApiError(422, msg)
    for field, text in (("summary", edit.output.summary), ("text", edit.output.text)):
        if text is not None and len(text) > LONGEST_TEXT:
            msg = (
                f"Invalid request.\n\nOnly {LONGEST_TEXT} characters are allowed in {field}; {len(text)} were supplied."
            )
            raise ApiError(422, msg)


def _read_annotation(new: NewAnnotation) -> Annotation:
    return Annotation(
        path=new.path,
        start_line=new.start_line,
        end_line=new.end_line,
        level=new.annotation_level,
        message=new.message,
        title=new.title,
    )
