"""The pipeline of a FastAPI service: uv from the package index, then all checks, with reports of tests and coverage."""

from dataclasses import replace
from pathlib import Path

from generators.features.gitlab_ci.guide import layer as guide
from generators.features.gitlab_ci.image_builder import IMAGE_BUILDER
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Need
from generators.manifests.gitlab import Cache, JobContainer, Reports
from generators.manifests.ignore import GIT
from generators.manifests.jobs import add_jobs
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.toolchain import PYTHON_IMAGE, UV_VERSION

_CACHE = ".cache/uv"
_JUNIT = "junit.xml"
_COBERTURA = "coverage.xml"
_PYTHON = JobContainer(
    Need.SERVICE,
    image=PYTHON_IMAGE,
    variables={
        # The command of the tests stays the one that developers use; what only GitLab wants comes from outside.
        "PYTEST_ADDOPTS": f"--junitxml={_JUNIT} --cov-report=term --cov-report=xml:{_COBERTURA}",
        "UV_CACHE_DIR": _CACHE,
        # The cache and the packages are on two file systems, between which there are no hard links.
        "UV_LINK_MODE": "copy",
        "UV_PYTHON_DOWNLOADS": "never",
    },
    before=(f"pip install --disable-pip-version-check --no-cache-dir --root-user-action=ignore uv=={UV_VERSION}",),
    # What the index gives as quickly as the cache would is not kept.
    after=("uv cache prune --ci",),
    cache=Cache(file="uv.lock", path=_CACHE),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, and the containers that they run in."""
    add_jobs(manifests)
    reports = Reports(_JUNIT, _COBERTURA, manifests.checks.get("tests").coverage)
    manifests.pipeline.add(replace(_PYTHON, reports=reports))
    # Where the cache lies within the checkout, no check takes its files for the service's.
    manifests.ignores.ignore(GIT, ".cache/")
    if manifests.compose.has_image:
        manifests.pipeline.add(IMAGE_BUILDER)


LAYER = Layer(
    name="gitlab-ci/fastapi-sqlalchemy", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,)
)
