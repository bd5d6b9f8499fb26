"""What services on a database server share: each piece of work has a connection of the pool."""

from pathlib import Path

from generators.layers import Layer
from generators.stacks.nestjs_typeorm.databases.server.with_queue import layer as with_queue

LAYER = Layer(name="databases/server", folder=Path(__file__).parent, beside={"queue": with_queue.LAYER})
