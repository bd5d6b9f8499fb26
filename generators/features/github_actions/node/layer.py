"""The workflow of a service on Node: the toolchain with npm's cache, then every check as a step of its own."""

from pathlib import Path

from generators.features.github_actions.checkout import CHECK_OUT
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Need
from generators.manifests.github import Action, Preparation, Use
from generators.manifests.jobs import add_jobs
from generators.manifests.updates import Update
from generators.node.toolchain import NODE_VERSION
from generators.spec.models import ServiceSpec

# The commit was read from the tag of the repository on 2026-11-26.
_SET_UP_NODE = Use(
    "Set up Node",
    Action("actions/setup-node", "820762786026740c76f36085b0efc47a31fe5020", "v7.0.0"),
    # The service may stand in a directory of its repository.
    inputs={"node-version": NODE_VERSION, "cache": "npm", "cache-dependency-path": "**/package-lock.json"},
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, what goes before them, and what a bot keeps fresh."""
    add_jobs(manifests)
    manifests.workflow.add(Preparation(Need.SERVICE, (CHECK_OUT, _SET_UP_NODE)), Preparation(Need.ENGINE, (CHECK_OUT,)))
    manifests.updates.add(Update("npm"), Update("github-actions"))
    if manifests.compose.has_image:
        manifests.updates.add(Update("docker"), Update("docker-compose"))


LAYER = Layer(name="github-actions/node", folder=Path(__file__).parent, contribute=contribute)
