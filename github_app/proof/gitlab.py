"""What GitLab would run: the commands of a generated pipeline, for a proof that executes them as they stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML

from generators.manifests.gitlab import PIPELINE_FILE

_GLOBAL = frozenset({"workflow"})


@dataclass(frozen=True, slots=True)
class PipelineJob:
    """One job of a pipeline.

    Attributes:
        name: Its name: ``checks``.
        image: The image of the container that GitLab runs it in.
        variables: What is set there. Servers have their names for hosts.
        prepare: The commands that make the container ready, such as ``pip install uv==0.13.9``.
        commands: Its own commands, in order.
    """

    name: str
    image: str
    variables: Mapping[str, str]
    prepare: tuple[str, ...]
    commands: tuple[str, ...]


def list_pipeline_jobs(files: Mapping[str, str]) -> tuple[PipelineJob, ...]:
    """Give the jobs of a service's pipeline; none if it has no pipeline.

    Args:
        files: The text of each file of the service, by its path.
    """
    if PIPELINE_FILE not in files:
        return ()
    document: dict[str, Any] = YAML(typ="safe", pure=True).load(files[PIPELINE_FILE])
    return tuple(
        PipelineJob(
            name=name,
            image=job["image"],
            variables=job.get("variables", {}),
            prepare=tuple(job.get("before_script", ())),
            commands=tuple(job["script"]),
        )
        for name, job in document.items()
        if name not in _GLOBAL
    )
