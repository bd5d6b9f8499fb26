"""What the ways to authenticate share on Express, whatever routes requests."""
