"""The page of a check run: what it says, and its remarks on lines of files."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from github_app.sandbox.errors import not_found
from github_app.sandbox.pages.frame import VisitOf

router = APIRouter()


@router.get("/{owner}/{repo}/runs/{check_id}", response_class=HTMLResponse)
def show_check(owner: str, repo: str, check_id: int, visit: VisitOf) -> HTMLResponse:
    """Show a check run."""
    repository = visit.find_repository(owner, repo)
    check = repository.check_runs.get(check_id)
    if check is None:
        raise not_found()
    pulls = [issue for issue in repository.issues.values() if issue.pull and issue.pull.head_sha == check.head_sha]
    return visit.render("check.html", tab="pulls", repository=repository, check=check, pulls=pulls)
