"""Proof: puts a generated service to work by its own runbook and checks that it keeps the contract."""
