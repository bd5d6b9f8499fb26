"""Redis as the broker of services on Node."""
