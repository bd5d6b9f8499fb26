"""The audit log on Express: the route by which entries are read."""

from pathlib import Path

from generators.layers import Layer
from generators.node.prisma.audit_log import layer as audit_log
from generators.node.prisma.chores import layer as chores

LAYER = Layer(name="audit-log/express-prisma", folder=Path(__file__).parent, requires=(audit_log.LAYER, chores.LAYER))
