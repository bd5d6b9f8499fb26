"""Promptness: which commands are answered at once, even while another job works on the branch."""

import re

_VERB = re.compile(r"/generate\s+(\w+)", re.IGNORECASE)
_PROMPT = frozenset({"apply", "cancel", "status"})


def is_prompt(line: str) -> bool:
    """Tell whether a command waits for nobody: it asks, stops, or gives a waiting plan its turn."""
    return read_verb(line) in _PROMPT


def read_verb(line: str) -> str:
    """Give the first word of a command, in small letters."""
    match = _VERB.match(line)
    return match[1].lower() if match else ""
