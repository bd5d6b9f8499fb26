"""Callers on Nest: the guard of routes, and for whom all that follows is done."""
