"""Lines: what a posted line says, without what says nothing: emoji, courtesy, punctuation, code marks."""

import re
import unicodedata

SLASH_WORD = "/generate"
MAX_LENGTH = 2000
"""Characters of a line; nobody asks for so much in one."""

_PREFIX = re.compile(r"\s*/generate(?=\s|$)\s*", re.IGNORECASE)
_KEYBOARD = str.maketrans({"\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "„": '"', "\u2013": "-", "\u2014": "-"})
_SHORTCODE = re.compile(r":[a-z0-9_+-]{2,40}:(?=\s|$)")
_SMILEY = re.compile(r"(?<=\s)(?:[:;]-?[()DPp]|<3|\^\^)$")
_COURTESY_BEFORE = re.compile(
    r"^(?:(?:hi|hello|hey|please|pls|plz|kindly|now|also|then|and|ok|okay|can you|could you|would you|let's|lets"
    r"|go ahead and)[\s,:]+)+(?=\S)",
    re.IGNORECASE,
)
_COURTESY_BEHIND = re.compile(
    r"(?:[\s,.;:!-]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers|asap|for me|for us))+$", re.IGNORECASE
)
_BRACKET = re.compile(r"\)(?=\w)")
_HYPHEN = re.compile(r"^(\w+)-((?:field|resource|relation)s?)\b", re.IGNORECASE)
_ENDS = " .,;:!?*-\u2026\ufeff\u200b\u200d\ufe0f"


def clean_line(line: str) -> str:
    """Give the words of a line without the slash word."""
    text = _PREFIX.sub("", line.translate(_KEYBOARD), count=1)
    text = "".join(" " if _is_picture(character) else character for character in text)
    text = _SHORTCODE.sub(" ", text).replace("`", "").replace("**", "")
    text = " ".join(_HYPHEN.sub(r"\1 \2", _BRACKET.sub(") ", text)).split())
    while True:
        shorter = _SMILEY.sub("", text).strip(_ENDS)
        shorter = _COURTESY_BEHIND.sub("", _COURTESY_BEFORE.sub("", shorter))
        if shorter == text:
            return text
        text = shorter


def _is_picture(character: str) -> bool:
    """Tell whether a character is an emoji or a part of one."""
    if character in "\u200d\ufe0f":
        return True
    return not character.isascii() and unicodedata.category(character) in ("So", "Sk")
