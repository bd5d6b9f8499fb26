"""The cache of services on Node, whatever reads their rows."""
