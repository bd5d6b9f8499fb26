"""Git refs: reading, making and deleting them without a clone."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.representations.users import write_node_id
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository

router = APIRouter()
MAY_READ = in_repository("contents")
MAY_WRITE = in_repository("contents", "write")


class NewRef(BaseModel):
    """A ref by its full name, and the commit that it is to name."""

    ref: str
    sha: str


@router.get("/repos/{owner}/{repo}/git/ref/{ref:path}")
def get_ref(ref: str, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]) -> dict[str, Any]:
    """Give a ref, named without ``refs/``."""
    return _write_ref(seen, f"refs/{ref}", _find_ref(_open_store(seen), f"refs/{ref}"))


@router.get("/repos/{owner}/{repo}/git/matching-refs/{ref:path}")
def list_refs(ref: str, seen: Annotated[RepositoryRequest, Depends(MAY_READ)]) -> list[dict[str, Any]]:
    """List the refs whose names begin like this, named without ``refs/``."""
    refs = _open_store(seen).list_refs()
    return [_write_ref(seen, name, sha) for name, sha in refs.items() if name.startswith(f"refs/{ref}")]


@router.post("/repos/{owner}/{repo}/git/refs", status_code=201)
def create_ref(new: NewRef, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]) -> dict[str, Any]:
    """Make a ref."""
    store = _open_store(seen)
    if not new.ref.startswith("refs/") or not store.is_ref_name(new.ref):
        raise ApiError(422, "Reference name is not valid")
    if store.find_commit(new.sha) != new.sha:
        raise ApiError(422, "Object does not exist")
    if new.ref in store.list_refs():
        raise ApiError(422, "Reference already exists")
    store.update_ref(new.ref, new.sha)
    return _write_ref(seen, new.ref, new.sha)


@router.delete("/repos/{owner}/{repo}/git/refs/{ref:path}", status_code=204)
def delete_ref(ref: str, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]) -> Response:
    """Delete a ref, named without ``refs/``; a pull request from that branch is closed."""
    store = _open_store(seen)
    if f"refs/{ref}" not in store.list_refs():
        raise ApiError(422, "Reference does not exist")
    store.delete_ref(f"refs/{ref}")
    note_push(seen.sandbox, seen.repository, seen.actor.user)
    return Response(status_code=204)


def _open_store(seen: RepositoryRequest) -> GitStore:
    store = GitStore(seen.repository.path)
    if not store.list_refs():
        raise ApiError(409, "Git Repository is empty.")
    return store


def _find_ref(store: GitStore, ref: str) -> str:
    sha = store.list_refs().get(ref)
    if sha is None:
        raise not_found()
    return sha


def _write_ref(seen: RepositoryRequest, ref: str, sha: str) -> dict[str, Any]:
    url = seen.sandbox.links.of_repository(seen.repository)
    return {
        "ref": ref,
        "node_id": write_node_id(f"Ref:{ref}", seen.repository.id),
        "url": f"{url}/git/{ref}",
        "object": {"sha": sha, "type": "commit", "url": f"{url}/git/commits/{sha}"},
    }
