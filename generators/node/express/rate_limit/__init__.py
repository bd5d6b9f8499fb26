"""A rate limit that instances share, in services on Express, whatever routes their requests."""
