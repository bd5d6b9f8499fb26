"""Search on Nest, whatever keeps the rows."""
