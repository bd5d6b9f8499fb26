"""The pipeline of a Go service: Go's own image, then all checks, with a report of the coverage."""

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
from generators.stacks.fiber_gorm.toolchain import GO_IMAGE

_CACHE = ".cache/go"
_COBERTURA = "coverage.xml"
_CONVERT = f"go run github.com/boumenot/gocover-cobertura@v1.5.0 < coverage.out > {_COBERTURA}"


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the jobs, and the containers that they run in."""
    add_jobs(manifests)
    manifests.pipeline.add(
        JobContainer(
            Need.SERVICE,
            image=GO_IMAGE,
            before=(f'export GOMODCACHE="$PWD/{_CACHE}"',),
            after=(_CONVERT,),
            cache=Cache(file="go.sum", path=_CACHE),
            reports=Reports("", _COBERTURA, manifests.checks.get("tests").coverage),
        )
    )
    # Where the cache lies within the checkout, no check takes its files for the service's.
    manifests.ignores.ignore(GIT, ".cache/", _COBERTURA)
    if manifests.compose.has_image:
        manifests.pipeline.add(IMAGE_BUILDER)


LAYER = Layer(name="gitlab-ci/fiber-gorm", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,))
