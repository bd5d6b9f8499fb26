"""Soft delete on FastAPI and SQLAlchemy."""
