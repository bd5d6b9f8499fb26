"""Labels of a repository, and those that an issue carries."""

import re
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.conversation import add_labels, remove_label
from github_app.sandbox.errors import validation_failed
from github_app.sandbox.records import Role
from github_app.sandbox.representations.repositories import write_label
from github_app.sandbox.rest.issues import LabelName, read_names
from github_app.sandbox.rest.requests import IssueRequest, RepositoryRequest, in_issue, in_repository, paginate

router = APIRouter()
MAY_LABEL = in_issue("write", Role.TRIAGE)
_COLOR = re.compile(r"[0-9a-fA-F]{6}")


class NewLabel(BaseModel):
    """A label to add to a repository."""

    name: str
    color: str = "ededed"
    description: str = ""


class LabelNames(BaseModel):
    """Labels to set on an issue."""

    labels: list[str | LabelName]


@router.get("/repos/{owner}/{repo}/labels")
def list_labels(request: Request, seen: Annotated[RepositoryRequest, Depends(in_repository("issues"))]) -> JSONResponse:
    """List the labels of a repository."""
    labels = list(seen.repository.labels.values())
    return paginate(request, labels, lambda label: write_label(seen.sandbox.links, seen.repository, label))


@router.post("/repos/{owner}/{repo}/labels", status_code=201)
def create_label(
    new: NewLabel, seen: Annotated[RepositoryRequest, Depends(in_repository("issues", "write"))]
) -> dict[str, Any]:
    """Add a label to a repository."""
    if not _COLOR.fullmatch(new.color):
        raise validation_failed("Label", "color")
    with seen.sandbox.state.lock:
        if new.name.lower() in seen.repository.labels:
            raise validation_failed("Label", "name", code="already_exists")
        label = seen.sandbox.state.add_label(seen.repository, new.name, new.color, new.description)
    return write_label(seen.sandbox.links, seen.repository, label)


@router.get("/repos/{owner}/{repo}/issues/{issue_number}/labels")
def list_issue_labels(request: Request, seen: Annotated[IssueRequest, Depends(in_issue())]) -> JSONResponse:
    """List the labels of an issue."""
    return paginate(request, seen.issue.labels, lambda label: write_label(seen.sandbox.links, seen.repository, label))


@router.post("/repos/{owner}/{repo}/issues/{issue_number}/labels")
def label_issue(wanted: LabelNames, seen: Annotated[IssueRequest, Depends(MAY_LABEL)]) -> list[dict[str, Any]]:
    """Set labels on an issue beside those that it has."""
    add_labels(seen.sandbox, seen.repository, seen.issue, seen.actor.user, read_names(wanted.labels))
    return _write_labels(seen)


@router.delete("/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}")
def unlabel_issue(name: str, seen: Annotated[IssueRequest, Depends(MAY_LABEL)]) -> list[dict[str, Any]]:
    """Take a label off an issue."""
    remove_label(seen.sandbox, seen.repository, seen.issue, seen.actor.user, name)
    return _write_labels(seen)


def _write_labels(seen: IssueRequest) -> list[dict[str, Any]]:
    return [write_label(seen.sandbox.links, seen.repository, label) for label in seen.issue.labels]
