"""The layer that every service of this stack has."""
