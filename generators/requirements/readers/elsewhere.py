"""Elsewhere: what people have besides the service: tools of their own, the paper they use today, ways to sign in."""

import re

from generators.requirements.frame_words import TOOL

_PAPER = (
    r"(?:card (?:index|indexes|catalogue|catalog|files?)|index cards?|(?:excel|google|spread) ?(?:sheets?|files?|lists?"
    r"|tables?|workbooks?|docs?)?|sheets? of paper|spread-?sheets?|(?:ring )?binders?|notebooks?|exercise books?"
    r"|ledgers?|paper [\w-]+|log ?books?|folders?|(?:access|word|csv|text) (?:files?|databases?|documents?)|access db"
    r"|address books?|wikis?|filing cabinets?|(?:white|black|pin) ?boards?|wall (?:calendars?|planners?)|diary|diaries"
    r"|(?:post-its?|sticky notes?)|(?:handwritten|hand-written|printed) [\w-]+"
    r"|(?:list|register|record|book|catalogue|catalog|index|table|file|overview|inventory) of)"
)
_OURS = r"\b(?:the|our|my|your|their) [\w-]+(?: [\w-]+)? (?:(?:still|currently|already|also|now|so far|today) )*$"
_SOMEBODY_OF_OURS = re.compile(_OURS, re.IGNORECASE)
_BESIDE = re.compile(
    rf"\s*:?\s*(?:(?:already|still) )?(?:(?:its|their|his|her|our) own (?:[\w-]+ ){{0,2}}{TOOL}\b"
    r"|(?:(?:an?|the|his|her|their|its|some|two|three|everything|it all|this|that|them|all(?: of)? this) )+"
    rf"(?:in |on |with )?(?:(?:an?|the|his|her|their|its|some) )?(?:(?:old|big|little|long|small|own) )*{_PAPER}\b)",
    re.IGNORECASE,
)
# 'The ski school has a booking portal of its own' is said of others.
OF_ITS_OWN = re.compile(rf"\b{TOOL} of (?:its|their|his|her) own\b", re.IGNORECASE)
_ACCESS = re.compile(
    r"\b(?:access|log(?:s|ged|ging)?[- ]?(?:in|on)s?|sign(?:s|ed|ing)?[- ]?ins?|auth\w*|accounts?"
    r"|protect\w*|secur\w*)\b",
    re.IGNORECASE,
)
_CREDENTIAL = (
    r"(?:(?:an?|the|their|his|her|own|personal) )*(?:user ?names?|e-?mails?(?: address(?:es)?)?|log-?ins?|user ?ids?"
    r"|passwords?|pass ?phrases?|pins?(?: codes?)?|pass ?codes?)"
)
_CREDENTIALS = re.compile(
    rf"\s*{_CREDENTIAL}(?:(?:, | and | & | plus | or |/|\+| \+ ){_CREDENTIAL}){{1,3}}\s*"
    r"(?=$|[.,;)!]| (?:for|to|is|are|will|via|only)\b)",
    re.IGNORECASE,
)


def tells_of_others(subject: str, text: str, at: int) -> bool:
    """Tell whether 'the accountants have their own package', 'our registrar keeps a card index' describes nobody.

    Args:
        subject: The words before the verb.
        text: The sentence.
        at: Where it goes on behind the verb.
    """
    return _SOMEBODY_OF_OURS.search(subject) is not None and _BESIDE.match(text, at) is not None


def tells_of_access(before: str, text: str, at: int) -> bool:
    """Tell whether 'access for three people with user name and password' says how to sign in, and describes nobody."""
    return _ACCESS.search(before) is not None and _CREDENTIALS.match(text, at) is not None
