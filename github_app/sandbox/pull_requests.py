"""Pull requests: opening, merging, and following the branches that they join."""

import re

from github_app.sandbox.access import Actor
from github_app.sandbox.conversation import add_conversation, check_text, publish_change, set_state
from github_app.sandbox.errors import ApiError, validation_failed
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.records import Issue, Pull, Repository, User
from github_app.sandbox.representations.users import write_user
from github_app.sandbox.sandbox import Sandbox

_CLOSING = re.compile(r"\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? #(\d+)\b", re.IGNORECASE)


def open_pull(
    sandbox: Sandbox,
    repository: Repository,
    author: Actor,
    *,
    title: str,
    body: str | None,
    head: str,
    base: str,
    draft: bool = False,
    maintainer_can_modify: bool = True,
) -> Issue:
    """Open a pull request from a branch of a repository or of a fork of it, which is named ``owner:branch``.

    Raises:
        ApiError: 422 for a branch that is not there, for branches with nothing between them or no history in common,
            for a pull request that is open already, for a draft where there are none, and for a title or body out of
            bounds.
    """
    check_text("PullRequest", title=title, body=body)
    if draft and not repository.has_drafts:
        raise ApiError(422, "Draft pull requests are not supported in this repository.")
    owner, _, branch = head.rpartition(":")
    source = _find_source(sandbox, repository, owner)
    store = GitStore(repository.path)
    head_sha = _find_branch(GitStore(source.path), branch, "head")
    base_sha = _find_branch(store, base, "base")
    pull = Pull(
        source=source,
        head=branch,
        base=base,
        head_sha=head_sha,
        base_sha=base_sha,
        draft=draft,
        maintainer_can_modify=maintainer_can_modify and source is not repository,
    )
    _bring_head(repository, pull)
    with sandbox.state.lock:
        _check_between(repository, store, pull)
        issue = add_conversation(sandbox, repository, author, title=title, body=body)
        issue.pull = pull
    store.update_ref(f"refs/pull/{issue.number}/head", head_sha)
    publish_change(sandbox, repository, issue, "opened", sender=author.user)
    return issue


def list_pulls(
    repository: Repository, *, state: str = "all", head: str = "", base: str = ""
) -> list[tuple[Issue, Pull]]:
    """List pull requests, newest first.

    Args:
        repository: Where.
        state: ``open``, ``closed`` or ``all``.
        head: Only those from this ``owner:branch``.
        base: Only those into this branch.
    """
    owner, _, branch = head.rpartition(":")
    found = [
        (issue, issue.pull)
        for issue in repository.issues.values()
        if issue.pull
        and state in {"all", issue.state}
        and (not head or (owner in {"", issue.pull.source.owner.login} and branch == issue.pull.head))
        and base in {"", issue.pull.base}
    ]
    return sorted(found, key=lambda pair: pair[0].number, reverse=True)


def request_reviewers(
    sandbox: Sandbox, repository: Repository, issue: Issue, pull: Pull, *, sender: User, logins: list[str]
) -> None:
    """Ask collaborators for a review.

    Raises:
        ApiError: 422 for somebody who is no collaborator, or who wrote the pull request.
    """
    if issue.user.login in logins:
        raise ApiError(422, "Review cannot be requested from pull request author.")
    if any(login not in repository.roles and login != repository.owner.login for login in logins):
        raise ApiError(422, "Reviews may only be requested from collaborators.")
    for login in logins:
        reviewer = sandbox.state.find_user(login)
        if reviewer in pull.reviewers:
            continue
        with sandbox.state.lock:
            pull.reviewers.append(reviewer)
        requested = {"requested_reviewer": write_user(sandbox.links, reviewer)}
        publish_change(sandbox, repository, issue, "review_requested", sender=sender, objects=requested)


