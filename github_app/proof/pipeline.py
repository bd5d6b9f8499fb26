"""What a pipeline on GitLab does beside the commands that every platform runs: its variables, reports and clean-up."""

import re
import shlex
from collections.abc import Iterable

from generators.manifests.ci import Need
from generators.manifests.gitlab import JobContainer
from github_app.proof.processes import ProcessError
from github_app.proof.site import Site


def run_as_pipeline(site: Site, commands: Iterable[str]) -> str:
    """Run the commands of the tests as the service's pipeline does, if it has one, and give what they wrote.

    Raises:
        ProcessError: If one fails, or leaves GitLab without what the pipeline says that it reports.
    """
    if not site.manifests.pipeline.has(Need.SERVICE):
        return site.run(*commands)
    container = site.manifests.pipeline.get(Need.SERVICE)
    written = site.run(*(_set_variables(container, command) for command in commands))
    # What follows the tests may make a report of what they wrote.
    site.run(*(_set_variables(container, command) for command in container.after))
    _find_reports(site, container, written)
    return written


def _set_variables(container: JobContainer, command: str) -> str:
    assignments = (f"{name}={shlex.quote(value)}" for name, value in container.variables.items())
    return " ".join((*assignments, command))


def _find_reports(site: Site, container: JobContainer, written: str) -> None:
    reports = container.reports
    if reports is None:
        return
    missing = [name for name in (reports.junit, reports.cobertura) if name and not (site.directory / name).is_file()]
    if missing:
        msg = f"The pipeline reports {' and '.join(missing)}, but its tests do not write it."
        raise ProcessError(msg)
    if not any(re.search(reports.coverage, line) for line in written.splitlines()):
        raise ProcessError("The pipeline's expression finds no coverage in what its tests write.")
