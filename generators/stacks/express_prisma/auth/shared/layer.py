"""What all ways to authenticate share: the guard of routes, and who may do what where use cases are made."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers
from generators.node.express.described_routes import layer as described_routes
from generators.stacks.express_prisma.auth.shared.with_audit_log import layer as with_audit_log

LAYER = Layer(
    name="auth/shared",
    folder=Path(__file__).parent,
    requires=(callers.LAYER, described_routes.LAYER),
    beside={"audit-log": with_audit_log.LAYER},
)
