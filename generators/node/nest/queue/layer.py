"""The queue on Nest: what a row is called in events, and a worker that has what the modules of the application have."""

from pathlib import Path

from generators.layers import Layer
from generators.node.queue.events import layer as events

LAYER = Layer(name="node/nest/queue", folder=Path(__file__).parent, requires=(events.LAYER,))
