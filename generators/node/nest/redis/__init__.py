"""Redis beside services on Nest."""
