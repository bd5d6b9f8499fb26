"""The cache on Nest, whatever reads the rows."""
