"""The ways to authenticate of services on Nest."""
