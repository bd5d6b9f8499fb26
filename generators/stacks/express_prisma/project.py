"""``package.json`` and ``package-lock.json`` of a service of this stack."""

from generators.manifests import Manifests
from generators.node import project
from generators.node.service.layer import SCRIPTS
from generators.spec.models import ServiceSpec

_SCRIPTS = {**SCRIPTS, "dev": "tsx watch --env-file-if-exists=.env src/main.ts"}


def write_project(manifests: Manifests, spec: ServiceSpec) -> dict[str, str]:
    """Give the text of ``package.json`` and ``package-lock.json`` by path.

    Raises:
        TemplateError: If a dependency is not in the superset, or with another version.
    """
    return project.write_project(manifests, spec, _SCRIPTS)
