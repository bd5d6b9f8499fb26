"""Readers: each reads one form of text and reports findings with the words they came from."""
