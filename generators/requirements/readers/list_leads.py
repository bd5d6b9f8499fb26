"""List leads: the thing that the words above a list, a table or an example announce, 'an order looks like this:'."""

import re
from collections.abc import Sequence

from generators.requirements.headings import find_topic
from generators.requirements.nouns import DETERMINERS, STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.noun_clauses import cut_noun_clause

_LEAD = re.compile(
    r"^(?:(?:each|every|an?|the|all|our|one|any) )?(?P<name>[A-Za-z][\w -]{0,40}?)"
    r"(?: (?:table|entity|model|resource|object|record))?"
    r"(?: (?:has|have|with|contains?|includes?|consists? of|needs?|should have|must have|stores?)"
    r"(?: (?:the |these |those )?(?:following )?(?:fields|attributes|properties|columns|data|information"
    r"|values)?(?: \w+)?)?)?"
    r"(?: (?:fields|attributes|properties|columns))?\s*[:.]?$",
    re.IGNORECASE,
)


# 'This is what our importer posts:' names nothing.
_CLAUSE = re.compile(r"\b(?:what|how)\b", re.IGNORECASE)
_MESSAGES = frozenset(
    "body bodies payload payloads request requests response responses example examples json message messages "
    "export exports dump dumps extract extracts excerpt excerpts sample samples file files sheet sheets spreadsheet "
    "spreadsheets snippet snippets".split()
)
_SENTENCES = re.compile(r"(?<=[.!?]) ")
# What stands over an example: 'A galaxy is posted as' and 'sightings come in like this:'.
_POSTED = re.compile(
    r"(?:(?:and|then) )?(?:an?|each|every|the|our|one|new)? ?(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:is|are|gets?"
    r"|comes?|looks?|arrives?|registers?|signs? (?:up|on|in)|enrols?|announces?|introduces?|joins?|will|would"
    r"|can|could|should|reads?)\b[^:.]{0,50}? ?(?:as|like|so|this|thus|follows)(?: (?:this|that|so|follows|below"
    r"|these|json|the following))?:?$",
    re.IGNORECASE,
)
# And at the end of a sentence: 'go please. a station is'.
_IS = re.compile(
    r"(?:.*[.!?] )?(?:an?|each|every|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?) (?:is|are)(?: just)?:?", re.IGNORECASE
)
# And 'this is one reading as the logger sends it:'.
_THIS_IS = re.compile(
    r"(?:(?:and|then|here),? )?(?:this|that|here|below) is (?:what )?(?:one|an?|the"
    r"|how an?) (?P<name>[a-z][\w-]*)(?: (?:as|like|how|the way|looks?|from)\b.*)?:?",
    re.IGNORECASE,
)
# And what the device sends 'for a ride', 'and for one of its laps:'.
_SENT = re.compile(
    r"(?:post|send|report|push|deliver|submit|write)s? (?P<sent>[a-z][\w-]*s) (?:like|as)(?: this| follows)?:?$|"
    r"(?:^(?:and |then )?|\b(?:what|this is|here is|here's|examples?|samples?|payload|body|looks|sends?"
    r"|posts?)\b.*\b)(?:for|of|about) (?:an?|the|each|every|one(?: of (?:its|the|their"
    r"|our))?) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?):?$",
    re.IGNORECASE,
)
# What the gateway posts for a sensor is a sensor's.
_OF_A = re.compile(r"\b(?:for|of|about|like) (?:an?|the|each|every|one) [\w-]+(?: [\w-]+)?:?$", re.IGNORECASE)
# What stands over sentences about the things above.
_RULES = re.compile(
    r"(?:(?:business|validation|domain|other|some|the) )*(?:rules|constraints|conditions|validations?)"
    r"|(?:it is |we are |i am )?(?:done|finished|accepted|ready|complete) (?:when|if|once)(?: \w+){0,3}"
    r"|(?:our )?(?:definition of done|dod|acceptance(?: criteria| tests?)?|checks?|expectations?)"
)
_EXPLAINED = re.compile(
    r", (?:several|many|multiple|one|a few|some) (?:per|for each|of each) [\w-]+(?=:?$)"
    r"|\s*\((?:where|when|what|how|why|see|e\.g\.)\b[^()]*\)(?=:?$)",
    re.IGNORECASE,
)
LEAD_END = 200
"""Characters at the end of the words above an example that may say of what it is one."""


