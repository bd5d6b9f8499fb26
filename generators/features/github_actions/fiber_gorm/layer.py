"""The workflow of a Go service: the toolchain, then every check as a step of its own."""

from pathlib import Path

from generators.features.github_actions.checkout import CHECK_OUT
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Need
from generators.manifests.github import Action, Preparation, Use
from generators.manifests.jobs import add_jobs
from generators.manifests.updates import Update
from generators.spec.models import ServiceSpec

# The commit was read from the tag of the repository on 2026-11-26.
_SET_UP_GO = Use(
    "Set up Go",
    Action("actions/setup-go", "b7ad1dad31e06c5925ef5d2fc7ad053ef454303e", "v7.0.0"),
    inputs={"go-version-file": "go.mod"},
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, what goes before them, and what a bot keeps fresh."""
    add_jobs(manifests)
    manifests.workflow.add(Preparation(Need.SERVICE, (CHECK_OUT, _SET_UP_GO)), Preparation(Need.ENGINE, (CHECK_OUT,)))
    manifests.updates.add(Update("gomod"), Update("github-actions"))
    if manifests.compose.has_image:
        manifests.updates.add(Update("docker"), Update("docker-compose"))


LAYER = Layer(name="github-actions/fiber-gorm", folder=Path(__file__).parent, contribute=contribute)
