"""The steps of the runbook that containers bring, whatever the stack."""

from collections.abc import Sequence

from generators.enumeration import enumerate_words
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.result import RunbookStep


def add_steps(manifests: Manifests) -> None:
    """Add the step that starts the servers, if there are any, and the one that runs everything in containers."""
    if len(manifests.servers):
        names = " ".join(server.name for server in manifests.servers)
        titles = enumerate_words(server.title for server in manifests.servers)
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
                note=f"{_name_addresses(tuple(manifests.servers))}{ready}",
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


def _name_addresses(servers: Sequence[Server]) -> str:
    """Say which settings name a server that somebody has already."""
    if len(servers) == 1:
        where = enumerate_words(f"`{name}`" for name in servers[0].list_addresses())
        return f"Leave it out if you have one of your own, and say in `.env` where it is: {where}."
    places = [f"`{name}` for {server.title}" for server in servers for name in server.list_addresses()]
    return f"Leave out what you have already, and say in `.env` where it is: {enumerate_words(places)}."
