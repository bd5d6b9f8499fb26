"""``package.json`` and ``package-lock.json`` of a service on Nest."""

from generators.manifests import Manifests
from generators.node import project
from generators.node.service.layer import SCRIPTS
from generators.spec.models import ServiceSpec

_SCRIPTS = {
    **SCRIPTS,
    # What runs TypeScript as it is knows nothing of the types by which Nest injects.
    "build:watch": f"{SCRIPTS['build']} --watch",
    "dev": "node --watch --env-file-if-exists=.env dist/main.js",
}


def write_project(manifests: Manifests, spec: ServiceSpec) -> dict[str, str]:
    """Give the text of ``package.json`` and ``package-lock.json`` by path.

    Raises:
        TemplateError: If a dependency is not in the superset, or with another version.
    """
    return project.write_project(manifests, spec, _SCRIPTS)
