"""The steps of a job, one module each. Every step may be done twice: it looks for what it did before it does it."""
