"""Issues, comments and reactions."""

from collections.abc import Sequence
from typing import Any

from github_app.sandbox.links import Links
from github_app.sandbox.records import Comment, Issue, Reaction, Repository
from github_app.sandbox.representations.apps import write_app
from github_app.sandbox.representations.repositories import write_label
from github_app.sandbox.representations.users import (
    write_association,
    write_node_id,
    write_optional_time,
    write_time,
    write_user,
)

REACTIONS = ("+1", "-1", "laugh", "hooray", "confused", "heart", "rocket", "eyes")


def write_issue(links: Links, repository: Repository, issue: Issue) -> dict[str, Any]:
    """Give an issue, or a pull request seen as one."""
    url = links.of_issue(repository, issue)
    written: dict[str, Any] = {
        "url": url,
        "repository_url": links.of_repository(repository),
        "labels_url": f"{url}/labels{{/name}}",
        "comments_url": f"{url}/comments",
        "events_url": f"{url}/events",
        "html_url": links.of_issue_page(repository, issue),
        "id": issue.id,
        "node_id": write_node_id("Issue", issue.id),
        "number": issue.number,
        "title": issue.title,
        "user": write_user(links, issue.user),
        "labels": [write_label(links, repository, label) for label in issue.labels],
        "state": issue.state,
        "locked": False,
        "assignee": None,
        "assignees": [],
        "milestone": None,
        "comments": len(issue.comments),
        "created_at": write_time(issue.created_at),
        "updated_at": write_time(issue.updated_at),
        "closed_at": write_optional_time(issue.closed_at),
        "author_association": write_association(repository, issue.user),
        "active_lock_reason": None,
        "body": issue.body,
        "closed_by": write_user(links, issue.closed_by) if issue.closed_by else None,
        "reactions": write_reaction_counts(f"{url}/reactions", issue.reactions),
        "timeline_url": f"{url}/timeline",
        "performed_via_github_app": write_app(links, issue.app) if issue.app else None,
        "state_reason": issue.state_reason,
    }
    if issue.pull:
        pull = f"{links.of_repository(repository)}/pulls/{issue.number}"
        page = links.of_issue_page(repository, issue)
        written["draft"] = issue.pull.draft
        written["pull_request"] = {
            "url": pull,
            "html_url": page,
            "diff_url": f"{page}.diff",
            "patch_url": f"{page}.patch",
            "merged_at": write_optional_time(issue.pull.merged_at),
        }
    return written


def write_comment(links: Links, repository: Repository, issue: Issue, comment: Comment) -> dict[str, Any]:
    """Give a comment."""
    url = f"{links.of_repository(repository)}/issues/comments/{comment.id}"
    return {
        "url": url,
        "html_url": f"{links.of_issue_page(repository, issue)}#issuecomment-{comment.id}",
        "issue_url": links.of_issue(repository, issue),
        "id": comment.id,
        "node_id": write_node_id("IssueComment", comment.id),
        "user": write_user(links, comment.user),
        "created_at": write_time(comment.created_at),
        "updated_at": write_time(comment.updated_at),
        "author_association": write_association(repository, comment.user),
        "body": comment.body,
        "reactions": write_reaction_counts(f"{url}/reactions", comment.reactions),
        "performed_via_github_app": write_app(links, comment.app) if comment.app else None,
    }


def write_reaction(links: Links, reaction: Reaction) -> dict[str, Any]:
    """Give one reaction."""
    return {
        "id": reaction.id,
        "node_id": write_node_id("Reaction", reaction.id),
        "user": write_user(links, reaction.user),
        "content": reaction.content,
        "created_at": write_time(reaction.created_at),
    }


def write_reaction_counts(url: str, reactions: Sequence[Reaction]) -> dict[str, Any]:
    """Count reactions by kind."""
    contents = [reaction.content for reaction in reactions]
    return {"url": url, "total_count": len(contents), **{name: contents.count(name) for name in REACTIONS}}
