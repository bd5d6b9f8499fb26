"""The ways to authenticate of this stack."""
