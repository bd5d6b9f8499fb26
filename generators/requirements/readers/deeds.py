"""Deeds: what is done leaves a thing that belongs to both, 'a pupil orders a menu', 'one invoice per gardener'."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.grammar.verbs import ACT_NOUNS
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_candidates
from generators.spec.models import RelationKind

_NOUN = r"[a-z][\w-]*(?: [a-z][\w-]*)??"
# 'A player puts one pronostic for a match', 'one invoice per gardener'.
_DEED = re.compile(
    rf"^(?:and |also )?(?:an?|each|every|the|one) (?P<who>{_NOUN}) (?:can |may |must |will )?"
    rf"(?!(?:has|have|is|are|contains?|holds?|needs?|includes?|from|for|by|to|in|on|at|of"
    rf"|with)\b)[a-z]+ (?:an?|one|many|several|multiple|some) "
    rf"(?P<source>{_NOUN}) (?:for|on|about|of) (?:an?|one|the|each|any|every) (?P<target>{_NOUN})(?=$|[.:,;]| with\b)",
    re.IGNORECASE,
)
_PER = re.compile(
    rf"\b(?:an?|one|the|each|every|some|two|three|four|five|six|ten|\d+) (?P<source>{_NOUN}) (?:per|for (?:each"
    rf"|every|any)) (?P<target>{_NOUN})"
    rf"(?=$|[.:,;]| (?:with|has|and)\b)",
    re.IGNORECASE,
)
# 'A pupil orders a menu' says of an order whose and of what it is.
_ACT = re.compile(
    rf"\b(?:an?|each|every|the|one) (?P<who>[a-z][\w-]*(?: (?!is\b|are\b|was\b|gets\b)[a-z][\w-]*)??) "
    rf"(?:can |may |must |will )?(?P<verb>[a-z]{{3,}}) (?:for |to |in )?"
    rf"(?:an?|one|many|several|multiple|some|the) (?P<target>{_NOUN})(?=$|[.:,;]| (?:with|for|at|on"
    rf"|from|in)\b)",
    re.IGNORECASE,
)


# 'Members reserve desks.'
_ACTS = re.compile(
    r"^(?:and |also )?(?P<who>people|children|[a-z][\w-]*s) +(?:(?:can|may|must|will) )?(?P<verb>[a-z]{3,}) "
    r"(?:(?:in|for|to) )?(?:(?:an?|one|the|several|many) )?(?P<target>[a-z][\w-]*(?: [a-z][\w-]*)?)(?=$|[.:,;])",
    re.IGNORECASE,
)
# 'Buyers place orders.'
_MAKE = re.compile(
    r"^(?:the |all |our )?(?P<who>[a-z][\w-]*s) +(?:(?:can|may) )?(?:place|make|submit|create|write|open|post|file"
    r"|publish|send|raise|upload|start) (?P<source>[a-z][\w-]*(?: [a-z][\w-]*)?s)(?=$|[.:,;])",
    re.IGNORECASE,
)
# 'Assets are assigned to employees.'
_GIVEN = re.compile(
    r"^(?:the |all |our )?(?P<target>[a-z][\w-]*s) (?:are|can be|may be|get) (?P<verb>[a-z]{3,}ed|lent|sold|rented) "
    r"(?:out )?(?:to|in|for|by) (?:(?:an?|one|the|our) )?(?P<who>[a-z][\w-]*)(?=$|[.:,;])",
    re.IGNORECASE,
)
# 'As a member, I want to book a desk' says it of a booking, and so does 'a desk can be booked by a member'.
_STORY = re.compile(
    rf"^as an? (?P<who>{_NOUN}),? (?:i|we) (?:want|wish|need|like|can|must|may|would like)(?: to)?(?: be able to)? "
    rf"(?P<verb>[a-z]{{3,}}) (?:for )?(?:an?|one|the|several|some) (?P<target>{_NOUN})"
    rf"(?=$|[.:,;]| (?:with|for|at|on|from|in|so|until|and)\b)",
    re.IGNORECASE,
)
_DONE_BY = re.compile(
    rf"^(?:an?|each|every|the|one) (?P<target>{_NOUN}) (?:can|may|must|will) (?:only |also )?(?:be|get) "
    rf"(?P<verb>[a-z]{{3,}}ed|lent|sold|bought|paid|rented)(?: (?:out|up))? "
    rf"by (?:an?|one|the) (?P<who>{_NOUN})(?=$|[.:,;])",
    re.IGNORECASE,
)
# 'During a pairing there are sessions.'
_THERE = re.compile(
    rf"\b(?:during|in|on|for|within|at|to) (?:an?|each|every|one|the) (?P<target>{_NOUN}),? (?:there (?:are|is|can be"
    rf"|may be) (?:an? |many |several |some |one or more |any number of |lots of )?(?P<source>{_NOUN})(?=$|[.:,;]"
    rf"| with\b)"
    rf"|(?:many|several|some|one or more|any number of|lots of) (?P<used>{_NOUN}) (?:are|can be|may be) [a-z]+ed\b)",
    re.IGNORECASE,
)


# 'For every job, a technician may leave several remarks.'
_LEAVE = re.compile(
    rf"^(?:for|on|in|at|to|about) (?:an?|each|every|one|the) (?P<target>{_NOUN}),? (?:an?|the|each"
    rf"|every) (?P<who>{_NOUN}) (?:can|may|must|will) [a-z]+ "
    rf"(?:an?|many|several|some|one or more|any number of|multiple) (?P<source>{_NOUN})(?=$|[.:,;]| with\b)",
    re.IGNORECASE,
)


# 'I want to assign a move to one truck.'
_ASSIGN = re.compile(
    rf"\b(?:assign|link|attach|allocate|tie|connect) (?:an?|each|every|the|one) (?P<source>{_NOUN}) to "
    rf"(?:exactly one|one|an?|the) (?P<target>{_NOUN})(?=$|[.:,;]| (?:with|so|when|and)\b)",
    re.IGNORECASE,
)


# 'Gardeners record observations on plants.'
_RECORD = re.compile(
    rf"^(?:and |also )?(?P<who>[a-z][\w-]*s) (?:can |may |must |will )?(?:record|log|write|make|enter|post|submit"
    rf"|add|leave"
    rf"|file|note|create|report) (?:many |several |their )?(?P<source>[a-z][\w-]*s) (?:on|for|about|of|to|against) "
    rf"(?:the |their |an? |each |every )?(?P<target>{_NOUN})(?=$|[.:,;]| with\b)",
    re.IGNORECASE,
)
# 'Depots, where umbrellas are stored, …'.
_WHERE = re.compile(
    r"\b(?P<target>[a-z][\w-]*s?),? (?:where|in which|on which|at which) (?P<source>[a-z][\w-]*s) (?:are|get"
    r"|can be) [a-z]+(?:ed|pt|ld|ut)\b",
    re.IGNORECASE,
)
# 'I bought each specimen from a dealer.'
_GOT = re.compile(
    rf"\b(?:i|we) (?:[a-z]+ed|bought|got|sold|sent|keep|hold|store) (?:an?|each|every) (?P<source>{_NOUN}) (?:from"
    rf"|at|in|on|to|with) "
    rf"(?:an?|one) (?P<target>{_NOUN})(?=$|[.:,;])",
    re.IGNORECASE,
)
# 'Photos of a specimen: file name, …'.
_OF = re.compile(
    rf"^(?:the )?(?P<source>[a-z][\w-]*s) (?:of|for|on|about) (?:an?|each|every|the) (?P<target>{_NOUN}): ",
    re.IGNORECASE,
)
# 'I need to know in which group each child is.'
_WHICH = re.compile(
    rf"\b(?:in|at|on|to|for|from|with|by|under) which (?P<target>{_NOUN}) (?:(?:is|are|does|do|was|were) )?(?:an?"
    rf"|each|every|the) "
    rf"(?P<source>{_NOUN})(?=$|[.:,;]| (?:is|are|belongs?|sits?|lives?|goes|comes?|stands?|works?|[a-z]+s)\b)",
    re.IGNORECASE,
)
# 'I need to know which counter an appointment is for.'
_FOR_WHICH = re.compile(
    rf"\bwhich (?P<target>{_NOUN}) (?:an?|each|every|the) (?P<source>{_NOUN}) (?:is|was|belongs?|goes|comes?"
    rf"|takes place) (?:[a-z]+ )?"
    rf"(?:for|to|from|with|in|at|on|by)(?=$|[ .:,;(])",
    re.IGNORECASE,
)
# 'Several brokers may work on the same declaration', 'On one route many bins are emptied'
_SAME = re.compile(
    rf"\b(?:several|many|multiple|two or more) (?P<source>{_NOUN}) (?:can|may|might|will"
    rf"|could) (?:be )?[a-z]+(?: [a-z]+)? (?:in|on|at|for|to|with|from|of) (?:one and )?"
    rf"(?:the same|one|a single) (?P<target>{_NOUN})(?=$|[.:,;]| and\b)"
    rf"|\b(?:in|on|at|for|to|during|with) (?:one|each|every|a single) (?P<where>{_NOUN}),? (?:many|several|multiple"
    rf"|lots of) (?P<used>{_NOUN}) "
    rf"(?:are|get|can be|may be|will be|can|may)\b"
    rf"|\b(?:in|on|at|for|to|during|with) (?:an?|one|each|every) (?P<seen>{_NOUN}),? (?:you|we|they"
    rf"|people) [a-z]+ (?:many|several|multiple) "
    rf"(?P<found>{_NOUN})(?=$|[.:,;]| and\b)"
    rf"|\b(?:you|we|they|people) [a-z]+ (?:many|several|multiple) (?P<done>{_NOUN}) (?:(?:in|on|at|for|during"
    rf"|with) (?:an?|one|each|every)|per) "
    rf"(?P<place>{_NOUN})(?=$|[.:,;]| and\b)",
    re.IGNORECASE,
)
# 'Whoever waters a plant adds a watering.'
_WHOEVER = re.compile(
    rf"\b(?:whoever|who|anyone who|everybody who|everyone who) [a-z]+ (?:an?|the) (?P<target>{_NOUN}) (?:adds?"
    rf"|creates?|leaves?|makes?|records?|enters?|logs?) "
    rf"an? (?P<source>{_NOUN})(?=$|[.:,;]| with\b)",
    re.IGNORECASE,
)
# 'Whenever a hive is inspected, an inspection is stored', 'for every change of an article a revision is stored'.
_THEN = re.compile(
    rf"\b(?:when|whenever|once|if|after|each time|every time|as soon as) (?:an?|the|one) (?P<target>{_NOUN}) "
    rf"(?:is|are|was|has been|gets) [a-z]+, (?:an?|one) (?P<source>{_NOUN}) (?:is|gets|will be|must be) [a-z]+"
    rf"|^(?:for|with|on|at|after) (?:each|every|any) [a-z]+ (?:of|to|on|in) (?:an?|the|one) (?P<seen>{_NOUN}),? "
    rf"(?:an?|one) (?P<found>{_NOUN}) (?:is|gets|will be|must be) [a-z]+",
    re.IGNORECASE,
)
# 'As a neighbour, I can report a delivery to a bin: …'.
_TELL = re.compile(
    rf"^as an? (?P<who>{_NOUN}),? (?:i|we) (?:can|may|must|want to|need to|would like to) (?:report|log|record|add"
    rf"|enter|note|register) "
    rf"an? (?P<source>{_NOUN}) (?:to|of|on|for|about|at|against) (?:an?|the|one|my|our) (?P<target>{_NOUN})(?=$|[.:,;]"
    rf"| with\b)",
    re.IGNORECASE,
)
# What is made by doing so is the thing itself: who books a lesson has that lesson.
_MADE = re.compile(
    r"(?:write|post|submit|file|place|make|schedule|request|create|log|upload|report)\b|"
    r"book(?= (?:an? |the )?(?:lesson|appointment|session|class|course|tour|trip|ride|consultation|treatment|visit)\b)",
    re.IGNORECASE,
)


def find_left(sentence: str) -> tuple[str, ...]:
    """Give what a deed leaves that was done to a thing by somebody: a booking where 'a desk is booked by a member'."""
    match = _DONE_BY.search(sentence) or _ACTS.search(sentence) or _GIVEN.search(sentence)
    return _find_done(match) if match else ()


def read_deed(sentence: Passage, notebook: Notebook, subject: tuple[str, ...], known: frozenset[str]) -> None:
    """Report whom and what belongs what somebody does or gets, once for each.

    Args:
        sentence: The sentence.
        notebook: Where to report.
        subject: Whom the list item is about in which it stands: one author per post is the post's there.
        known: The things that the text names.
    """
    for pattern in (
        _DEED,
        _RECORD,
        _WHERE,
        _GOT,
        _WHICH,
        _FOR_WHICH,
        _SAME,
        _OF,
        _LEAVE,
        _WHOEVER,
        _THEN,
        _TELL,
        _PER,
        _ACT,
        _ACTS,
        _GIVEN,
        _MAKE,
        _STORY,
        _DONE_BY,
        _THERE,
        _ASSIGN,
    ):
        match = pattern.search(sentence.text)
        if match and pattern is _ASSIGN and known & {*find_candidates(sentence.text[: match.start()].split())}:
            # What is kept ties both itself: 'bookings tie a guest to a room'.
            continue
        source = _find_done(match) if match else ()
        for role in ("who", "target", "where", "seen", "place") if match and source else ():
            words = match.groupdict().get(role) if match else None
            target = find_candidates(words.split()) if words else ()
            if target and not (pattern is _PER and set(target) & set(subject)):
                kind = RelationKind.MANY_TO_ONE
                found = RelationFound(source, kind, target, certain=False, span=sentence.find_span())
                notebook.findings.append(found)


def _find_done(match: re.Match[str]) -> tuple[str, ...]:
    """Give what a deed leaves: what is said, or the noun of the verb."""
    groups = match.groupdict()
    stated = next((groups[role] for role in ("source", "used", "found", "done") if groups.get(role)), None)
    if stated:
        return find_candidates(stated.split())
    verb = match["verb"].lower()
    doubled = re.sub(r"([a-z])\1ed$", r"\1", verb)
    stems = (
        verb,
        doubled,
        verb.removesuffix("s"),
        verb.removesuffix("ed"),
        verb.removesuffix("d"),
        _PAST.get(verb, verb),
    )
    noun = next((ACT_NOUNS[stem] for stem in stems if stem in ACT_NOUNS), None)
    is_made = match.re is _STORY and _MADE.match(match.string, match.start("verb"))
    made = find_candidates(match["target"].split()) if is_made else ()
    return (*(find_candidates([noun]) if noun else ()), *made)


_PAST = {"lent": "lend", "sold": "sell", "bought": "buy", "paid": "pay"}