def merge_pull(
    sandbox: Sandbox, repository: Repository, issue: Issue, pull: Pull, *, sender: User, method: str = "merge"
) -> str:
    """Merge a pull request and close the issues that its description closes; gives the new commit's id.

    Args:
        sandbox: The sandbox.
        repository: Where.
        issue: The pull request as an issue.
        pull: The pull request.
        sender: Who merges.
        method: ``merge`` for a commit with both parents, ``squash`` for one with the base alone.

    Raises:
        ApiError: 405 where it is not open, a draft, or does not merge cleanly.
    """
    if pull.draft:
        raise ApiError(405, "Pull Request is still a draft")
    store = GitStore(repository.path)
    base = _find_branch(store, pull.base, "base")
    tree = store.merge_tree(base, pull.head_sha) if issue.state == "open" else None
    if tree is None:
        raise ApiError(405, "Pull Request is not mergeable")
    if method == "squash":
        message, parents = f"{issue.title} (#{issue.number})\n", [base]
    else:
        message = f"Merge pull request #{issue.number} from {pull.source.owner.login}/{pull.head}\n\n{issue.title}\n"
        parents = [base, pull.head_sha]
    sha = store.commit_tree(tree, parents, message=message, author=sender.login, signed=True)
    store.update_ref(f"refs/heads/{pull.base}", sha)
    with sandbox.state.lock:
        pull.merged_at, pull.merged_by, pull.merge_commit = sandbox.state.clock(), sender, sha
    set_state(sandbox, repository, issue, sender, state="closed")
    for number in find_closed(issue):
        mentioned = repository.issues.get(number)
        if mentioned and pull.base == repository.default_branch:
            set_state(sandbox, repository, mentioned, sender, state="closed")
    note_push(sandbox, repository, sender)
    return sha


def mark_ready(sandbox: Sandbox, repository: Repository, issue: Issue, pull: Pull, *, sender: User) -> None:
    """Let a draft be reviewed and merged; where it is none, nothing happens."""
    if pull.draft:
        with sandbox.state.lock:
            pull.draft = False
        publish_change(sandbox, repository, issue, "ready_for_review", sender=sender)


def find_closed(issue: Issue) -> set[int]:
    """Give the numbers of the issues that a pull request says it closes."""
    return {int(number) for number in _CLOSING.findall(issue.body or "")}


def note_push(sandbox: Sandbox, repository: Repository, sender: User) -> None:
    """Bring the open pull requests up to date with their branches after a push: follow moved heads, close lost ones.

    Those that lead from a fork to the repository that it was made from are among them.
    """
    repository.pushed_at = sandbox.state.clock()
    for target in filter(None, (repository, repository.parent)):
        for issue, pull in list_pulls(target, state="open"):
            if repository in {pull.source, target}:
                _follow(sandbox, target, issue, pull, sender)


def _follow(sandbox: Sandbox, repository: Repository, issue: Issue, pull: Pull, sender: User) -> None:
    store = GitStore(repository.path)
    head = GitStore(pull.source.path).find_commit(f"refs/heads/{pull.head}")
    base = store.find_commit(f"refs/heads/{pull.base}")
    if head is None or base is None:
        set_state(sandbox, repository, issue, sender, state="closed")
        return
    before = pull.head_sha
    with sandbox.state.lock:
        pull.head_sha, pull.base_sha = head, base
    if head != before:
        _bring_head(repository, pull)
        store.update_ref(f"refs/pull/{issue.number}/head", head)
        moved = {"before": before, "after": head}
        publish_change(sandbox, repository, issue, "synchronize", sender=sender, objects=moved)


def _bring_head(repository: Repository, pull: Pull) -> None:
    """Let a repository have the commits of a fork's branch, as GitHub does for pull requests."""
    if pull.source is not repository:
        GitStore(repository.path).fetch(GitStore(pull.source.path), pull.head_sha)


def _find_source(sandbox: Sandbox, repository: Repository, owner: str) -> Repository:
    for known in sandbox.state.repositories.values():
        if known.owner.login == (owner or repository.owner.login) and repository in {known, known.parent}:
            return known
    raise validation_failed("PullRequest", "head")


def _find_branch(store: GitStore, branch: str, field: str) -> str:
    sha = store.find_commit(f"refs/heads/{branch}")
    if sha is None:
        raise validation_failed("PullRequest", field)
    return sha


def _check_between(repository: Repository, store: GitStore, pull: Pull) -> None:
    label = f"{pull.source.owner.login}:{pull.head}"
    message = None
    if list_pulls(repository, state="open", head=label, base=pull.base):
        message = f"A pull request already exists for {label}."
    elif (ancestor := store.merge_base(pull.base_sha, pull.head_sha)) is None:
        message = f"The {pull.head} branch has no history in common with {pull.base}"
    elif ancestor == pull.head_sha:
        message = f"No commits between {pull.base} and {pull.head}"
    if message:
        raise validation_failed("PullRequest", "head", code="custom", message=message)
