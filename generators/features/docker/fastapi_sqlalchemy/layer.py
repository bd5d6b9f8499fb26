"""The image of a FastAPI service, and the containers that migrate and run it."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.compose import Container
from generators.manifests.ignore import DOCKER
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

_MIGRATE = Container("migrate", command=("alembic", "upgrade", "head"), runs_once=True)
_APP = Container("app", port=8000, after=("migrate",))

# Everything is left out but what the image copies, so that no .env and no database gets into a layer.
_CONTEXT = ("*", "!alembic.ini", "!app", "!migrations", "!pyproject.toml", "!uv.lock", "**/__pycache__")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the containers, the build context's ignore file and the steps of the runbook."""
    manifests.compose.add(_MIGRATE, _APP)
    manifests.ignores.ignore(DOCKER, *_CONTEXT)
    if len(manifests.servers):
        names = " ".join(server.name for server in manifests.servers)
        titles = " and ".join(server.title for server in manifests.servers)
        manifests.runbook.add(
            RunbookStep(
                "database",
                f"Start {titles}",
                (f"docker compose up --detach --wait {names}",),
                note="Leave it out if you have one of your own, and set DATABASE_URL in .env to it.",
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


LAYER = Layer(name="docker/fastapi-sqlalchemy", folder=Path(__file__).parent, contribute=contribute)
