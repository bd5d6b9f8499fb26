"""Imports: models that people have already, in the formats of other tools, each read by a parser of its format."""
