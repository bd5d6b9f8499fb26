"""Ties: the ways in which a clause ties two things together, 'belongs to', 'has many', 'is kept in one'."""

import re

from generators.spec.models import RelationKind

_MANY = (
    r"(?:many|several|multiple|lots of|a lot of|any number of|one or more|zero or more|a number of|a list of"
    r"|various|0\.\.n|1\.\.n|more than one|at least one|more(?= \w+s\b)"
    r"|(?:up to|at most|a maximum of|no more than|between \d+ and) (?:two|three|four|five|six|ten|\d+))"
)
_ONE = r"(?:(?:exactly|only|just|always|at most|precisely)\s+)?(?:one|a single|1)"
_BELONGS = re.compile(
    rf"\b(?:belong(?:s|ing)?[ _]to|(?:points?|refers?|relates?) to"
    rf"|references(?=\s+(?:exactly|only|one|an?|the|its|many|several)\b))\s+(?P<many>{_MANY}\s+)?(?:{_ONE}\s+|an?\s+"
    rf"|the\s+"
    rf"|its\s+|their\s+)?(?P<target>.+)$",
    re.IGNORECASE,
)
_HAS_MANY = re.compile(
    rf"(?<!never )(?<!not )\b(?:has|have|can have|may have|gets?|contains?|owns?)\s+(?:and belongs? to\s+)?"
    rf"{_MANY}\s+(?P<target>.+)$",
    re.IGNORECASE,
)
# How many there are may stand behind a sign: 'one fest = lots of trucks'.
_EQUALS_MANY = re.compile(rf"(?<=\w) = {_MANY}\s+(?P<target>.+)$", re.IGNORECASE)
# 'A screening shows one movie', 'a booking takes up exactly one room'
_DOES_ONE = re.compile(
    rf"\b(?!(?:has|is|was|does)\b)[a-z]{{3,}}s(?: (?:up|out|over"
    rf"|down))?\s+(?:{_ONE})\s+(?P<target>(?!of\b).+)$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    rf"\b(?:links?|connects?|ties?|joins?|involves?|concerns?|covers?)\s+(?:{_ONE}\s+|an?\s+|the\s+)(?P<target>.+)$",
    re.IGNORECASE,
)
MORE = re.compile(
    rf"\b(?:in|on|to|for|by|with|at|from|through)\s+(?:{_ONE}|an?)\s+"
    r"(?P<target>[\w-]+(?: (?!(?:in|on|to|for|by|with|at|from|and|or)\b)[\w-]+)?)",
    re.IGNORECASE,
)
_OWNS = re.compile(
    r"\b(?:owns?|contains?|consists? of|(?:is|are) (?:split|divided|broken down) into|holds?|groups?|has|have"
    r"|includes?)\s+(?:the |their |its )?(?P<target>(?:[a-z-]+ "
    r")?[a-z-]+s)\b",
    re.IGNORECASE,
)
# What there is one of on each day is many in all.
_HAS_EXACTLY = re.compile(
    r"\b(?:(?:has|have)\s+(?:exactly|only|just|always|at most|precisely)\s+(?:one|a single|1)"
    r"|(?:never has|never have|(?:does|do|can) ?not have|can't have) more than one)\s+(?!.*\bper\b)(?P<target>.+)$",
    re.IGNORECASE,
)
_HAS_ONE = re.compile(rf"\b(?:has|have)\s+{_ONE}\s+(?!.*\bper\b)(?P<target>.+)$", re.IGNORECASE)
_TO_ONE = re.compile(
    rf"\b(?P<verb>is|are|was|were|gets?|sits?|lives?|goes|go|stands?|hangs?|[a-z]+ed|[a-z]+s|made|written|sold|held|sent|come"
    rf"|lie|belong|work|study|play|serve|report|train|stay|travel"
    rf"|taken|kept|be|take|happen|occur|run|sit|stand|live|hang)\s+(?:[a-z-]+\s+){{0,3}}?(?P<tie>in|on|to|for|of|during|through"
    rf"|about|against|by|from|with|at|under|inside|into"
    rf"|within)\s+"
    rf"(?:{_ONE}|an?|the|its|their|some|each|every)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
# A thing that has things of its own is more than a field.
_HAS_THING = re.compile(
    r"\b(?:has|have)\s+an?\s+(?P<target>[\w-]+(?: [\w-]+)?)\s+(?:with|(?:that|which|who) has)\s", re.IGNORECASE
)
PUTS = re.compile(
    rf"\b(?:(?:is|(?!has\b)[a-z]+s|[a-z]+ed)\s+{_ONE}|is\s+an?(?=\s+\w+\s+(?:at|on|in|for|by|of|with)\s+an?\b)"
    rf"|(?:connects?|links?|ties?|joins?|pairs?|combines?|match(?:es)?|binds?|assigns?|connecting|linking|tying|joining|pairing)"
    rf"\s+(?:{_ONE}|an?|the))\s+(?P<first>[\w-]+(?: [\w-]+)?)\s+(?:in|on|over|to|with|at|for|of|by|from|and|into|"
    rf"uses?|takes?|gets?|rents?|drives?|books?|borrows?|visits?)"
    rf"\s+(?:{_ONE}|an?|the)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
BETWEEN_TWO = re.compile(
    rf"\bbetween\s+(?:{_ONE}|an?|the)\s+(?P<first>[\w-]+(?: [\w-]+)?)\s+and\s+(?:{_ONE}|an?|the)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
# 'A match is between two teams.'
_BETWEEN = re.compile(
    r"\b(?:is|are|takes? place|happens?|runs?|plays?) (?:played |held )?between (?:two|2) "
    r"(?:different )?(?P<target>[a-z][\w-]*s)\b",
    re.IGNORECASE,
)
# What bookings that are 'each in a room' are tied to.
_EACH_IN = re.compile(rf"\beach (?:in|for|of|at|on|under|from|by) (?:{_ONE}|an?) (?P<target>.+)$", re.IGNORECASE)
_LIVES_IN = re.compile(
    r"\b(?:(?:lives?|sits?|stands?) (?:in|on|under|inside)|(?:is|are) (?:[a-z]+ed|sold|kept|held|put) (?:in|on"
    r"|under|inside|into)"
    r"|(?:is|are) (?:given|made|written|left|sent|issued|added|attached) (?:to|for|on|about)"
    r"(?= (?:the |our )?[a-z-]+s\b)"
    r"|(?:is|are) (?:grouped|organi[sz]ed) by)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_TO_MANY = re.compile(rf"\b(?:[a-z]+)\s+(?:[a-z-]+\s+){{0,3}}?{_MANY}\s+(?P<target>.+)$", re.IGNORECASE)
# 'Visitors can sign up for workshops.'
_JOINS = re.compile(
    r"^(?:the |our |all )?[a-z][\w-]*s (?:can |may |will )?(?:sign up (?:for|to)|enrol+ (?:in|for|to)|register for"
    r"|attend|join|subscribe to"
    r"|participate in|take part in) (?:the |our |different )?(?P<target>[a-z][\w-]*s)(?=$|[.,;])",
    re.IGNORECASE,
)
# 'One of our drivers is assigned to it.'
ASSIGNED = re.compile(
    r"^(?:then |later |afterwards |finally )?(?:one of (?:our|the|their) (?P<many>[a-z][\w-]*s)|(?:an?|one"
    r"|exactly one) (?P<one>[a-z][\w-]*)) "
    r"(?:(?:is|are|gets?|will be|can be|must be) )?(?:then )?(?:assigned|allocated|attached|linked|sent) to (?:it"
    r"|each|that|this|them)\b",
    re.IGNORECASE,
)
TIES = (
    (_BELONGS, RelationKind.MANY_TO_ONE, True),
    (_HAS_MANY, RelationKind.ONE_TO_MANY, True),
    (_EQUALS_MANY, RelationKind.ONE_TO_MANY, False),
    (_HAS_EXACTLY, RelationKind.ONE_TO_ONE, False),
    (_HAS_ONE, RelationKind.MANY_TO_ONE, False),
    (_HAS_THING, RelationKind.MANY_TO_ONE, False),
    (_TO_ONE, RelationKind.MANY_TO_ONE, False),
    (_LINKS, RelationKind.MANY_TO_ONE, False),
    (_DOES_ONE, RelationKind.MANY_TO_ONE, False),
    (_LIVES_IN, RelationKind.MANY_TO_ONE, False),
    (_BETWEEN, RelationKind.MANY_TO_ONE, False),
    (_EACH_IN, RelationKind.MANY_TO_ONE, False),
    (_JOINS, RelationKind.MANY_TO_MANY, False),
    (_OWNS, RelationKind.ONE_TO_MANY, False),
    (_TO_MANY, RelationKind.ONE_TO_MANY, False),
)
"""How a clause ties two things: pattern, kind as read from its subject, and whether it can mean nothing else."""
# Who joins many things is one of many there.
SHARES = re.compile(
    rf"\b(?:enrol|enroll|join|attend|participat\w+|takes? part|sign up|subscribe|register|appear"
    rf"|show up|turn up|occur)s? (?:(?:in|to|for|at"
    rf"|on) )?"
    rf"{_MANY}\b|\bbe (?:in|on|part of|[a-z]+(?:ed|ut|ung|own|ept|old) (?:in|on|by|to|with)) {_MANY}\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    rf"^(?:to |in |for |on |of )?(?:{_ONE}|an?|the|its|also an?)\s+(?P<target>[\w-]+(?: [\w-]+)?)"
    r"(?: (?:we|they|you|i) [a-z]+ (?:to|with|for|about|from))?[.!?]*$",
    re.IGNORECASE,
)
