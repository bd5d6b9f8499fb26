"""Verbs: the words that commands which change the Spec begin with, as parts of regular expressions."""

ADD = r"(?:add|create|include|enable|introduce|install|set up)"
REMOVE = r"(?:remove|delete|drop|disable|uninstall|take out|get rid of)"
USE = r"(?:use|with)"
TURN = r"(?:set|switch|change|move|migrate|turn)"

VERB = rf"(?:{ADD}|{REMOVE}|{USE}|{TURN}|rename|replace)"
"""Any of them."""
