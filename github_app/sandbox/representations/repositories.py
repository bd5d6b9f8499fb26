"""Repositories, in full and as they stand in webhooks, and what a person may do in one."""

from typing import Any
from urllib.parse import quote

from github_app.sandbox.links import Links
from github_app.sandbox.records import Label, Repository, Role, User
from github_app.sandbox.representations.users import write_node_id, write_time, write_user

_URLS = {
    "archive_url": "/{archive_format}{/ref}",
    "assignees_url": "/assignees{/user}",
    "blobs_url": "/git/blobs{/sha}",
    "branches_url": "/branches{/branch}",
    "collaborators_url": "/collaborators{/collaborator}",
    "comments_url": "/comments{/number}",
    "commits_url": "/commits{/sha}",
    "compare_url": "/compare/{base}...{head}",
    "contents_url": "/contents/{+path}",
    "contributors_url": "/contributors",
    "deployments_url": "/deployments",
    "downloads_url": "/downloads",
    "events_url": "/events",
    "forks_url": "/forks",
    "git_commits_url": "/git/commits{/sha}",
    "git_refs_url": "/git/refs{/sha}",
    "git_tags_url": "/git/tags{/sha}",
    "hooks_url": "/hooks",
    "issue_comment_url": "/issues/comments{/number}",
    "issue_events_url": "/issues/events{/number}",
    "issues_url": "/issues{/number}",
    "keys_url": "/keys{/key_id}",
    "labels_url": "/labels{/name}",
    "languages_url": "/languages",
    "merges_url": "/merges",
    "milestones_url": "/milestones{/number}",
    "notifications_url": "/notifications{?since,all,participating}",
    "pulls_url": "/pulls{/number}",
    "releases_url": "/releases{/id}",
    "stargazers_url": "/stargazers",
    "statuses_url": "/statuses/{sha}",
    "subscribers_url": "/subscribers",
    "subscription_url": "/subscription",
    "tags_url": "/tags",
    "teams_url": "/teams",
    "trees_url": "/git/trees{/sha}",
}
_LEGACY_NAMES = {Role.ADMIN: "admin", Role.MAINTAIN: "write", Role.WRITE: "write", Role.NONE: "none"}


def write_repository(links: Links, repository: Repository) -> dict[str, Any]:
    """Give a repository as it stands in webhooks and in pull requests."""
    url = links.of_repository(repository)
    page = links.of_page(repository)
    open_issues = sum(issue.state == "open" for issue in repository.issues.values())
    return {
        "id": repository.id,
        "node_id": write_node_id("Repository", repository.id),
        "name": repository.name,
        "full_name": repository.full_name,
        "private": repository.private,
        "visibility": "private" if repository.private else "public",
        "owner": write_user(links, repository.owner),
        "html_url": page,
        "description": repository.description,
        "fork": repository.parent is not None,
        "url": url,
        **{name: url + suffix for name, suffix in _URLS.items()},
        "created_at": write_time(repository.created_at),
        "updated_at": write_time(repository.pushed_at),
        "pushed_at": write_time(repository.pushed_at),
        "git_url": links.of_clone(repository).replace("http", "git", 1),
        "ssh_url": f"git@{links.base.partition('://')[2]}:{repository.full_name}.git",
        "clone_url": links.of_clone(repository),
        "svn_url": page,
        "homepage": None,
        "size": 0,
        "stargazers_count": 0,
        "watchers_count": 0,
        "language": None,
        "has_issues": True,
        "has_projects": False,
        "has_downloads": False,
        "has_wiki": False,
        "has_pages": False,
        "has_discussions": False,
        "forks_count": 0,
        "mirror_url": None,
        "archived": False,
        "disabled": False,
        "open_issues_count": open_issues,
        "license": None,
        "allow_forking": True,
        "is_template": False,
        "web_commit_signoff_required": False,
        "topics": [],
        "forks": 0,
        "open_issues": open_issues,
        "watchers": 0,
        "default_branch": repository.default_branch,
    }


def write_full_repository(links: Links, repository: Repository) -> dict[str, Any]:
    """Give a repository as its own address answers it."""
    return write_repository(links, repository) | {"network_count": 0, "subscribers_count": 0}


def write_short_repository(repository: Repository) -> dict[str, Any]:
    """Give a repository as the installation webhooks list it."""
    return {
        "id": repository.id,
        "node_id": write_node_id("Repository", repository.id),
        "name": repository.name,
        "full_name": repository.full_name,
        "private": repository.private,
    }


def write_permission(links: Links, repository: Repository, user: User) -> dict[str, Any]:
    """Say what a person may do, in the words of old and as the name of the role."""
    role = repository.role_of(user)
    granted = {
        "pull": role >= Role.READ,
        "triage": role >= Role.TRIAGE,
        "push": role >= Role.WRITE,
        "maintain": role >= Role.MAINTAIN,
        "admin": role >= Role.ADMIN,
    }
    name = role.name.lower()
    return {
        "permission": _LEGACY_NAMES.get(role, "read"),
        "role_name": name,
        "user": write_user(links, user) | {"permissions": granted, "role_name": name},
    }


def write_label(links: Links, repository: Repository, label: Label) -> dict[str, Any]:
    """Give a label."""
    return {
        "id": label.id,
        "node_id": write_node_id("Label", label.id),
        "url": f"{links.of_repository(repository)}/labels/{quote(label.name)}",
        "name": label.name,
        "color": label.color,
        "default": False,
        "description": label.description or None,
    }
