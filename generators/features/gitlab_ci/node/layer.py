"""The pipeline of a service on Node: Node's own image, then all checks, with reports of tests and coverage."""

from pathlib import Path

from generators.features.gitlab_ci.guide import layer as guide
from generators.features.gitlab_ci.image_builder import IMAGE_BUILDER
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ci import Need
from generators.manifests.gitlab import Cache, JobContainer, Reports
from generators.manifests.ignore import GIT
from generators.manifests.jobs import add_jobs
from generators.node.toolchain import NODE_IMAGE
from generators.spec.models import ServiceSpec

_CACHE = ".cache/npm"
_JUNIT = "junit.xml"
_COBERTURA = "coverage/cobertura-coverage.xml"


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, and the containers that they run in."""
    add_jobs(manifests)
    manifests.pipeline.add(
        JobContainer(
            Need.SERVICE,
            image=NODE_IMAGE,
            variables={
                # What only GitLab wants comes from outside: the command of the tests stays the one that developers use.
                "TEST_REPORTS": "true",
                "npm_config_cache": _CACHE,
            },
            cache=Cache(file="package-lock.json", path=_CACHE),
            reports=Reports(_JUNIT, _COBERTURA, manifests.checks.get("tests").coverage),
        )
    )
    # Where the cache lies within the checkout, no check takes its files for the service's.
    manifests.ignores.ignore(GIT, ".cache/", _JUNIT)
    if manifests.compose.has_image:
        manifests.pipeline.add(IMAGE_BUILDER)


LAYER = Layer(name="gitlab-ci/node", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,))
