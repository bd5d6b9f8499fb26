"""Optimistic concurrency on FastAPI and SQLAlchemy."""
