"""The workflow of a FastAPI service: Python's packages by uv, then every check as a step of its own."""

from pathlib import Path

from generators.features.github_actions.checkout import CHECK_OUT
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Need
from generators.manifests.github import Action, Preparation, Use
from generators.manifests.jobs import add_jobs
from generators.manifests.updates import Update
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.toolchain import PYTHON_VERSION, UV_VERSION

# The commit was read from the tag of the repository on 2026-11-23.
_SET_UP_UV = Use(
    "Set up uv",
    Action("astral-sh/setup-uv", "20cfd1bf945f4377ade1205e4dbc17946fc9a30d", "v10.0.1"),
    inputs={"version": UV_VERSION, "python-version": PYTHON_VERSION, "enable-cache": True},
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, what goes before them, and what a bot keeps fresh."""
    add_jobs(manifests)
    manifests.workflow.add(Preparation(Need.SERVICE, (CHECK_OUT, _SET_UP_UV)), Preparation(Need.ENGINE, (CHECK_OUT,)))
    manifests.updates.add(Update("uv"), Update("github-actions"))
    if manifests.compose.has_image:
        manifests.updates.add(Update("docker"), Update("docker-compose"))


LAYER = Layer(name="github-actions/fastapi-sqlalchemy", folder=Path(__file__).parent, contribute=contribute)
