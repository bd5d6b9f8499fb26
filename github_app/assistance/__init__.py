"""Assistance: a language model that drafts what a text leaves open, where one is set up."""
