"""Search on FastAPI and SQLAlchemy."""
