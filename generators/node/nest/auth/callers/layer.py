"""Callers on Nest: a guard lets nobody through who does not prove who he is, and who does acts for himself."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers
from generators.node.nest.auth.callers.with_audit_log import layer as with_audit_log

LAYER = Layer(
    name="node/nest/auth/callers",
    folder=Path(__file__).parent,
    requires=(callers.LAYER,),
    beside={"audit-log": with_audit_log.LAYER},
)
