"""Escaping: words of an issue as plain words in Markdown: no markup, no mentions, no references, no commands."""

import re
import unicodedata

_JOINER = "\N{WORD JOINER}"
# Invisible and without width: it breaks what GitHub would take for a mention or a reference, and nothing else.

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>~|&!])")
_MEANINGFUL = re.compile(
    r"@(?=[\w-])"  # a mention
    r"|#(?=\d)|\bGH-(?=\d)"  # a reference; a closing keyword in front of none is a word like others
    r"|\b(?:https?|ftp)(?=://)|\bwww(?=\.)"  # an address that GitHub would make a link
    r"|\b[0-9a-f]{3}(?=[0-9a-f]{4,37}\b)"  # a commit
    r"|^(?:#{1,6}|[-+=]|\d+(?=[.)]))",  # a heading, list or rule
    re.IGNORECASE,
)
_CODE = re.compile(r"`([^`]+)`")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})


def escape_text(text: str) -> str:
    """Give Markdown of one line that shows a text as it stands and means nothing else."""
    return _escape(_squeeze(text))


def escape_prose(text: str) -> str:
    """Give the same for a sentence of ours that may quote people: words between backticks are code, and stay it."""
    pieces = _CODE.split(_squeeze(text))
    return "".join(write_code(piece) if number % 2 else _escape(piece) for number, piece in enumerate(pieces))


def quote_words(text: str, limit: int = 120) -> str:
    """Give words of the issue in quotation marks, shortened to a limit of characters."""
    words = _squeeze(text)
    return f"“{escape_text(words if len(words) <= limit else words[: limit - 1].rstrip() + '…')}”"


def write_code(text: str) -> str:
    """Give a code span that can stand in a table, where a bar would end the cell even within it."""
    plain = _squeeze(text).replace("|", "¦")
    runs = re.findall(r"`+", plain)
    if not runs:
        return f"`{plain}`"
    fence = "`" * (max(map(len, runs)) + 1)
    return f"{fence} {plain} {fence}"


def write_block(text: str, language: str = "") -> str:
    """Give a fenced block that none of its lines can end."""
    runs = re.findall(r"`+", text)
    fence = "`" * max([3, *(len(run) + 1 for run in runs)])
    return f"{fence}{language}\n{text}\n{fence}"


def _escape(plain: str) -> str:
    inert = _MEANINGFUL.sub(lambda match: match[0] + _JOINER, _MARKUP.sub(r"\\\1", plain))
    return _JOINER + inert if inert.startswith("/") else inert


def _squeeze(text: str) -> str:
    spaced = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _HIDDEN)
    return re.sub(r" +", " ", spaced).strip()
