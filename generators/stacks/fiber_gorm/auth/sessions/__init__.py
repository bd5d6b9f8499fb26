"""Sessions on the server, which browsers hold by a cookie."""
