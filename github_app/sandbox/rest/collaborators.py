"""What a person may do in a repository."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends

from github_app.sandbox.representations.repositories import write_permission
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository

router = APIRouter()


@router.get("/repos/{owner}/{repo}/collaborators/{username}/permission")
def get_permission(
    username: str, seen: Annotated[RepositoryRequest, Depends(in_repository("metadata"))]
) -> dict[str, Any]:
    """Say what a person may do."""
    return write_permission(seen.sandbox.links, seen.repository, seen.sandbox.state.find_user(username))
