"""GenerationResult: everything that one generation gave, in the form that other programs read."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generators.filetree import FileTree


class Category(StrEnum):
    """The list of the result that a file stands in; each file stands in exactly one."""

    PATCHES = "patches"
    MIGRATIONS = "migrations"
    TESTS = "tests"
    CI = "ci"
    DOCKER = "docker"


@dataclass(frozen=True, slots=True)
class RunbookStep:
    """One ordered step of the runbook, run from the service's directory.

    Attributes:
        name: ``install``, ``configure``, ``migrate``, ``run``, ``test``, ``lint``, ``docker``, ….
        title: What the step does, as an imperative.
        commands: Shell commands, in order; each is run by our own tests exactly as it stands.
        note: What the reader has to know; may be empty.
        lasts: Whether its last command goes on until it is stopped, as a server or a worker does.
    """

    name: str
    title: str
    commands: tuple[str, ...]
    note: str = ""
    lasts: bool = False


@dataclass(frozen=True, slots=True)
class EnvVariable:
    """One setting of the service that comes from the environment.

    Attributes:
        name: ``DATABASE_URL``.
        summary: What it is for, one sentence.
        example: A value that works on a developer's machine and is no secret.
        default: The value that holds where the variable is unset; None where it must be set.
        secret: Whether deployments have to keep it out of sight.
    """

    name: str
    summary: str
    example: str
    default: str | None = None
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation of the API, for the description of the pull request."""

    method: str
    path: str
    summary: str


@dataclass(frozen=True, slots=True)
class NextPrompt:
    """A ``/generate …`` line that works on this service, and what it gives."""

    command: str
    summary: str


@dataclass(frozen=True, slots=True)
class GenerationResult:
    """A generated service with all that the pull request says of it.

    Attributes:
        summary: What it is, in one line.
        tree: Its files; of a service that evolved, without the migrations that it had before.
        categories: The list that each file stands in, by path.
        runbook: The steps from a fresh clone to a running service, and further.
        environment: Its settings.
        endpoints: The operations of its API.
        next_prompts: What can be asked for next.
        env_example: The text of ``.env.example``.
        removed: Paths of migrations that it had before and has no longer.
    """

    summary: str
    tree: FileTree
    categories: Mapping[str, Category]
    runbook: tuple[RunbookStep, ...]
    environment: tuple[EnvVariable, ...]
    endpoints: tuple[Endpoint, ...]
    next_prompts: tuple[NextPrompt, ...]
    env_example: str
    removed: tuple[str, ...] = ()


COMMAND_NAMES = ("install", "run", "test", "migrate", "docker")
"""The steps of the runbook that the JSON form's ``commands`` are taken from."""


def write_result(result: GenerationResult) -> dict[str, Any]:
    """Give the JSON form that ``pullwright generate --json`` prints; its keys are a promise."""
    steps = {step.name: step for step in result.runbook}
    listed: dict[str, list[dict[str, str]]] = {category.value: [] for category in Category}
    for path, file in result.tree.items():
        listed[result.categories[path].value].append({"path": path, "content": file.content})
    return {
        "summary": result.summary,
        "commands": [" && ".join(steps[name].commands) for name in COMMAND_NAMES if name in steps],
        "env_example": result.env_example,
        "file_tree": list(result.tree),
        **listed,
        "runbook": [
            {"name": s.name, "title": s.title, "commands": list(s.commands), "note": s.note} for s in result.runbook
        ],
        "next_prompts": [prompt.command for prompt in result.next_prompts],
    }
