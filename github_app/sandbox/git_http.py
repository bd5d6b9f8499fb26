"""Git over HTTP: an ASGI bridge to ``git http-backend``, which git itself ships."""

import asyncio
import os
from contextlib import suppress
from http import HTTPStatus

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from github_app.sandbox.access import Actor, identify, is_granted, may_see, read_credentials
from github_app.sandbox.errors import ApiError
from github_app.sandbox.git_store import ENVIRONMENT
from github_app.sandbox.pull_requests import note_push
from github_app.sandbox.records import Repository, Role
from github_app.sandbox.rest.requests import get_sandbox
from github_app.sandbox.sandbox import Sandbox

router = APIRouter()
_CHUNK = 65_536
_PUSH = "git-receive-pack"


@router.get("/{owner}/{repo}.git/info/refs")
@router.post("/{owner}/{repo}.git/git-upload-pack")
@router.post("/{owner}/{repo}.git/git-receive-pack")
async def serve_git(owner: str, repo: str, request: Request) -> Response:
    """Answer one request of a git client, after its token has been looked at."""
    sandbox = get_sandbox(request)
    action = request.query_params.get("service", "") if request.method == "GET" else request.url.path.rpartition("/")[2]
    if action not in {"git-upload-pack", _PUSH}:
        return PlainTextResponse("Please upgrade your git client.\n", status_code=403)
    try:
        actor = _identify(sandbox, request)
        repository = sandbox.state.find_repository(owner, repo)
    except ApiError as error:
        return _refuse(error.status, error.message)
    refusal = _judge(actor, repository, action)
    if refusal:
        return refusal
    return _Backend(sandbox, repository, actor, is_push=request.method == "POST" and action == _PUSH)


def _identify(sandbox: Sandbox, request: Request) -> Actor | None:
    token = read_credentials(request.headers.get("authorization", ""))
    return identify(sandbox.state, token) if token else None


def _judge(actor: Actor | None, repository: Repository, action: str) -> Response | None:
    if actor is None and (action == _PUSH or repository.private):
        return _refuse(401, "Authentication required")
    if not may_see(actor, repository):
        return _refuse(404, "Repository not found.")
    if action == _PUSH and actor and not _may_push(actor, repository):
        return _refuse(403, f"Permission to {repository.full_name}.git denied to {actor.user.login}.")
    return None


def _may_push(actor: Actor, repository: Repository) -> bool:
    if actor.token:
        return is_granted(actor.token, repository, "contents", "write")
    return repository.role_of(actor.user) >= Role.WRITE


def _may_write_workflows(actor: Actor | None, repository: Repository) -> bool:
    return actor is None or actor.token is None or is_granted(actor.token, repository, "workflows", "write")


def _refuse(status: int, message: str) -> Response:
    # Without this header git never asks for a name and password.
    headers = {"WWW-Authenticate": 'Basic realm="GitHub"'} if status == HTTPStatus.UNAUTHORIZED else None
    return PlainTextResponse(f"{message}\n", status_code=status, headers=headers)


class _Backend(Response):
    """The answer of one run of ``git http-backend``, streamed in both directions."""

    def __init__(self, sandbox: Sandbox, repository: Repository, actor: Actor | None, *, is_push: bool) -> None:
        super().__init__()
        self._sandbox = sandbox
        self._repository = repository
        self._actor = actor
        self._is_push = is_push

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        process = await asyncio.create_subprocess_exec(
            "git",
            "http-backend",
            env=self._write_environment(scope),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        if process.stdin is None or process.stdout is None:
            msg = "the pipes to git http-backend were not opened"
            raise RuntimeError(msg)
        feeding = asyncio.create_task(_feed(receive, process.stdin))
        try:
            await _answer(process.stdout, send)
            await process.wait()
            if self._is_push and self._actor:
                await asyncio.to_thread(note_push, self._sandbox, self._repository, self._actor.user)
            await send({"type": "http.response.body", "body": b""})
        finally:
            feeding.cancel()
            if process.returncode is None:
                process.kill()

    def _write_environment(self, scope: Scope) -> dict[str, str]:
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in scope["headers"]}
        suffix = scope["path"].partition(".git/")[2]
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self._sandbox.directory),
            **ENVIRONMENT,
            # The directory may belong to somebody else, where the sandbox runs in a container.
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "safe.directory",
            "GIT_CONFIG_VALUE_0": "*",
            "GIT_PROJECT_ROOT": str(self._repository.path.parent),
            "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": f"/{self._repository.path.name}/{suffix}",
            "REQUEST_METHOD": scope["method"],
            "QUERY_STRING": scope["query_string"].decode(),
            "CONTENT_TYPE": headers.get("content-type", ""),
            "REMOTE_ADDR": "127.0.0.1",
            "SANDBOX_WORKFLOWS": "allowed" if _may_write_workflows(self._actor, self._repository) else "refused",
        }
        if self._actor:
            environment["REMOTE_USER"] = self._actor.user.login
        # Bodies come compressed, and chunked without a length: git http-backend handles both if it is told so.
        for header, variable in (
            ("git-protocol", "GIT_PROTOCOL"),
            ("content-encoding", "HTTP_CONTENT_ENCODING"),
            ("content-length", "CONTENT_LENGTH"),
        ):
            if header in headers:
                environment[variable] = headers[header]
        return environment


async def _feed(receive: Receive, stdin: asyncio.StreamWriter) -> None:
    # git may end before it has read everything, when it refuses a push: that is its answer, not a fault.
    with suppress(BrokenPipeError, ConnectionResetError):
        while True:
            message = await receive()
            if message["type"] != "http.request":
                break
            stdin.write(message.get("body", b""))
            await stdin.drain()
            if not message.get("more_body"):
                break
        stdin.close()


async def _answer(stdout: asyncio.StreamReader, send: Send) -> None:
    status = 200
    headers: list[tuple[bytes, bytes]] = []
    while line := (await stdout.readline()).strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"status":
            status = int(value.split()[0])
        else:
            headers.append((name.lower(), value.strip()))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    while chunk := await stdout.read(_CHUNK):
        await send({"type": "http.response.body", "body": chunk, "more_body": True})
