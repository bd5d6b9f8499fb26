"""Sessions: the cookie by which browsers hold them."""
