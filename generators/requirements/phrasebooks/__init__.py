"""Phrasebooks: for each language what carries a text's structure in it, in English."""
