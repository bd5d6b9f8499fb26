"""Commits, as the Git data API gives them."""

from typing import Any

from github_app.sandbox.git_objects import Commit
from github_app.sandbox.links import Links
from github_app.sandbox.records import Repository
from github_app.sandbox.representations.users import write_node_id, write_time


def write_commit(links: Links, repository: Repository, commit: Commit) -> dict[str, Any]:
    """Give a commit; the sandbox vouches for its own commits without a signature that one could look at."""
    root = f"{links.of_repository(repository)}/git"
    page = f"{links.of_page(repository)}/commit"
    author = {"name": commit.author, "email": commit.email, "date": write_time(commit.date)}
    return {
        "sha": commit.sha,
        "node_id": write_node_id(f"Commit:{commit.sha}", repository.id),
        "url": f"{root}/commits/{commit.sha}",
        "html_url": f"{page}/{commit.sha}",
        "author": author,
        "committer": {**author, "name": commit.committer},
        "message": commit.message,
        "tree": {"sha": commit.tree, "url": f"{root}/trees/{commit.tree}"},
        "parents": [
            {"sha": parent, "url": f"{root}/commits/{parent}", "html_url": f"{page}/{parent}"}
            for parent in commit.parents
        ],
        "verification": {
            "verified": commit.verified,
            "reason": "valid" if commit.verified else "unsigned",
            "signature": None,
            "payload": None,
            "verified_at": write_time(commit.date) if commit.verified else None,
        },
    }
