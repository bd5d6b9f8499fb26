"""Pull requests, and the refs that they join."""

from typing import Any
from urllib.parse import quote

from github_app.sandbox.diff import FileDiff, write_lines
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.links import Links
from github_app.sandbox.records import Issue, Pull, Repository
from github_app.sandbox.representations.issues import write_issue
from github_app.sandbox.representations.repositories import write_repository
from github_app.sandbox.representations.users import write_node_id, write_optional_time, write_user

_SHARED = (
    "number", "title", "user", "labels", "state", "locked", "assignee", "assignees", "milestone", "created_at",
    "updated_at", "closed_at", "author_association", "active_lock_reason", "body", "html_url", "draft", "comments_url",
)  # fmt: skip
"""The properties that a pull request has as it has them when seen as an issue."""

_STATUSES = {"deleted": "removed"}


def write_pull(links: Links, repository: Repository, issue: Issue, pull: Pull) -> dict[str, Any]:
    """Give a pull request as lists have it."""
    url = f"{links.of_repository(repository)}/pulls/{issue.number}"
    as_issue = write_issue(links, repository, issue)
    page = as_issue["html_url"]
    addresses = {
        "issue_url": as_issue["url"],
        "commits_url": f"{url}/commits",
        "review_comments_url": f"{url}/comments",
        "review_comment_url": f"{links.of_repository(repository)}/pulls/comments{{/number}}",
        "statuses_url": f"{links.of_repository(repository)}/statuses/{pull.head_sha}",
    }
    linked = {
        "self": url,
        "html": page,
        "issue": addresses["issue_url"],
        "comments": as_issue["comments_url"],
        "review_comments": addresses["review_comments_url"],
        "review_comment": addresses["review_comment_url"],
        "commits": addresses["commits_url"],
        "statuses": addresses["statuses_url"],
    }
    return {
        **{name: as_issue[name] for name in _SHARED},
        **addresses,
        "url": url,
        "id": issue.id,
        "node_id": write_node_id("PullRequest", issue.id),
        "diff_url": f"{page}.diff",
        "patch_url": f"{page}.patch",
        "merged_at": write_optional_time(pull.merged_at),
        "merge_commit_sha": pull.merge_commit,
        "requested_reviewers": [write_user(links, user) for user in pull.reviewers],
        "requested_teams": [],
        "head": _write_end(links, pull.source, pull.head, pull.head_sha),
        "base": _write_end(links, repository, pull.base, pull.base_sha),
        "_links": {name: {"href": address} for name, address in linked.items()},
        "auto_merge": None,
    }


def write_full_pull(links: Links, repository: Repository, issue: Issue, pull: Pull) -> dict[str, Any]:
    """Give a pull request as its own address answers it, with what its commits change."""
    store = GitStore(repository.path)
    base = store.merge_base(pull.base_sha, pull.head_sha) or pull.base_sha
    files, added, deleted = store.count_changes(base, pull.head_sha)
    mergeable = store.merge_tree(pull.base_sha, pull.head_sha) is not None
    return write_pull(links, repository, issue, pull) | {
        "merged": pull.merged_at is not None,
        "mergeable": mergeable if issue.state == "open" else None,
        "rebaseable": mergeable if issue.state == "open" else None,
        "mergeable_state": ("clean" if mergeable else "dirty") if issue.state == "open" else "unknown",
        "merged_by": write_user(links, pull.merged_by) if pull.merged_by else None,
        "comments": len(issue.comments),
        "review_comments": sum(len(review.comments) for review in pull.reviews),
        "maintainer_can_modify": pull.maintainer_can_modify,
        "commits": len(store.list_commits(base, pull.head_sha)),
        "additions": added,
        "deletions": deleted,
        "changed_files": files,
    }


def write_file(links: Links, repository: Repository, pull: Pull, file: FileDiff) -> dict[str, Any]:
    """Give a file that a pull request changes; binary files have no diff."""
    store = GitStore(repository.path)
    is_there = file.status != "deleted"
    commit = pull.head_sha if is_there else store.merge_base(pull.base_sha, pull.head_sha) or pull.base_sha
    page = links.of_page(repository)
    written = {
        "sha": store.hash_of(commit, file.path),
        "filename": file.path,
        "status": _STATUSES.get(file.status, file.status),
        "additions": file.added,
        "deletions": file.deleted,
        "changes": file.added + file.deleted,
        "blob_url": f"{page}/blob/{commit}/{quote(file.path)}",
        "raw_url": f"{page}/raw/{commit}/{quote(file.path)}",
        "contents_url": f"{links.of_repository(repository)}/contents/{quote(file.path)}?ref={commit}",
    }
    if file.before is not None:
        written["previous_filename"] = file.before
    if any(line.kind == "hunk" for line in file.lines):
        written["patch"] = write_lines(file.lines)
    return written


def _write_end(links: Links, repository: Repository, branch: str, sha: str) -> dict[str, Any]:
    return {
        "label": f"{repository.owner.login}:{branch}",
        "ref": branch,
        "sha": sha,
        "user": write_user(links, repository.owner),
        "repo": write_repository(links, repository),
    }
