"""Representations: each record as the JSON object that GitHub gives for it."""
