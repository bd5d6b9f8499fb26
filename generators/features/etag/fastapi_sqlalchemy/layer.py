"""Entity tags: digests of what is answered, compared while the row is locked; no table has a column for them."""

from pathlib import Path

from generators.features.etag.guide import layer as guide
from generators.layers import Layer

LAYER = Layer(name="etag/fastapi_sqlalchemy", folder=Path(__file__).parent, requires=(guide.LAYER,))
