"""The workflow of a FastAPI service: install with uv, then every check as a step of its own."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Action, Job, Step
from generators.manifests.updates import Update
from generators.spec.models import ServiceSpec

# Commits read from the tags of these repositories on 2026-11-23.
CHECKOUT = Action("actions/checkout", "3d3c42e5aac5ba805825da76410c181273ba90b1", "v7.0.1")
SETUP_UV = Action("astral-sh/setup-uv", "20cfd1bf945f4377ade1205e4dbc17946fc9a30d", "v10.0.1")

_UV_VERSION = "0.13.9"
_PYTHON_VERSION = "3.13"
"""The Python of the image, so that what was tested is what runs."""

_CHECK_OUT = Step("Check out the code", CHECKOUT, inputs={"persist-credentials": False})
_INSTALL = (
    Step(
        "Set up uv", SETUP_UV, inputs={"version": _UV_VERSION, "python-version": _PYTHON_VERSION, "enable-cache": True}
    ),
    Step("Install the locked dependencies", commands=("uv sync --locked",)),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the job that runs all checks, and one that builds the image where there is one."""
    checks = tuple(Step(check.title, commands=check.commands) for check in manifests.checks)
    manifests.ci.add(Job("checks", "Checks", (_CHECK_OUT, *_INSTALL, *checks), runs_service=True))
    manifests.updates.add(Update("uv"), Update("github-actions"))
    if manifests.compose.has("app"):
        manifests.updates.add(Update("docker"), Update("docker-compose"))
        build = Step("Build the image", commands=("docker build --tag ci .",))
        manifests.ci.add(Job("image", "Image", (_CHECK_OUT, build)))


LAYER = Layer(name="github-actions/fastapi-sqlalchemy", folder=Path(__file__).parent, contribute=contribute)
