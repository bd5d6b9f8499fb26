"""Entries of the audit log, kept by Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.audit_log import layer as audit_log

LAYER = Layer(name="node/prisma/audit-log", folder=Path(__file__).parent, requires=(audit_log.LAYER,))
