"""Sessions on Nest, whichever way they begin."""
