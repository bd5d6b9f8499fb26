"""Commits: made of a tree that is there already, and read."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.representations.commits import write_commit
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository

router = APIRouter()
COMMITS = "/repos/{owner}/{repo}/git/commits"


class Person(BaseModel):
    """Who a commit is by, where that is said."""

    name: str
    email: str


class NewCommit(BaseModel):
    """A commit to make."""

    message: str
    tree: str
    parents: list[str] = []
    author: Person | None = None


@router.post(COMMITS, status_code=201)
def create_commit(
    new: NewCommit, seen: Annotated[RepositoryRequest, Depends(in_repository("contents", "write"))]
) -> dict[str, Any]:
    """Make a commit; one of an App that names no author is the App's own, and signed by GitHub."""
    store = GitStore(seen.repository.path)
    if not store.list_refs():
        raise ApiError(409, "Git Repository is empty.")
    if store.find_tree(new.tree) != new.tree:
        raise ApiError(422, "Tree SHA does not exist")
    if any(store.find_commit(parent) != parent for parent in new.parents):
        raise ApiError(422, "Parent SHA does not exist or is not a commit object")
    user = seen.actor.user
    author = new.author or Person(name=user.login, email=f"{user.id}+{user.login}@users.noreply.github.com")
    sha = store.commit_tree(
        new.tree,
        new.parents,
        message=new.message,
        author=author.name,
        email=author.email,
        signed=seen.actor.token is not None and new.author is None,
    )
    return write_commit(seen.sandbox.links, seen.repository, store.last_commit(sha))


@router.get(f"{COMMITS}/{{commit_sha}}")
def get_commit(
    commit_sha: str, seen: Annotated[RepositoryRequest, Depends(in_repository("contents"))]
) -> dict[str, Any]:
    """Give a commit."""
    store = GitStore(seen.repository.path)
    if store.find_commit(commit_sha) != commit_sha:
        raise not_found()
    return write_commit(seen.sandbox.links, seen.repository, store.last_commit(commit_sha))
