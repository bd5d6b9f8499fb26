"""Forms of what people write: comments, edits of them, and reactions."""

from fastapi import APIRouter
from fastapi.responses import RedirectResponse

from github_app.sandbox import conversation
from github_app.sandbox.pages.frame import FormOf, Visit, VisitOf, go_to, read_text
from github_app.sandbox.records import Comment, Issue, Repository, Role

router = APIRouter()
ISSUE = "/{owner}/{repo}/issues/{number}"
COMMENT = "/{owner}/{repo}/issues/comments/{comment_id}"


@router.post(f"{ISSUE}/comments")
def add_comment(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Comment on an issue or pull request."""
    repository, issue = visit.find_issue(owner, repo, number)
    conversation.add_comment(visit.sandbox, repository, issue, visit.actor, read_text(form, "body"))
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{ISSUE}/text")
def edit_issue(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Replace the text of an issue or pull request."""
    repository, issue = visit.find_issue(owner, repo, number)
    if issue.user is not visit.user:
        visit.check_role(repository, Role.WRITE)
    body = read_text(form, "body")
    conversation.edit_issue(visit.sandbox, repository, issue, visit.user, title=None, body=body)
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{ISSUE}/reactions")
def react_to_issue(owner: str, repo: str, number: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """React to an issue or pull request, or take that back."""
    repository, issue = visit.find_issue(owner, repo, number)
    return _react(visit, repository, issue, issue, form.get("content", ""))


@router.post(f"{COMMENT}/text")
def edit_comment(owner: str, repo: str, comment_id: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """Replace the text of a comment: of one's own, or with the write role of any."""
    repository = visit.find_repository(owner, repo)
    issue, comment = visit.sandbox.state.find_comment(repository, comment_id)
    if comment.user is not visit.user:
        visit.check_role(repository, Role.WRITE)
    body = read_text(form, "body")
    conversation.edit_comment(visit.sandbox, repository, issue, comment, sender=visit.user, body=body)
    return go_to(visit.links.of_issue_page(repository, issue))


@router.post(f"{COMMENT}/reactions")
def react_to_comment(owner: str, repo: str, comment_id: int, visit: VisitOf, form: FormOf) -> RedirectResponse:
    """React to a comment, or take that back."""
    repository = visit.find_repository(owner, repo)
    issue, comment = visit.sandbox.state.find_comment(repository, comment_id)
    return _react(visit, repository, issue, comment, form.get("content", ""))


def _react(
    visit: Visit, repository: Repository, issue: Issue, target: Issue | Comment, content: str
) -> RedirectResponse:
    reaction, is_new = conversation.add_reaction(visit.sandbox, target, visit.user, content)
    if not is_new:
        conversation.remove_reaction(visit.sandbox, target, visit.user, reaction.id)
    return go_to(visit.links.of_issue_page(repository, issue))
