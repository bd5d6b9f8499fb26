"""Redaction: secrets never reach a log, a comment or an error text."""

import re

_PATTERNS = (
    # GitHub's tokens: ghp_, gho_, ghu_, ghs_, ghr_ and github_pat_.
    re.compile(r"\bgh[pousr]_[A-Za-z0-9_]{8,}"),
    re.compile(r"\bgithub_pat_[A-Za-z0-9_]{8,}"),
    # JSON Web Tokens, such as the App's own.
    re.compile(r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+"),
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL),
    re.compile(r"(?i)(?<=authorization: )(?:basic|bearer|token) +[^\s'\"]+"),
    # user:password@ of an address.
    re.compile(r"(?<=://)[^/\s:@'\"]+:[^/\s@'\"]+(?=@)"),
)

REDACTED = "[redacted]"


def redact(text: str) -> str:
    """Replace everything in a text that looks like a secret."""
    for pattern in _PATTERNS:
        text = pattern.sub(REDACTED, text)
    return text
