"""Migrations: the files by which Alembic brings a database to the tables of a service."""
