"""Pages of issues: the list, one issue with its conversation, and the labels and states of pull requests too."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, RedirectResponse

from github_app.sandbox import conversation
from github_app.sandbox.errors import not_found
from github_app.sandbox.pages.frame import FormOf, VisitOf, go_to, read_text
from github_app.sandbox.pages.issue_templates import list_templates
from github_app.sandbox.pull_requests import find_closed
from github_app.sandbox.records import Issue, Repository, Role

router = APIRouter()
REPOSITORY = "/{owner}/{repo}"


@router.get(f"{REPOSITORY}/issues", response_class=HTMLResponse)
def show_issues(owner: str, repo: str, visit: VisitOf, state: str = "open") -> HTMLResponse:
    """Show the issues of a repository, newest first."""
    repository = visit.find_repository(owner, repo)
    issues = [issue for issue in reversed(repository.issues.values()) if not issue.pull]
    return visit.render("issues.html", tab="issues", **_count(repository, issues, state))


@router.get(f"{REPOSITORY}/pulls", response_class=HTMLResponse)
def show_pulls(owner: str, repo: str, visit: VisitOf, state: str = "open") -> HTMLResponse:
    """Show the pull requests of a repository, newest first."""
    repository = visit.find_repository(owner, repo)
    pulls = [issue for issue in reversed(repository.issues.values()) if issue.pull]
    return visit.render("issues.html", tab="pulls", **_count(repository, pulls, state))


@router.get(f"{REPOSITORY}/issues/new", response_class=HTMLResponse)
def show_form(owner: str, repo: str, visit: VisitOf, template: str = "") -> HTMLResponse:
    """Show the form of a new issue, filled in from one of the repository's templates if one is chosen."""
    repository = visit.find_repository(owner, repo)
    templates = list_templates(repository)
    chosen = next((known for known in templates if known.name == template), None)
    return visit.render("new_issue.html", tab="issues", repository=repository, templates=templates, chosen=chosen)


@router.post(f"{REPOSITORY}/issues")
def open_issue(owner: str, repo: str, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Open an issue."""
    repository = visit.find_repository(owner, repo)
    issue = conversation.open_issue(
        visit.sandbox,
        repository,
        visit.actor,
        title=form.get("title", ""),
        body=read_text(form, "body"),
        labels=[name for name in form.get("labels", "").split(",") if name],
    )
    return go_to(visit.links.of_issue_page(repository, issue))


@router.get(f"{REPOSITORY}/issues/{{number}}", response_class=HTMLResponse, response_model=None)
def show_issue(owner: str, repo: str, number: int, visit: VisitOf) -> HTMLResponse | RedirectResponse:
    """Show an issue with its conversation; a pull request has a page of its own."""
    repository, issue = visit.find_issue(owner, repo, number)
    if issue.pull:
        return go_to(visit.links.of_issue_page(repository, issue))
    linked = [other for other in repository.issues.values() if other.pull and issue.number in find_closed(other)]
    return visit.render("issue.html", tab="issues", repository=repository, issue=issue, linked=linked)


@router.post(f"{REPOSITORY}/issues/{{number}}/labels")
def change_label(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Set a label on an issue or pull request, or take it off."""
    repository, issue = visit.find_issue(owner, repo, number)
    visit.check_role(repository, Role.TRIAGE)
    if "remove" in form:
        conversation.remove_label(visit.sandbox, repository, issue, visit.user, form["remove"])
    elif name := form.get("add", "").strip():
        conversation.add_labels(visit.sandbox, repository, issue, visit.user, [name])
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{REPOSITORY}/issues/{{number}}/state")
def change_state(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Close or reopen an issue or pull request."""
    repository, issue = visit.find_issue(owner, repo, number)
    if issue.user is not visit.user:
        visit.check_role(repository, Role.TRIAGE)
    state = "closed" if form.get("state") == "closed" else "open"
    conversation.set_state(visit.sandbox, repository, issue, visit.user, state=state)
    return go_to(visit.links.of_issue_page(repository, issue))


def _count(repository: Repository, issues: list[Issue], state: str) -> dict[str, Any]:
    if state not in {"open", "closed"}:
        raise not_found()
    return {
        "repository": repository,
        "issues": [issue for issue in issues if issue.state == state],
        "state": state,
        "open_count": sum(issue.state == "open" for issue in issues),
        "closed_count": sum(issue.state == "closed" for issue in issues),
    }
