"""Workflows: the steps of a job in their order, one module for each kind of job. Decisions stand on recorded data."""
