"""Repositories themselves."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends

from github_app.sandbox.representations.repositories import write_full_repository
from github_app.sandbox.rest.requests import RepositoryRequest, in_repository

router = APIRouter()


@router.get("/repos/{owner}/{repo}")
def get_repository(seen: Annotated[RepositoryRequest, Depends(in_repository("metadata"))]) -> dict[str, Any]:
    """Give a repository."""
    return write_full_repository(seen.sandbox.links, seen.repository)
