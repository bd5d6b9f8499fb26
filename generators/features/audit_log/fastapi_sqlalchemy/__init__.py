"""Audit log on FastAPI and SQLAlchemy."""
