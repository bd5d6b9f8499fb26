"""The yardsticks, one module for each stack: a bare route of its framework, and the same queries by hand."""
