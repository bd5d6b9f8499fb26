"""Redis beside services of this stack."""
