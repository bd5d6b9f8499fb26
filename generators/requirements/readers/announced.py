"""Announced: the thing that a clause before a list is about as a whole, 'entries are logged against a project:'."""

import re

from generators.requirements.nouns import name_resource

# Verbs that stand before the thing that they are about: 'register members with …'.
VERBS = frozenset(
    "register record track list store show handle add create edit update manage save keep view see browse book "
    "order rent sell buy need want have get has make offer submit log collect organize organise maintain support "
    "provide know remember define describe enter capture administer monitor digitise digitize".split()
)
GERUNDS = frozenset(
    "adding booking browsing buying collecting creating editing following getting handling having holding keeping "
    "listing logging looking maintaining making managing needing offering ordering organising organizing planning "
    "providing putting recording registering renting running saving seeing selling showing storing submitting "
    "supporting tracking updating using viewing wanting".split()
)
"""The same where they go on about something: 'for registering members with …'."""

_SUBJECT = re.compile(
    r"^(?:\d{1,3}[.)]\s*)?(?:(?:and|also|then|finally|first|second|next|now) )?"
    r"(?:(?:each|every|an?|the|all|our|any|one) )?(?P<name>[A-Za-z][\w-]*(?: [\w-]+)?)"
    r" (?:is|are|gets?|lives?|belongs?|goes|go|(?:can|must|should|will|may) be"
    r"|(?:takes? place|happens?|[a-z]+s) (?:at|in|on|to|for|with|by|from|under) (?:an?|one|the|exactly one))\b",
    re.IGNORECASE,
)

_OBJECT = re.compile(
    r"\b[a-z]+ (?:an? |the |many |several |their |some )?(?P<name>[a-z][\w-]*) (?:on|for|to|about|in|of|from|by"
    r"|inside|at|within|against) "
    r"(?:(?:an?|the|each|every|their|its|one|our) )?[\w-]+$",
    re.IGNORECASE,
)

# 'Photos of a specimen: …' are photos.
_OF_A = re.compile(
    r"(?:.*\band )?(?:the )?(?P<name>[a-z][\w-]*s) (?:of|for|on|about) (?:an?|each|every|the|one|our"
    r"|their) [a-z][\w-]*(?: [a-z][\w-]*)?$",
    re.IGNORECASE,
)

# 'I can report a delivery to a compost bin: …' is about deliveries.
_TOLD = re.compile(
    r"\bi (?:can|want to|may|need to) [a-z]+ (?:an?|the|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:on|for|to"
    r"|about|in|of|from|at|against) "
    r"(?:an?|the|one|my|our) [\w-]+(?: [\w-]+)?$",
    re.IGNORECASE,
)

# 'We send one invoice per gardener with …' is about invoices.
_PER = re.compile(
    r"\b(?:an?|one|the|each|every|some) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?) (?:per|for (?:each|every|any)) "
    r"[a-z][\w-]*(?: [a-z][\w-]*)?$",
    re.IGNORECASE,
)

# 'A lease that links one tenant to one apartment with …' is about leases.
_LINKING = re.compile(
    r"(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:that |which )?(?:links?|connects?|ties?|joins?|binds?|assigns?) "
    r"(?:an?|one|the|exactly one) [\w-]+(?: [\w-]+)?? (?:to|and|with) (?:an?|one|the|exactly one) [\w-]+(?: [\w-]+)?$",
    re.IGNORECASE,
)

# So is 'a stay books one boat into one berth from … to …, with'.
_TYING = re.compile(
    r"^(?:an?|each|every) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) [a-z]+s one [\w-]+(?: [\w-]+)?? "
    r"(?:to|into|in|on|with|and|for|at|by) one [\w-]+(?: [\w-]+)??(?:,? from .{2,80})?,?$",
    re.IGNORECASE,
)

# 'A trek is a route with …' is about treks.
_IS_A = re.compile(
    r"(?:^|[;:.] )(?:an?|each|every) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) is (?:simply |just )?(?:an?"
    r"|one) (?!one\b)[a-z][\w-]*(?: [a-z][\w-]*)?$",
    re.IGNORECASE,
)


# What these are of is what has them.
_DETAILS = frozenset("details particulars fields attributes properties parts facts values contents".split())
_STATES = frozenset("state status stage phase kind type category priority".split())


def find_announced(before: str, anchor: re.Match[str]) -> str | None:
    """Give whom a clause as a whole is about: 'entries are logged against a project:'."""
    text = before.strip()
    matches = [pattern.search(text) for pattern in (_PER, _LINKING, _TYING)]
    if anchor["with"]:
        matches = [_IS_A.search(text), *matches]
    if anchor["colon"]:
        matches = [_OF_A.match(text), _SUBJECT.search(text), _TOLD.search(text), _OBJECT.search(text), *matches]
    found = (
        name_resource(match["name"])
        for match in matches
        if match
        and match["name"].lower() not in VERBS
        and match["name"].lower() not in _DETAILS
        and not (match.re is _OBJECT and match["name"].lower() in _STATES)
    )
    return next((name for name in found if name), None)
