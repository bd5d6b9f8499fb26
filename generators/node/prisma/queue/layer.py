"""The outbox and the inbox of events, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.queue.events import layer as events

LAYER = Layer(name="node/prisma/queue", folder=Path(__file__).parent, requires=(events.LAYER,))
