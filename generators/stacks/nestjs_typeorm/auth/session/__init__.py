"""Sessions that begin with a password."""
