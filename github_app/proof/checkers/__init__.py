"""Checkers: programs of the ecosystem that read what was generated, each a step of the proof.

They belong to the proof, not to the service. Where one is not installed, its step says so.
"""
