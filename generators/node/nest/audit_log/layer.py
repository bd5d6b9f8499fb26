"""The audit log on Nest: the route by which entries are read."""

from pathlib import Path

from generators.layers import Layer
from generators.node.audit_log import layer as audit_log
from generators.node.nest.chores import layer as chores

LAYER = Layer(name="node/nest/audit-log", folder=Path(__file__).parent, requires=(audit_log.LAYER, chores.LAYER))
