"""Typed, mergeable models of structured files, with one writer each."""
