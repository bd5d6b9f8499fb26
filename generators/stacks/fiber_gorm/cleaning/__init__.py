"""The ground of commands that clean the database."""
