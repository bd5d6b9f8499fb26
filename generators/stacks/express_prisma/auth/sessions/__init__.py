"""Sessions that browsers hold by a cookie."""
