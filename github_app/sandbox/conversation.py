"""Conversation: what people and Apps do in issues and pull requests, whether by REST or by the pages."""

from collections.abc import Iterable, Mapping
from typing import Any

from github_app.sandbox.access import Actor
from github_app.sandbox.errors import ApiError, not_found, validation_failed
from github_app.sandbox.records import Comment, Issue, Label, Reaction, Repository, Role, User
from github_app.sandbox.representations.issues import REACTIONS, write_comment, write_issue
from github_app.sandbox.representations.pulls import write_full_pull
from github_app.sandbox.representations.repositories import write_label
from github_app.sandbox.sandbox import Sandbox

BODY_LIMIT = 65_536
TITLE_LIMIT = 256


def check_text(resource: str, *, title: str | None = None, body: str | None = None) -> None:
    """Hold a title and a body to GitHub's lengths, in characters.

    Raises:
        ApiError: 422 naming what is blank or too long.
    """
    if title is not None and not title.strip():
        raise validation_failed(resource, "title", code="missing_field")
    for field, text, limit in (("title", title, TITLE_LIMIT), ("body", body, BODY_LIMIT)):
        if text is not None and len(text) > limit:
            message = f"{field} is too long (maximum is {limit} characters)"
            raise validation_failed(resource, field, code="custom", message=message)


def open_issue(
    sandbox: Sandbox, repository: Repository, author: Actor, *, title: str, body: str | None, labels: Iterable[str] = ()
) -> Issue:
    """Open an issue; each of its labels is an event of its own, after the opening.

    Labels of people without the triage role are left out in silence, as on GitHub.

    Raises:
        ApiError: 422 for a title or body out of bounds.
    """
    check_text("Issue", title=title, body=body)
    with sandbox.state.lock:
        issue = add_conversation(sandbox, repository, author, title=title, body=body)
        if author.token or repository.role_of(author.user) >= Role.TRIAGE:
            issue.labels = _find_labels(sandbox, repository, labels)
    publish_change(sandbox, repository, issue, "opened", sender=author.user)
    for label in issue.labels:
        _publish_label(sandbox, repository, issue, "labeled", sender=author.user, label=label)
    return issue


def add_conversation(sandbox: Sandbox, repository: Repository, author: Actor, *, title: str, body: str | None) -> Issue:
    """Give the next number of a repository to a new issue; the caller holds the lock."""
    now = sandbox.state.clock()
    issue = Issue(
        id=sandbox.state.next_id(),
        number=len(repository.issues) + 1,
        title=title,
        body=body,
        user=author.user,
        app=author.app,
        created_at=now,
        updated_at=now,
    )
    repository.issues[issue.number] = issue
    return issue


def edit_issue(
    sandbox: Sandbox, repository: Repository, issue: Issue, sender: User, *, title: str | None, body: str | None
) -> None:
    """Replace the title, the body or both; None leaves as it is.

    Raises:
        ApiError: 422 for a title or body out of bounds.
    """
    check_text("PullRequest" if issue.pull else "Issue", title=title, body=body)
    changes: dict[str, Any] = {}
    with sandbox.state.lock:
        if title is not None and title != issue.title:
            changes["title"] = {"from": issue.title}
            issue.title = title
        if body is not None and body != issue.body:
            changes["body"] = {"from": issue.body or ""}
            issue.body = body
        issue.updated_at = sandbox.state.clock()
    if changes:
        publish_change(sandbox, repository, issue, "edited", sender=sender, objects={"changes": changes})


def set_state(
    sandbox: Sandbox, repository: Repository, issue: Issue, sender: User, *, state: str, reason: str | None = None
) -> None:
    """Close or reopen an issue or pull request; where it is so already, nothing happens.

    Raises:
        ApiError: 422 for a pull request that was merged.
    """
    if issue.state == state:
        return
    if state == "open" and issue.pull and issue.pull.merged_at:
        raise validation_failed("PullRequest", "state", message="state cannot be changed. The pull request was merged.")
    with sandbox.state.lock:
        now = sandbox.state.clock()
        is_closed = state == "closed"
        issue.state = state
        issue.state_reason = None if issue.pull else (reason or "completed") if is_closed else "reopened"
        issue.closed_at, issue.closed_by = (now, sender) if is_closed else (None, None)
        issue.updated_at = now
    publish_change(sandbox, repository, issue, "closed" if is_closed else "reopened", sender=sender)


def add_labels(sandbox: Sandbox, repository: Repository, issue: Issue, sender: User, names: Iterable[str]) -> None:
    """Set labels; each that was not there yet is one event."""
    with sandbox.state.lock:
        added = [label for label in _find_labels(sandbox, repository, names) if label not in issue.labels]
        issue.labels = [*issue.labels, *added]
        issue.updated_at = sandbox.state.clock()
    for label in added:
        _publish_label(sandbox, repository, issue, "labeled", sender=sender, label=label)


