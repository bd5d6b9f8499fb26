"""Search: a column with the folded texts of a row, and conditions that lists can be asked with."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="search/fastapi_sqlalchemy", folder=Path(__file__).parent)
