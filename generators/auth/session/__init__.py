"""Sessions that begin with a password, as far as they are the same on every stack."""
