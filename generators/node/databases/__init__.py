"""Databases of services on Node: their servers, their settings and what the README says, whatever the library."""
