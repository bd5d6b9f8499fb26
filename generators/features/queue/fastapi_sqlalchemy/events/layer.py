"""The events of a FastAPI service: outbox, relay and consumer, whatever carries the messages."""

from pathlib import Path

from generators.features.queue.fastapi_sqlalchemy.docker import layer as docker
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

SETTINGS = (
    Setting(
        "EVENT_POLL_SECONDS",
        "How often the worker looks for events that have to be published, in seconds.",
        example="1",
        default="1",
        kind=Kind.NUMBER,
        minimum=0.05,
        maximum=60,
    ),
    Setting(
        "EVENT_MAX_ATTEMPTS",
        "How often a message is tried before it goes to the dead letters.",
        example="5",
        default="5",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=20,
    ),
    Setting(
        "EVENT_RETRY_SECONDS",
        "The pause before a message is tried again, in seconds; each further one is four times as long, up to 600.",
        example="2",
        default="2",
        kind=Kind.NUMBER,
        minimum=0.1,
        maximum=600,
    ),
    Setting(
        "EVENT_RETENTION_DAYS",
        "How long published events, and the ids of handled ones, are kept in the database, in days.",
        example="7",
        default="7",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=365,
    ),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the settings, and the worker's step of the runbook."""
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(
        RunbookStep(
            "worker",
            "Run the worker, in a terminal of its own",
            ("uv run python -m app.worker",),
            note="It publishes the events of the service and handles those that come.",
            lasts=True,
        )
    )


LAYER = Layer(
    name="queue/fastapi-sqlalchemy/events",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"docker": docker.LAYER},
)
