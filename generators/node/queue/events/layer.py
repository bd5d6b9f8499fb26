"""The events of a service on Node: outbox, relay and consumer, whatever carries the messages and keeps the rows."""

from pathlib import Path

from generators.features.queue.guide.events import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.events import SETTINGS
from generators.node.deletion import layer as deletion
from generators.node.opentelemetry.with_queue import layer as with_opentelemetry
from generators.node.queue.docker import layer as docker
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

WORKER = RunbookStep(
    "worker",
    "Run the worker, in a terminal of its own",
    ("node --env-file-if-exists=.env dist/worker.js",),
    note="It publishes the events of the service and handles those that come.",
    lasts=True,
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the settings, and the worker's step of the runbook."""
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(WORKER)


LAYER = Layer(
    name="node/queue/events",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"docker": docker.LAYER, "opentelemetry": with_opentelemetry.LAYER},
    requires=(guide.LAYER, deletion.LAYER),
)
