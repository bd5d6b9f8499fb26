"""The jobs that every platform runs: all checks, and the image where the service has one."""

from generators.manifests import Manifests
from generators.manifests.ci import ENGINE_PLACEHOLDER, Job, Need, Step


def add_jobs(manifests: Manifests) -> None:
    """Add the jobs; several platforms may ask for them."""
    install = manifests.runbook.get("install")
    checks = tuple(Step(check.title, check.commands) for check in manifests.checks)
    manifests.ci.add(Job("checks", "Checks", Need.SERVICE, (Step(install.title, install.commands), *checks)))
    if manifests.compose.has_image:
        build = Step("Build the image", (f"{ENGINE_PLACEHOLDER} build --tag ci .",))
        manifests.ci.add(Job("build-image", "Image", Need.ENGINE, (build,)))