def find_owner(lead: Passage) -> str | None:
    """Give the resource that the words above a list or table announce; None if they announce none."""
    # What a bracket explains, 'a stop (where a truck stands)', is no part of the name.
    text = cut_noun_clause(_EXPLAINED.sub("", lead.text.strip()))
    if is_section(text) or find_topic(text) or _RULES.fullmatch(text.rstrip(" :.").lower()):
        return None
    match = _LEAD.match(text)
    owner = name_resource(match["name"]) if match and not _find_verbs(match["name"].split()) else None
    if owner:
        return owner
    shown = _POSTED.match(_SENTENCES.split(text)[-1]) or _IS.fullmatch(text) or _THIS_IS.fullmatch(text)
    if shown:
        # Of what 'the response' or 'an example' is one, other words say.
        return name_resource(shown["name"]) if shown["name"].lower() not in _MESSAGES else None
    # A lead may be as long as a text; what it says of the example stands at its end.
    sent = _SENT.search(text[-LEAD_END:])
    if sent:
        return name_resource(sent["sent"] or sent["name"])
    if _CLAUSE.search(text) and not _OF_A.search(text):
        return None
    return _find_last_noun(text[-LEAD_END:])


# What says how, when or where to: 'a reading every ten minutes:', 'a scan to our server like this:'.
_CIRCUMSTANCES = re.compile(
    r"(?:,? (?:(?:once|twice|[a-z]+ times) )?(?:an?|every|each|per)(?: [\w-]+){0,2} "
    r"(?:milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|mornings?|evenings?|nights?|time)"
    r"|,? (?:daily|hourly|weekly|monthly|yearly|nightly|regularly|back|so|thus)"
    r"|,? (?:like|as|via|over) [\w /-]{1,30}"
    r"|,? to (?:the|our|your|this|an?) (?:[\w-]+ )?(?:api|server|service|back-?end|system|endpoint|database|gateway|"
    r"|queue|cloud|hub|broker|route|url))(?=\s?:$)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?P<words>(?:[A-Za-z][\w-]* ){0,3}[A-Za-z][\w-]*)\s*(?:with|has|have)?:$")
_LONGEST = 3
"""Words of a noun phrase."""
# What somebody or something does with what the example shows.
_SEND = frozenset(
    "send post report submit upload push transmit publish emit return deliver record log add create store save receive "
    "get output print export dump produce generate yield write put register insert pass forward contain show give "
    "provide supply offer list keep track capture measure collect".split()
)


def _find_verbs(words: Sequence[str]) -> list[int]:
    """Give where a verb stands between its subject and its object: 'the meter sends readings'."""
    return [at for at in range(1, len(words) - 1) if _is_verb(words[at - 1].lower(), words[at].lower())]


def _is_verb(subject: str, word: str) -> bool:
    if is_plural(subject):
        return word in _SEND
    return word.endswith("s") and bool({word[:-1], word.removesuffix("es")} & _SEND)


def _find_last_noun(text: str) -> str | None:
    """Give the thing that the noun phrase nearest to a colon names: a clause before it, 'sends a', is none of it."""
    while (shorter := _CIRCUMSTANCES.sub("", text)) != text:
        text = shorter
    tail = _TAIL.search(text)
    words = tail["words"].split() if tail else []
    begins = [at for at, word in enumerate(words) if word.lower() in DETERMINERS] + _find_verbs(words)
    words = words[max(begins) + 1 :] if begins else words[-_LONGEST:]
    while words and words[0].lower() in STOP_WORDS:
        words = words[1:]
    if not words or any(word.lower() in STOP_WORDS for word in words):
        return None
    return name_resource(" ".join(words), defined=False)
