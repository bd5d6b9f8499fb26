"""Sessions on Nest: the cookie by which browsers hold them, and the routes of those who have one."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.auth.sessions import layer as sessions
from generators.node.nest.auth.callers import layer as callers
from generators.node.nest.auth.sessions.with_audit_log import layer as with_audit_log

LAYER = Layer(
    name="node/nest/auth/sessions",
    folder=Path(__file__).parent,
    requires=(callers.LAYER, sessions.LAYER),
    beside={"audit-log": with_audit_log.LAYER},
)
