"""A rate limit that instances share, on Nest, whatever keeps the rows."""
