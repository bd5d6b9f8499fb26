"""Files and directories of a repository at a commit."""

import base64
from pathlib import PurePosixPath
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse

from github_app.sandbox.errors import not_found
from github_app.sandbox.git_objects import TreeEntry
from github_app.sandbox.git_store import GitStore
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository

router = APIRouter()
_KINDS = {"blob": "file", "tree": "dir", "commit": "submodule"}


@router.get("/repos/{owner}/{repo}/contents/{path:path}")
def get_contents(
    path: str, seen: Annotated[RepositoryRequest, Depends(in_repository("contents"))], ref: str | None = None
) -> JSONResponse:
    """Give a file with its content, or the entries of a directory."""
    store = GitStore(seen.repository.path)
    commit = find_revision(store, ref or seen.repository.default_branch)
    path = path.strip("/")
    if commit is None or ".." in PurePosixPath(path).parts:
        raise not_found()
    kind = store.kind_of(commit, path)
    address = f"{seen.sandbox.links.of_repository(seen.repository)}/contents"
    if kind == "tree":
        entries = store.list_tree(commit, path)
        return JSONResponse([_write_entry(address, entry) for entry in entries])
    if kind != "blob":
        raise not_found()
    content = store.read_file(commit, path)
    name = PurePosixPath(path).name
    entry = TreeEntry(name=name, path=path, kind="blob", mode="", sha=store.hash_of(commit, path), size=len(content))
    encoded = base64.encodebytes(content).decode()
    return JSONResponse(_write_entry(address, entry) | {"encoding": "base64", "content": encoded})


def find_revision(store: GitStore, name: str) -> str | None:
    """Give the commit of a branch, a tag, a full ref or a commit's id; None where there is none."""
    for candidate in (f"refs/heads/{name}", f"refs/tags/{name}", name):
        if commit := store.find_commit(candidate):
            return commit
    return None


def _write_entry(address: str, entry: TreeEntry) -> dict[str, Any]:
    url = f"{address}/{entry.path}"
    return {
        "type": _KINDS[entry.kind],
        "size": entry.size,
        "name": entry.name,
        "path": entry.path,
        "sha": entry.sha,
        "url": url,
        "git_url": url,
        "html_url": url,
        "download_url": None,
        "_links": {"self": url, "git": url, "html": url},
    }
