"""Bearer tokens on Nest: which operations ask for one, as the API is described."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.bearer import layer as bearer
from generators.node.nest.auth.bearer.with_audit_log import layer as with_audit_log

LAYER = Layer(
    name="node/nest/auth/bearer",
    folder=Path(__file__).parent,
    requires=(bearer.LAYER,),
    beside={"audit-log": with_audit_log.LAYER},
)
