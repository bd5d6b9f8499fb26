"""Where services are proved one after the other, with what they share only to be fast: packages and caches."""

from dataclasses import dataclass
from pathlib import Path

from generators.filetree import FileTree
from generators.pipeline import generate
from generators.spec.models import ServiceSpec
from github_app.proof.servers.pool import ServerPool
from github_app.proof.site import Site
from github_app.service_directory import write_service
from tests.services.cases import Case
from tests.services.sharing import share


@dataclass(frozen=True)
class Room:
    """A place for the services of one worker.

    Attributes:
        directory: Where everything is put.
        pool: The servers that services lean on.
    """

    directory: Path
    pool: ServerPool

    def generate(self, case: Case) -> Site:
        """Write the service of a case, and give it as something to prove."""
        return self.write(case.name, case.spec, generate(case.spec).tree)

    def write(self, name: str, spec: ServiceSpec, tree: FileTree) -> Site:
        """Write the files of a service, and give it as something to prove."""
        directory = self.directory / name
        logs = self.directory / f"{name}-logs"
        logs.mkdir()
        write_service(tree, directory)
        return Site(spec, directory, logs, self.pool, share(self.directory / spec.stack))
