"""Key lines: lines such as 'Stack: …' that are about the service as a whole."""

import re

from generators.requirements.types import read_type

_KEYS = re.compile(
    r"^(?:tech )?(?:stack|database|db|auth|authentication|also|features?|extras?|language|framework|orm|ci"
    r"|deployment|name|"
    r"service name|from|sent|to|cc|subject|date|note|notes|todo|nb|ps|tech|hosting|deadline|priority|assignee"
    r"|labels?|version|"
    r"api|storage|cache|caching|queue|docker|tests?|testing|security|context|goal|purpose|description|summary)\s*:",
    re.IGNORECASE,
)


_IDENTIFIERS = re.compile(r"\b[a-z]+(?:_[a-z]+)+ ?(?:,|;|$)")


def is_key(text: str) -> bool:
    """Tell whether a line is about the service as a whole ('Stack: …') and not a typed field of that name."""
    match = _KEYS.match(text)
    # Identifiers are the fields of what only happens to be called like a key: 'deployment: path, deployed_at'.
    return match is not None and read_type(text[match.end() :]) is None and not _IDENTIFIERS.search(text, match.end())
