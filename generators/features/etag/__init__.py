"""Optimistic concurrency: entity tags, so that nobody overwrites what he has not seen."""
