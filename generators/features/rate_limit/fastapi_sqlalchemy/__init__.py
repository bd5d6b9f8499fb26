"""The layer for FastAPI + SQLAlchemy."""
