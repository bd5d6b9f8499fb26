"""Migrations: from the tables that are there to those that have to be, in operations of no language yet."""
