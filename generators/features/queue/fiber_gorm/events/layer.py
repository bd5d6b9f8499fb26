"""The events of a Go service: outbox, relay and consumer, whatever carries the messages."""

from pathlib import Path

from generators.features.queue.fiber_gorm.docker import layer as docker
from generators.features.queue.fiber_gorm.events.with_soft_delete import layer as with_soft_delete
from generators.features.queue.guide.events import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.events import SETTINGS
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the settings, and the worker's step of the runbook."""
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(
        RunbookStep(
            "worker",
            "Run the worker, in a terminal of its own",
            ("./bin/server worker",),
            note="It publishes the events of the service and handles those that come.",
            lasts=True,
        )
    )


LAYER = Layer(
    name="queue/fiber-gorm/events",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"docker": docker.LAYER, "soft-delete": with_soft_delete.LAYER},
    requires=(guide.LAYER,),
)
