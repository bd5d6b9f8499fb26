"""Sessions on Nest that begin with a password."""
