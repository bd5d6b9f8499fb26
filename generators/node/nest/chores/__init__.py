"""Chores on Nest: commands that are run once in a while, beside the service."""
