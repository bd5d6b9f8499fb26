"""Redis beside a service of this stack."""
