"""The databases of this stack."""
