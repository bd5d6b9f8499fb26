"""The request that work is done for, known wherever the work is."""
