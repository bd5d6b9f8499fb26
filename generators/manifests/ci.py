"""The CI workflow of a service: jobs of steps, with the servers that layers asked for, on GitHub Actions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml.comments import CommentedMap

from generators.manifests.backing import Server, Servers
from generators.manifests.entries import Entries
from generators.manifests.environment import Environment
from generators.manifests.yaml import comment_value, quote, write_yaml

WORKFLOW_FOLDER = ".github/workflows"
_RUNNER = "ubuntu-24.04"


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
class Step:
    """One step of a job: an action, or shell commands.

    Attributes:
        title: What it does, as an imperative.
        action: The action it uses; None for commands.
        inputs: What the action is given.
        commands: The commands it runs, each only after the one before succeeded.
    """

    title: str
    action: Action | None = None
    inputs: Mapping[str, str | bool] = field(default_factory=dict)
    commands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """One job of the workflow.

    Attributes:
        name: Its id: ``checks``.
        title: What it does, for people.
        steps: In order.
        timeout_minutes: After how long it is ended.
        runs_service: Whether it runs the service's code: the servers then run beside it, and its environment has
            where they are and an example of every other setting that must be set.
    """

    name: str
    title: str
    steps: tuple[Step, ...]
    timeout_minutes: int = 15
    runs_service: bool = False


class Ci(Entries[Job]):
    """The jobs, by name. Without one there is no workflow."""

    def __init__(self) -> None:
        super().__init__("job", lambda job: job.name)


def write_workflow(ci: Ci, *, name: str, directory: str, servers: Servers, environment: Environment) -> dict[str, str]:
    """Give the text of the workflow by its path; nothing if there is no job.

    Args:
        ci: The jobs.
        name: The service's name, for the workflow and its file.
        directory: Where the service is in its repository; empty for the root.
        servers: The servers that jobs can ask for.
        environment: The settings that the service's code needs.
    """
    if not len(ci):
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
    document["jobs"] = {job.name: _write_job(job, servers, environment) for job in ci}
    return {path: write_yaml(document)}


def _write_job(job: Job, servers: Servers, environment: Environment) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "name": job.title,
        "runs-on": _RUNNER,
        "timeout-minutes": job.timeout_minutes,
    }
    if job.runs_service:
        variables = {setting.name: setting.example for setting in environment.list_settings() if setting.is_required}
        for server in servers:
            variables |= server.locate("localhost") | server.locate_for_tests("localhost")
        if variables:
            plain["env"] = {name: quote(value) for name, value in variables.items()}
        if len(servers):
            plain["services"] = {server.name: _write_server(server) for server in servers}
    plain["steps"] = [_write_step(step) for step in job.steps]
    return plain


def _write_server(server: Server) -> dict[str, Any]:
    return {
        "image": server.image,
        "env": {name: quote(value) for name, value in server.environment.items()},
        "ports": [quote(f"{server.port}:{server.port}")],
        "options": (f'--health-cmd "{server.probe}" --health-interval 2s --health-timeout 3s --health-retries 30'),
    }


def _write_step(step: Step) -> CommentedMap:
    plain = CommentedMap(name=step.title)
    if step.action is not None:
        plain["uses"] = f"{step.action.repository}@{step.action.commit}"
        comment_value(plain, "uses", step.action.version)
        if step.inputs:
            plain["with"] = {
                key: quote(value) if isinstance(value, str) else value for key, value in step.inputs.items()
            }
    else:
        plain["run"] = " && ".join(step.commands)
    return plain
