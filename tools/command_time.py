"""Posts commands on a sandbox and reads from the App's log how long each took to its commit, step by step."""

import json
import time
from dataclasses import dataclass

import httpx

from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from github_app.git.branch import Order, bring
from github_app.git.importing import Signature
from github_app.git.runner import Credentials, Runner
from github_app.git.workspace import Push, open_workspace
from github_app.sandbox.demonstration import Demonstration, run_demonstration
from github_app.sandbox.git_store import GitStore
from tools.large_repository import fill_repository

BRANCH = "bench"
COMMANDS = (
    "/generate add redis caching",
    "/generate add field note text to Record0",
    "/generate set page size to 50",
    "/generate add rate limiting",
    "/generate rename field note to remark in Record0",
    "/generate add soft delete",
)
PATIENCE_SECONDS = 120
BOT = Signature("pullwright[bot]", "pullwright[bot]@users.noreply.github.com", 1_700_000_000)


@dataclass(frozen=True)
class CommandTime:
    """How long one command took, in milliseconds.

    Attributes:
        total: from the accepted comment to the commit on the branch.
        steps: each step by its name, those after the commit included.
    """

    total: float
    steps: dict[str, float]


def measure_commands(spec: ServiceSpec, *, is_large: bool) -> list[CommandTime]:
    """Has a service evolved on a pull request, command by command: the first meets an App that was just started.

    Args:
        spec: The service.
        is_large: Whether it lies in a repository of 100,000 files and 1 GB of history.
    """
    with run_demonstration() as demonstration:
        if is_large:
            fill_repository(GitStore(demonstration.stage.repository.path))
        pull = open_service(demonstration, spec)
        for command in COMMANDS:
            post(demonstration, pull, command)
        return read_times(demonstration)


def open_service(demonstration: Demonstration, spec: ServiceSpec) -> int:
    """Opens a pull request that brings a service, and gives its number."""
    sandbox, stage = demonstration.sandbox, demonstration.stage
    order = Order(
        spec=spec,
        branch=BRANCH,
        base="main",
        is_base_default=True,
        directory=f"services/{spec.name}",
        job="0" * 32,
        signature=BOT,
        credit="maya <maya@example.com>",
    )
    runner = Runner(protocols=("https", "http"), seconds=PATIENCE_SECONDS)
    token = sandbox.state.issue_personal_token(stage.writer)
    with open_workspace(runner, Credentials(sandbox.links.of_clone(stage.repository), token)) as workspace:
        branched = bring(order, workspace, lambda directory: generate(spec, directory).tree)
        workspace.push([Push(f"refs/heads/{BRANCH}", branched.staged, expected=None)])
    asked = {"title": "Add bench", "body": "", "head": BRANCH, "base": "main"}
    return int(_send(demonstration, "pulls", asked)["number"])


def post(demonstration: Demonstration, pull: int, command: str) -> None:
    """Posts a command and waits for its end.

    Raises:
        RuntimeError: If it does not end well.
    """
    number = _send(demonstration, f"issues/{pull}/comments", {"body": command})["id"]
    comments = demonstration.stage.repository.issues[pull].comments
    [asked] = [comment for comment in comments if comment.id == number]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not (ends := {reaction.content for reaction in asked.reactions} & {"rocket", "confused"}):
        if time.monotonic() > deadline:
            msg = f"{command} did not end"
            raise RuntimeError(msg)
        time.sleep(0.02)
    if ends != {"rocket"}:
        raise RuntimeError(comments[-1].body)


def read_times(demonstration: Demonstration) -> list[CommandTime]:
    """The breakdowns that the App has logged, oldest first."""
    lines = demonstration.app.log.read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines if '"command.pushed"' in line]
    return [CommandTime(entry["command_to_commit_milliseconds"], entry["steps_milliseconds"]) for entry in entries]


def _send(demonstration: Demonstration, path: str, body: dict[str, str]) -> dict[str, int]:
    sandbox, stage = demonstration.sandbox, demonstration.stage
    headers = {"Authorization": f"Bearer {sandbox.state.issue_personal_token(stage.writer)}"}
    address = f"{sandbox.links.of_repository(stage.repository)}/{path}"
    answer = httpx.post(address, json=body, headers=headers, trust_env=False, timeout=PATIENCE_SECONDS)
    sent: dict[str, int] = answer.raise_for_status().json()
    return sent
