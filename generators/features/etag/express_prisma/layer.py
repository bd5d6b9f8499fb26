"""Entity tags on Express + Prisma: the headers of routes, and how zod describes them."""

from pathlib import Path

from generators.features.etag.guide import layer as guide
from generators.layers import Layer
from generators.node.express.etag import layer as etag

LAYER = Layer(name="etag/express-prisma", folder=Path(__file__).parent, requires=(etag.LAYER, guide.LAYER))
