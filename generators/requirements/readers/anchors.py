"""Anchors: what introduces a list of fields in a sentence, 'has', 'with', a colon, and where that list ends."""

import re

ANCHOR = re.compile(
    r"\b(?P<has>(?:[Hh]as|[Hh]ave)(?: got)?|having|consists? of|carry|carries|(?:is|are) (?:made (?:up )?of"
    r"|described by"
    r"|defined by|identified by)"
    r"|comes? with)\b(?! [a-z]+ed[,.;])(?! (?:been|to|something|nothing|anything|everything|enough)\b):?"
    r"|\b(?P<with>with|contains?|includes?|including"
    r"|(?:and )?(?:leave|give|enter|provide|state)(?= my )|(?:giving|entering|leaving|providing|stating)(?= (?:my|the"
    r"|an?|their|our|his|her|its) )|go(?:es)? by(?= (?:an?"
    r"|the|its|their) )|gets?(?= (?:an?|its|the) [\w -]{2,30},)|by (?:entering|providing"
    r"|giving|supplying|specifying|stating|filling in|typing in|submitting|noting|choosing)"
    r"|holds?|stores?|needs?|(?:is|are) for"
    r"|(?:knows?|(?:pick|choose|enter|provide|specify|submit)s?|records?|remembers?|keeps?|tracks?|captures?|notes?"
    r"|states?|shows?|displays?"
    r"|lists?)(?= (?:the|an?|its|their|his|her|who"
    r"|whether|when"
    r"|how)\b))"
    r"\b(?! to\b):?"
    r"|(?P<colon>:(?=\s|$)|,? (?:that means|namely)(?= ))|(?P<equals>\s=\s|\bis (?:just|simply|basically|only"
    r"|merely)(?= [\w -]{2,40},)"
    r"|\bis(?= the [\w ]{2,30}(?:\([^()]{1,40}\))?,))|(?P<open>[({\[])"
)
"""What a list of fields may follow; groups tell the kinds apart."""
_BRACKET = re.compile(r"[({\[\])}]")
# What is unique together is no field.
_COMBINED = re.compile(r"\s?(?:and )?(?:the|each) combination of\b", re.IGNORECASE)


def find_end(text: str, anchor: re.Match[str], closings: dict[int, int]) -> int:
    """Find where the list behind an anchor ends: at its bracket, where the next description begins, or at the end."""
    if anchor["open"]:
        return closings.get(anchor.start(), len(text))
    depth = 0
    for match in re.finditer(
        r"[({\[]|[\])}]|;|,? (?:and|while|&) (?=(?:each|every|an?|the) "
        r"(?:(?!that|which|and\b|(?:it|they|he|she|we)\b)[\w-]+ ){1,2}(?:has|have"
        r"|is|are"
        r"|belongs|can"
        r"|goes|gets)\b)|,\s(?=(?:and )?(?:the|each) combination of\b)"
        r"|,\s(?=each (?:with|has|having)\b)|,\s(?=(?:it|they|he|she) (?:has|have)\b)"
        r"|,\s(?=(?!(?:which|that|it|they|we|who)\b)[\w-]+ (?:has|have"
        r"|belongs?)\b)|,? and (?=(?:has|have)\b)|,? and (?=[\w-]+s "
        r"(?:have|with|are|belong|can)\b)",
        text[anchor.end() :],
    ):
        if match[0] in "({[":
            depth += 1
        elif match[0] in ")}]":
            depth -= 1
        elif depth <= 0 and (match[0] != ";" or _begins_anew(text, anchor.end() + match.end())):
            return anchor.end() + match.start()
    return len(text)


def _begins_anew(text: str, at: int) -> bool:
    """Tell whether what stands behind a semicolon describes something of its own."""
    return _COMBINED.match(text, at) is not None or ANCHOR.search(text, at) is not None


def find_closings(text: str) -> dict[int, int]:
    """Give for each opening bracket where it closes."""
    closings: dict[int, int] = {}
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "({[":
            opened.append(match.start())
        elif opened:
            closings[opened.pop()] = match.start()
    return closings


_SIGNED = re.compile(r"\b[A-Z][a-z]\w{1,40}$")


def is_signature(anchor: re.Match[str]) -> bool:
    """Tell whether a bracket stands right behind a name, as in code: in 'Category(name)' it holds what a thing has."""
    end = anchor.start("open")
    return anchor["open"] is not None and _SIGNED.search(anchor.string[max(end - 50, 0) : end]) is not None