def remove_label(sandbox: Sandbox, repository: Repository, issue: Issue, sender: User, name: str) -> None:
    """Take a label off.

    Raises:
        ApiError: 404 if the issue does not carry it.
    """
    with sandbox.state.lock:
        label = next((label for label in issue.labels if label.name.lower() == name.lower()), None)
        if label is None:
            raise ApiError(404, "Label does not exist")
        issue.labels = [other for other in issue.labels if other is not label]
        issue.updated_at = sandbox.state.clock()
    _publish_label(sandbox, repository, issue, "unlabeled", sender=sender, label=label)


def add_comment(sandbox: Sandbox, repository: Repository, issue: Issue, author: Actor, body: str) -> Comment:
    """Comment on an issue or pull request.

    Raises:
        ApiError: 422 for a body that is blank or too long.
    """
    _check_comment(body)
    with sandbox.state.lock:
        now = sandbox.state.clock()
        comment = Comment(
            id=sandbox.state.next_id(), user=author.user, body=body, created_at=now, updated_at=now, app=author.app
        )
        issue.comments.append(comment)
        issue.updated_at = now
    _publish_comment(sandbox, repository, issue, comment, action="created", sender=author.user)
    return comment


def edit_comment(
    sandbox: Sandbox, repository: Repository, issue: Issue, comment: Comment, *, sender: User, body: str
) -> None:
    """Replace the text of a comment.

    Raises:
        ApiError: 422 for a body that is blank or too long.
    """
    _check_comment(body)
    with sandbox.state.lock:
        before, comment.body = comment.body, body
        comment.is_edited = True
        comment.updated_at = sandbox.state.clock()
    _publish_comment(sandbox, repository, issue, comment, action="edited", sender=sender, before=before)


def delete_comment(sandbox: Sandbox, repository: Repository, issue: Issue, comment: Comment, *, sender: User) -> None:
    """Delete a comment."""
    with sandbox.state.lock:
        issue.comments.remove(comment)
    _publish_comment(sandbox, repository, issue, comment, action="deleted", sender=sender)


def add_reaction(sandbox: Sandbox, target: Issue | Comment, user: User, content: str) -> tuple[Reaction, bool]:
    """React once; gives the reaction and whether it is new. GitHub has no webhook for reactions.

    Raises:
        ApiError: 422 for a reaction that GitHub does not have.
    """
    if content not in REACTIONS:
        raise validation_failed("Reaction", "content")
    with sandbox.state.lock:
        for reaction in target.reactions:
            if reaction.user is user and reaction.content == content:
                return reaction, False
        reaction = Reaction(id=sandbox.state.next_id(), user=user, content=content, created_at=sandbox.state.clock())
        target.reactions.append(reaction)
    return reaction, True


def remove_reaction(sandbox: Sandbox, target: Issue | Comment, user: User, id_: int) -> None:
    """Take one's own reaction back.

    Raises:
        ApiError: 404 if it is not there or somebody else's.
    """
    with sandbox.state.lock:
        reaction = next((r for r in target.reactions if r.id == id_ and r.user is user), None)
        if reaction is None:
            raise not_found()
        target.reactions.remove(reaction)


def publish_change(
    sandbox: Sandbox,
    repository: Repository,
    issue: Issue,
    action: str,
    *,
    sender: User,
    objects: Mapping[str, Any] | None = None,
) -> None:
    """Tell the Apps that an issue (event ``issues``) or a pull request (event ``pull_request``) has changed.

    Args:
        sandbox: The sandbox.
        repository: Where.
        issue: What has changed.
        action: How, such as ``labeled``.
        sender: Who did it.
        objects: What the payload says beside the issue or pull request itself.
    """
    subject: dict[str, Any] = {"issue": write_issue(sandbox.links, repository, issue)}
    if issue.pull:
        pull = write_full_pull(sandbox.links, repository, issue, issue.pull)
        subject = {"number": issue.number, "pull_request": pull}
    event = "pull_request" if issue.pull else "issues"
    sandbox.publish(event, action, repository=repository, sender=sender, objects={**subject, **(objects or {})})


def _publish_label(
    sandbox: Sandbox, repository: Repository, issue: Issue, action: str, *, sender: User, label: Label
) -> None:
    objects = {"label": write_label(sandbox.links, repository, label)}
    publish_change(sandbox, repository, issue, action, sender=sender, objects=objects)


def _publish_comment(
    sandbox: Sandbox,
    repository: Repository,
    issue: Issue,
    comment: Comment,
    *,
    action: str,
    sender: User,
    before: str | None = None,
) -> None:
    objects = {
        "issue": write_issue(sandbox.links, repository, issue),
        "comment": write_comment(sandbox.links, repository, issue, comment),
    }
    if before is not None:
        objects["changes"] = {"body": {"from": before}}
    sandbox.publish("issue_comment", action, repository=repository, sender=sender, objects=objects)


def _check_comment(body: str) -> None:
    if not body.strip():
        raise validation_failed("IssueComment", "data", code="unprocessable", message="Body cannot be blank")
    check_text("IssueComment", body=body)


def _find_labels(sandbox: Sandbox, repository: Repository, names: Iterable[str]) -> list[Label]:
    # As a mapping: the same label named twice, in whatever case, is one.
    return list({label.id: label for label in (sandbox.state.find_label(repository, n) for n in names)}.values())
