"""GitHub Actions: the workflow, made of the jobs of CI and of what GitHub's runner has to do before them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.comments import CommentedMap

from generators.manifests.backing import Server, Servers
from generators.manifests.ci import ENGINE_PLACEHOLDER, Ci, Job, Need, Step, list_variables
from generators.manifests.entries import Entries
from generators.manifests.environment import Environment
from generators.manifests.yaml import comment_value, quote, write_yaml

WORKFLOW_FOLDER = ".github/workflows"
_RUNNER = "ubuntu-24.04"
_ENGINE = "docker"
_HOST = "localhost"
"""Where a job, which is on the runner itself, reaches its service containers: through their published ports."""


@dataclass(frozen=True, slots=True)
class Action:
    """An action of others, pinned to a commit, because a tag can be moved.

    Attributes:
        repository: ``actions/checkout``.
        commit: The commit that the tag named when it was reviewed: 40 hexadecimal digits.
        version: That tag, for people and for the bot that renews the pin.
    """

    repository: str
    commit: str
    version: str


@dataclass(frozen=True, slots=True)
class Use:
    """One step that uses an action.

    Attributes:
        title: What it does, as an imperative.
        action: The action.
        inputs: What the action is given.
    """

    title: str
    action: Action
    inputs: Mapping[str, str | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Preparation:
    """How a job gets what it needs on GitHub's runner.

    Attributes:
        need: What the job needs.
        uses: The steps before its own.
    """

    need: Need
    uses: tuple[Use, ...]


class Workflow(Entries[Preparation]):
    """The preparations, by what is needed. Without one there is no workflow."""

    def __init__(self) -> None:
        super().__init__("preparation", lambda preparation: preparation.need)


def write_workflow(
    workflow: Workflow, ci: Ci, *, name: str, directory: str, servers: Servers, environment: Environment
) -> dict[str, str]:
    """Give the text of the workflow by its path; nothing if nothing is prepared for it.

    Args:
        workflow: The preparations.
        ci: The jobs.
        name: The service's name, for the workflow and its file.
        directory: Where the service is in its repository; empty for the root.
        servers: The servers beside jobs that run the service.
        environment: The settings that the service's code needs.
    """
    if not len(workflow):
        return {}
    path = f"{WORKFLOW_FOLDER}/{name}.yml"
    paths = {"paths": [f"{directory}/**", path]} if directory else {}
    document: dict[str, Any] = {
        "name": name,
        "on": {"push": {"branches": ["main", "master"], **paths}, "pull_request": dict(paths)},
        "permissions": {"contents": "read"},
        "concurrency": {
            "group": "${{ github.workflow }}-${{ github.ref }}",
            "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
        },
    }
    if directory:
        document["defaults"] = {"run": {"working-directory": directory}}
    document["jobs"] = {job.name: _write_job(job, workflow.get(job.need), servers, environment) for job in ci}
    return {path: write_yaml(document)}


def _write_job(job: Job, preparation: Preparation, servers: Servers, environment: Environment) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "name": job.title,
        "runs-on": _RUNNER,
        "timeout-minutes": job.timeout_minutes,
    }
    if job.need is Need.SERVICE:
        variables = list_variables(environment, servers, lambda _: _HOST)
        if variables:
            plain["env"] = {name: quote(value) for name, value in variables.items()}
        if len(servers):
            plain["services"] = {server.name: _write_server(server) for server in servers}
    plain["steps"] = [*map(_write_use, preparation.uses), *map(_write_step, job.steps)]
    return plain


def _write_server(server: Server) -> dict[str, Any]:
    configured = server.configure(_HOST)
    probe = server.probe.replace("\\", "\\\\").replace('"', '\\"')
    return {
        "image": server.image,
        **({"env": {name: quote(value) for name, value in configured.items()}} if configured else {}),
        "ports": [quote(f"{server.port}:{server.port}")],
        "options": f'--health-cmd "{probe}" --health-interval 2s --health-timeout 10s --health-retries 30',
    }


def _write_use(use: Use) -> CommentedMap:
    plain = CommentedMap(name=use.title, uses=f"{use.action.repository}@{use.action.commit}")
    comment_value(plain, "uses", use.action.version)
    if use.inputs:
        plain["with"] = {key: quote(value) if isinstance(value, str) else value for key, value in use.inputs.items()}
    return plain


def _write_step(step: Step) -> dict[str, str]:
    return {"name": step.title, "run": " && ".join(step.commands).replace(ENGINE_PLACEHOLDER, _ENGINE)}
