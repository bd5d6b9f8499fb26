"""MySQL reads what is committed where events are published, so that relays and changes do not wait for each other."""

from pathlib import Path

from generators.layers import Layer
from generators.node.prisma.queue.locks import layer as locks

LAYER = Layer(name="prisma/databases/mysql with queue", folder=Path(__file__).parent, requires=(locks.LAYER,))
