"""No authentication."""
