"""The stack FastAPI + SQLAlchemy 2 (async) + Alembic."""
