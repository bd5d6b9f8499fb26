"""The App itself, its installations and their tokens."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from github_app.sandbox.errors import ApiError, not_found
from github_app.sandbox.installations import Installation
from github_app.sandbox.records import App
from github_app.sandbox.representations.apps import write_app, write_installation, write_token
from github_app.sandbox.representations.repositories import write_repository
from github_app.sandbox.rest.requests import ActorOf, AppOf, SandboxOf, paginate
from github_app.sandbox.sandbox import Sandbox
from github_app.sandbox.tokens import issue_installation_token

router = APIRouter()


class TokenRequest(BaseModel):
    """What a token is to be for; all of the installation unless said."""

    repositories: list[str] | None = None
    repository_ids: list[int] | None = None
    permissions: dict[str, str] | None = None


@router.get("/app")
def get_app(app: AppOf, sandbox: SandboxOf) -> dict[str, Any]:
    """Give the App that asks."""
    count = sum(installation.app is app for installation in sandbox.state.installations.values())
    return write_app(sandbox.links, app) | {"installations_count": count}


@router.get("/app/installations")
def list_installations(request: Request, app: AppOf, sandbox: SandboxOf) -> JSONResponse:
    """List where the App is installed."""
    installations = [i for i in sandbox.state.installations.values() if i.app is app]
    return paginate(request, installations, lambda installation: write_installation(sandbox.links, installation))


@router.get("/app/installations/{installation_id}")
def get_installation(installation_id: int, app: AppOf, sandbox: SandboxOf) -> dict[str, Any]:
    """Give an installation of the App."""
    return write_installation(sandbox.links, _find_installation(sandbox, app, installation_id))


@router.post("/app/installations/{installation_id}/access_tokens", status_code=201)
def create_token(
    installation_id: int, app: AppOf, sandbox: SandboxOf, wanted: TokenRequest | None = None
) -> dict[str, Any]:
    """Give a token of an installation of the App."""
    installation = _find_installation(sandbox, app, installation_id)
    wanted = wanted or TokenRequest()
    token = issue_installation_token(
        sandbox.state,
        installation,
        permissions=wanted.permissions,
        repository_ids=_find_repository_ids(sandbox, installation, wanted),
    )
    return write_token(token)


@router.get("/repos/{owner}/{repo}/installation")
def get_repository_installation(owner: str, repo: str, app: AppOf, sandbox: SandboxOf) -> dict[str, Any]:
    """Give the installation of the App on a repository."""
    installation = sandbox.state.find_installation(sandbox.state.find_repository(owner, repo), app)
    if installation is None:
        raise not_found()
    return write_installation(sandbox.links, installation)


@router.get("/installation/repositories")
def list_repositories(request: Request, actor: ActorOf, sandbox: SandboxOf) -> JSONResponse:
    """List the repositories that a token of an installation is for."""
    if actor.token is None:
        raise ApiError(403, "You must authenticate with an installation access token.")
    ids = actor.token.repository_ids
    found = [repository for repository in sandbox.state.repositories.values() if repository.id in ids]
    return paginate(request, found, lambda item: write_repository(sandbox.links, item), envelope="repositories")


def _find_installation(sandbox: Sandbox, app: App, id_: int) -> Installation:
    installation = sandbox.state.installations.get(id_)
    if installation is None or installation.app is not app:
        raise not_found()
    return installation


def _find_repository_ids(sandbox: Sandbox, installation: Installation, wanted: TokenRequest) -> list[int] | None:
    if wanted.repositories is None:
        return wanted.repository_ids
    # GitHub takes bare names: all repositories of an installation have one owner.
    owner = installation.account.login
    return [sandbox.state.find_repository(owner, name).id for name in wanted.repositories] + (
        wanted.repository_ids or []
    )
