"""Pages of pull requests: the conversation, the commits, the checks and the changed files."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from github_app.sandbox.diff import parse_diff
from github_app.sandbox.errors import not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pages.frame import FormOf, Visit, VisitOf, go_to
from github_app.sandbox.pages.threads import list_talk
from github_app.sandbox.pull_requests import mark_ready, merge_pull
from github_app.sandbox.records import Issue, Pull, Repository, Role
from github_app.sandbox.reviews import apply_suggestion, find_review_comment

router = APIRouter()
PULL = "/{owner}/{repo}/pull/{number}"


@router.get(f"{PULL}.diff")
def show_diff(owner: str, repo: str, number: int, visit: VisitOf) -> PlainTextResponse:
    """Show what a pull request changes as a diff that git can apply."""
    repository, _, pull = _find(visit, owner, repo, number)
    store = GitStore(repository.path)
    return PlainTextResponse(store.write_diff(_find_base(store, pull), pull.head_sha) + "\n")


@router.get(PULL, response_class=HTMLResponse)
def show_pull(owner: str, repo: str, number: int, visit: VisitOf) -> HTMLResponse:
    """Show a pull request with its description and conversation."""
    repository, issue, pull = _find(visit, owner, repo, number)
    facts = _describe(repository, issue, pull)
    checks = [check for check in repository.check_runs.values() if check.head_sha == pull.head_sha]
    store = GitStore(repository.path)
    base = store.find_commit(f"refs/heads/{pull.base}")
    mergeable = issue.state == "open" and base is not None and store.merge_tree(base, pull.head_sha) is not None
    talk = list_talk(repository, issue)
    return visit.render("pull.html", view="conversation", talk=talk, checks=checks, mergeable=mergeable, **facts)


@router.get(f"{PULL}/commits", response_class=HTMLResponse)
def show_commits(owner: str, repo: str, number: int, visit: VisitOf) -> HTMLResponse:
    """Show the commits of a pull request."""
    return visit.render("pull_commits.html", view="commits", **_describe(*_find(visit, owner, repo, number)))


@router.get(f"{PULL}/files", response_class=HTMLResponse)
def show_files(owner: str, repo: str, number: int, visit: VisitOf) -> HTMLResponse:
    """Show what a pull request changes, file by file."""
    repository, issue, pull = _find(visit, owner, repo, number)
    store = GitStore(repository.path)
    files = parse_diff(store.write_diff(_find_base(store, pull), pull.head_sha))
    return visit.render("pull_files.html", view="files", files=files, **_describe(repository, issue, pull))


@router.post(f"{PULL}/merge")
def merge(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Merge a pull request."""
    repository, issue, pull = _find(visit, owner, repo, number)
    visit.check_role(repository, Role.WRITE)
    method = "squash" if form.get("method") == "squash" else "merge"
    merge_pull(visit.sandbox, repository, issue, pull, sender=visit.user, method=method)
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{PULL}/ready")
def make_ready(owner: str, repo: str, number: int, visit: VisitOf, _form: FormOf) -> RedirectResponse:
    """Let a draft be reviewed and merged."""
    repository, issue, pull = _find(visit, owner, repo, number)
    visit.check_role(repository, Role.WRITE)
    mark_ready(visit.sandbox, repository, issue, pull, sender=visit.user)
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{PULL}/suggestions/{{comment_id}}")
def apply(owner: str, repo: str, number: int, comment_id: int, visit: VisitOf, _form: FormOf) -> RedirectResponse:
    """Commit what a comment on lines suggests."""
    repository, issue, pull = _find(visit, owner, repo, number)
    visit.check_role(repository, Role.WRITE)
    of, _, comment = find_review_comment(repository, comment_id)
    if of is not issue:
        raise not_found()
    apply_suggestion(visit.sandbox, repository, issue, pull, comment, by=visit.user)
    return go_to(visit.links.of_issue_page(repository, issue))


def _find(visit: Visit, owner: str, repo: str, number: int) -> tuple[Repository, Issue, Pull]:
    repository = visit.find_repository(owner, repo)
    issue = visit.sandbox.state.find_issue(repository, number)
    if issue.pull is None:
        raise not_found()
    return repository, issue, issue.pull


def _find_base(store: GitStore, pull: Pull) -> str:
    return store.merge_base(pull.base_sha, pull.head_sha) or pull.base_sha


def _describe(repository: Repository, issue: Issue, pull: Pull) -> dict[str, Any]:
    store = GitStore(repository.path)
    base = _find_base(store, pull)
    changed, added, deleted = store.count_changes(base, pull.head_sha)
    return {
        "tab": "pulls",
        "repository": repository,
        "issue": issue,
        "pull": pull,
        "commits": store.list_commits(base, pull.head_sha),
        "changed": changed,
        "added": added,
        "deleted": deleted,
    }
