"""The steps of the runbook that containers bring, whatever the stack."""

from generators.manifests import Manifests
from generators.result import RunbookStep


def add_steps(manifests: Manifests) -> None:
    """Add the step that starts the servers, if there are any, and the one that runs everything in containers."""
    if len(manifests.servers):
        names = " ".join(server.name for server in manifests.servers)
        titles = " and ".join(server.title for server in manifests.servers)
        ready = "".join(
            f" {server.title} has a database `test` beside that of the service, for the tests."
            for server in manifests.servers
            if server.setup
        )
        manifests.runbook.add(
            RunbookStep(
                "database",
                f"Start {titles}",
                (f"docker compose up --detach --wait {names}",),
                note=f"Leave it out if you have one of your own, and set DATABASE_URL in .env to it.{ready}",
            )
        )
    lasting = "app worker" if manifests.runbook.has("worker") else "app"
    manifests.runbook.add(
        RunbookStep(
            "docker",
            "Build the image, migrate, and run everything in containers",
            (f"docker compose up --build --detach --wait {lasting}",),
            note="`docker compose down --volumes` takes everything away again, data included.",
        )
    )
