"""The base of every service of this stack."""
