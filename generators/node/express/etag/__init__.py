"""Entity tags in services on Express, whatever routes their requests."""
