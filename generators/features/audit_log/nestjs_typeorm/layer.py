"""The audit log on Nest, with entries that TypeORM keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.audit_log import layer as nest

LAYER = Layer(name="audit-log/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
