"""A small local GitHub, for the demonstration and for tests: REST, webhooks, git over HTTP and plain pages.

It keeps its state in memory and its repositories in one directory. What it does, it does as GitHub does: tests hold
every answer and every webhook against GitHub's own OpenAPI description.
"""
