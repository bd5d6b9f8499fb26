"""Issues; pull requests are found here too."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.access import check_conversation
from github_app.sandbox.conversation import add_labels, edit_issue, open_issue, remove_label, set_state
from github_app.sandbox.errors import ApiError, validation_failed
from github_app.sandbox.records import Role
from github_app.sandbox.representations.issues import write_issue
from github_app.sandbox.rest.requests import IssueRequest, RepositoryRequest, in_issue, in_repository, paginate

router = APIRouter()
MAY_READ = in_repository("issues")
MAY_OPEN = in_repository("issues", "write", Role.READ)


class LabelName(BaseModel):
    """A label as an object, which GitHub takes in place of its name."""

    name: str


class NewIssue(BaseModel):
    """An issue to open."""

    title: str
    body: str | None = None
    labels: list[str | LabelName] = []


class IssueEdit(BaseModel):
    """What is to change; what is left out stays."""

    title: str | None = None
    body: str | None = None
    state: str | None = None
    state_reason: str | None = None
    labels: list[str | LabelName] | None = None


@router.get("/repos/{owner}/{repo}/issues")
def list_issues(
    request: Request,
    seen: Annotated[RepositoryRequest, Depends(MAY_READ)],
    state: str = "open",
    labels: str = "",
) -> JSONResponse:
    """List issues, newest first, by state and by the labels that all of them carry."""
    wanted = {name.lower() for name in labels.split(",") if name}
    found = [
        issue
        for issue in reversed(seen.repository.issues.values())
        if state in {"all", issue.state} and wanted <= {label.name.lower() for label in issue.labels}
    ]
    return paginate(request, found, lambda issue: write_issue(seen.sandbox.links, seen.repository, issue))


@router.post("/repos/{owner}/{repo}/issues", status_code=201)
def create_issue(new: NewIssue, seen: Annotated[RepositoryRequest, Depends(MAY_OPEN)]) -> dict[str, Any]:
    """Open an issue."""
    issue = open_issue(
        seen.sandbox, seen.repository, seen.actor, title=new.title, body=new.body, labels=read_names(new.labels)
    )
    return write_issue(seen.sandbox.links, seen.repository, issue)


@router.get("/repos/{owner}/{repo}/issues/{issue_number}")
def get_issue(seen: Annotated[IssueRequest, Depends(in_issue())]) -> dict[str, Any]:
    """Give an issue."""
    return write_issue(seen.sandbox.links, seen.repository, seen.issue)


@router.patch("/repos/{owner}/{repo}/issues/{issue_number}")
def update_issue(edit: IssueEdit, seen: Annotated[IssueRequest, Depends(in_issue("write"))]) -> dict[str, Any]:
    """Change an issue: its author may change the text and the state, a person with the triage role all of it."""
    is_author = seen.issue.user is seen.actor.user
    if not is_author or edit.labels is not None:
        check_conversation(seen.actor, seen.repository, seen.issue, "write", role=Role.TRIAGE)
    if edit.state not in {None, "open", "closed"}:
        raise validation_failed("Issue", "state")
    edit_issue(seen.sandbox, seen.repository, seen.issue, seen.actor.user, title=edit.title, body=edit.body)
    if edit.labels is not None:
        _replace_labels(seen, set(read_names(edit.labels)))
    if edit.state:
        set_state(
            seen.sandbox, seen.repository, seen.issue, seen.actor.user, state=edit.state, reason=edit.state_reason
        )
    return write_issue(seen.sandbox.links, seen.repository, seen.issue)


def read_names(labels: list[str | LabelName]) -> list[str]:
    """Give the names of labels, which requests write as strings or as objects.

    Raises:
        ApiError: 422 for a blank name.
    """
    names = [label.name if isinstance(label, LabelName) else label for label in labels]
    if not all(name.strip() for name in names):
        raise ApiError(422, "Validation Failed", [{"resource": "Label", "field": "name", "code": "missing_field"}])
    return names


def _replace_labels(seen: IssueRequest, wanted: set[str]) -> None:
    for label in [label for label in seen.issue.labels if label.name not in wanted]:
        remove_label(seen.sandbox, seen.repository, seen.issue, seen.actor.user, label.name)
    add_labels(seen.sandbox, seen.repository, seen.issue, seen.actor.user, sorted(wanted))
