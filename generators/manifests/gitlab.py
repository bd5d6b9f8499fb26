"""GitLab CI: the pipeline, made of the jobs of CI and of the containers that they run in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generators.manifests.backing import Server, Servers
from generators.manifests.ci import ENGINE_PLACEHOLDER, Ci, Job, Need, list_variables
from generators.manifests.entries import Entries
from generators.manifests.environment import Environment
from generators.manifests.yaml import quote, write_yaml

PIPELINE_FILE = ".gitlab-ci.yml"
_ENGINE = "buildah"
_MERGE_REQUEST = {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'}
# Every commit of the default branch gets its verdict, also when the next one comes at once.
_DEFAULT_BRANCH = {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", "auto_cancel": {"on_new_commit": "none"}}
_PARENT_PIPELINE = {"if": '$CI_PIPELINE_SOURCE == "parent_pipeline"'}


@dataclass(frozen=True, slots=True)
class Reports:
    """What a job leaves for GitLab to show; paths are relative to the service's directory.

    Attributes:
        junit: The file with the outcome of each test; empty for none.
        cobertura: The file with the coverage of each line.
        coverage: The regular expression (RE2) that finds the total coverage in the job's log.
    """

    junit: str
    cobertura: str
    coverage: str


@dataclass(frozen=True, slots=True)
class Cache:
    """What is kept from one run of a job to the next.

    Attributes:
        file: The file that the cache belongs to: another content of it starts another cache.
        path: The directory that is kept; both are relative to the service's directory.
    """

    file: str
    path: str


@dataclass(frozen=True, slots=True)
class JobContainer:
    """The container in which a job gets what it needs.

    Attributes:
        need: What the job needs.
        image: The image of the container.
        variables: What is set in it, beside what the service's code needs.
        before: The commands before the job's own.
        after: The commands after them, where they succeeded.
        cache: What is kept; None for nothing.
        reports: What is shown; None for nothing.
    """

    need: Need
    image: str
    variables: Mapping[str, str] = field(default_factory=dict)
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    cache: Cache | None = None
    reports: Reports | None = None


class Pipeline(Entries[JobContainer]):
    """The containers of jobs, by what is needed. Without one there is no pipeline."""

    def __init__(self) -> None:
        super().__init__("container of jobs", lambda container: container.need)


def write_pipeline(
    pipeline: Pipeline, ci: Ci, *, name: str, directory: str, servers: Servers, environment: Environment
) -> dict[str, str]:
    """Give the text of the pipeline by its path; nothing if there is no container for its jobs.

    GitLab starts by itself what stands at the root of a repository only. In a directory of its own the pipeline is
    made to be the child of one that stands there.

    Args:
        pipeline: The containers of jobs.
        ci: The jobs.
        name: The service's name, for the pipeline.
        directory: Where the service is in its repository; empty for the root.
        servers: The servers beside jobs that run the service.
        environment: The settings that the service's code needs.
    """
    if not len(pipeline):
        return {}
    rules = [_PARENT_PIPELINE] if directory else [_MERGE_REQUEST, _DEFAULT_BRANCH]
    document: dict[str, Any] = {"workflow": {"name": name, "rules": rules}}
    for job in ci:
        container = pipeline.get(job.need)
        plain: dict[str, Any] = {"image": container.image}
        variables = dict(container.variables)
        if job.need is Need.SERVICE:
            plain |= {"services": [_write_server(server) for server in servers]} if len(servers) else {}
            # A job in a container reaches the servers beside it by their names.
            variables |= list_variables(environment, servers, lambda server: server.name)
        if variables:
            plain["variables"] = _write_variables(variables)
        document[job.name] = plain | _write_job(job, container, directory)
    # A blank line between jobs, as people write it.
    return {PIPELINE_FILE: "\n".join(write_yaml({key: part}) for key, part in document.items())}


def _write_server(server: Server) -> dict[str, Any]:
    configured = server.configure(server.name)
    return {
        "name": server.image,
        "alias": server.name,
        **({"variables": _write_variables(configured)} if configured else {}),
    }


def _write_variables(variables: Mapping[str, str]) -> dict[str, str]:
    return {name: quote(value) for name, value in variables.items()}


def _write_job(job: Job, container: JobContainer, directory: str) -> dict[str, Any]:
    prefix = f"{directory}/" if directory else ""
    plain: dict[str, Any] = {"timeout": f"{job.timeout_minutes} minutes", "interruptible": True}
    cache, reports = container.cache, container.reports
    if cache is not None:
        plain["cache"] = {"key": {"files": [prefix + cache.file]}, "paths": [prefix + cache.path]}
    before = ([f"cd {directory}"] if directory else []) + list(container.before)
    if before:
        plain["before_script"] = before
    own = [command.replace(ENGINE_PLACEHOLDER, _ENGINE) for step in job.steps for command in step.commands]
    plain["script"] = own + list(container.after)
    if reports is not None:
        plain["coverage"] = f"/{reports.coverage}/"
        plain["artifacts"] = {
            # The outcome of a test that fails is what one wants to see.
            "when": "always",
            "expire_in": "1 week",
            "reports": {
                **({"junit": prefix + reports.junit} if reports.junit else {}),
                "coverage_report": {"coverage_format": "cobertura", "path": prefix + reports.cobertura},
            },
        }
    return plain
