"""Git refs: reading, making and deleting them without a clone."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from github_app.sandbox.access import is_granted
from github_app.sandbox.errors import ApiError, not_accessible, not_found
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.representations.users import write_node_id
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository
from github_app.sandbox.rules import RefusedUpdateError, Update, check_update

router = APIRouter()
MAY_READ = in_repository("contents")
MAY_WRITE = in_repository("contents", "write")


class RefEdit(BaseModel):
    """The commit that a ref is to name, and whether it may be one that does not build on the last one."""

    sha: str
    force: bool = False


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
    _set_ref(seen, store, Update(new.ref, None, new.sha))
    return _write_ref(seen, new.ref, new.sha)


@router.patch("/repos/{owner}/{repo}/git/refs/{ref:path}")
def update_ref(ref: str, edit: RefEdit, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]) -> dict[str, Any]:
    """Move a ref, named without ``refs/``."""
    store = _open_store(seen)
    name = f"refs/{ref}"
    before = store.list_refs().get(name)
    if before is None:
        raise ApiError(422, "Reference does not exist")
    if store.find_commit(edit.sha) != edit.sha:
        raise ApiError(422, "Object does not exist")
    if not edit.force and not store.is_ancestor(before, edit.sha):
        raise ApiError(422, "Update is not a fast forward")
    if before != edit.sha:
        _set_ref(seen, store, Update(name, before, edit.sha))
    return _write_ref(seen, name, edit.sha)


@router.delete("/repos/{owner}/{repo}/git/refs/{ref:path}", status_code=204)
def delete_ref(ref: str, seen: Annotated[RepositoryRequest, Depends(MAY_WRITE)]) -> Response:
    """Delete a ref, named without ``refs/``; a pull request from that branch is closed."""
    store = _open_store(seen)
    if f"refs/{ref}" not in store.list_refs():
        raise ApiError(422, "Reference does not exist")
    store.delete_ref(f"refs/{ref}")
    note_push(seen.sandbox, seen.repository, seen.actor.user)
    return Response(status_code=204)


def _set_ref(seen: RepositoryRequest, store: GitStore, update: Update) -> None:
    token = seen.actor.token
    may_write_workflows = token is None or is_granted(token, seen.repository, "workflows", "write")
    try:
        check_update(store, update, may_write_workflows=may_write_workflows)
    except RefusedUpdateError as error:
        if error.is_workflow:
            raise not_accessible() from error
        raise ApiError(422, str(error)) from error
    if update.after is not None:
        store.update_ref(update.ref, update.after)
        note_push(seen.sandbox, seen.repository, seen.actor.user)


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
