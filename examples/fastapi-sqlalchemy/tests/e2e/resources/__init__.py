"""Tests of each resource; in a package of its own, since a resource may be called like any of the others."""
