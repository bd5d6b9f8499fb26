"""The audit log on Nest, with entries that Prisma keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.audit_log import layer as nest
from generators.node.prisma.audit_log import layer as prisma

LAYER = Layer(name="audit-log/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
