"""The queue on Nest, whatever keeps the events."""
