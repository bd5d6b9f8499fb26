"""The files that manifests give, whatever the stack."""

from generators.manifests import Manifests
from generators.manifests.compose import write_compose
from generators.manifests.environment import EXAMPLE_FILE, write_example
from generators.manifests.github import write_workflow
from generators.manifests.gitlab import write_pipeline
from generators.manifests.ignore import write_ignores
from generators.manifests.kubernetes.writing import write_cluster
from generators.manifests.updates import write_dependabot
from generators.spec.models import ServiceSpec


def write_manifests(manifests: Manifests, spec: ServiceSpec, directory: str) -> dict[str, str]:
    """Give the text of each file by its path.

    Args:
        manifests: With what all layers contributed.
        spec: The service.
        directory: Where the service is in its repository; empty for the root.
    """
    return {
        EXAMPLE_FILE: write_example(manifests.environment),
        **write_ignores(manifests.ignores),
        **write_compose(
            manifests.compose,
            name=spec.name,
            servers=manifests.servers,
            volumes=manifests.volumes,
            environment=manifests.environment,
        ),
        **write_workflow(
            manifests.workflow,
            manifests.ci,
            name=spec.name,
            directory=directory,
            servers=manifests.servers,
            environment=manifests.environment,
        ),
        **write_pipeline(
            manifests.pipeline,
            manifests.ci,
            name=spec.name,
            directory=directory,
            servers=manifests.servers,
            environment=manifests.environment,
        ),
        **write_cluster(
            manifests.cluster,
            name=spec.name,
            compose=manifests.compose,
            chores=manifests.chores,
            servers=manifests.servers,
            volumes=manifests.volumes,
            environment=manifests.environment,
        ),
        **write_dependabot(manifests.updates, directory),
    }
