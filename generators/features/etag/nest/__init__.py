"""Entity tags on Nest, whatever keeps the rows."""
