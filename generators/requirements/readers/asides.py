"""Asides: what people say of a thing without making it the subject, 'for every visit we write down the date'."""

import re

from generators.requirements.drafts import looks_like_fields
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook

_FOR_EACH = re.compile(
    r"(?:^|;\s*|,\s)(?:and |also |so |then |but |now |well |first |next |finally )*,? ?(?:for|of|about|per|from"
    r"|with|after|before|during|on|at|in(?= (?:each|every|an?|the) (?!future|past|beginning|end|meantime|long|first)))"
    r" (?:(?:each|every|an?|all|the) )?(?P<name>[A-Za-z][\w-]*(?:"
    r" [a-z][\w-]*)??)"
    r"(?: (?:of|in|on|for) [\w ]{1,30}?)?,? (?:we|i|you|it|the \w+)\s+(?:\w+\s+){0,3}?"
    r"(?:store|save|keep|record|track|write|know|need|want|see|have|register|note|log|collect)s?"
    r"(?: (?:to )?(?:store|save|keep|record|track|know|see|have|register))?(?: down)?:?\s+(?P<list>.+)$",
    re.IGNORECASE,
)

# 'I want to see a member's name, company and email.'
_POSSESSIVE = re.compile(
    r"\b(?:want|need|like|able|must|can) (?:to )?(?:be able to )?(?:see|view|edit|enter|know|change|look up) "
    r"(?:an?|each|every|the|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??)'s? (?P<list>[a-z][^:;()]*,[^:;]*)$",
    re.IGNORECASE,
)


def _read_possessive(passage: Passage, notebook: Notebook) -> str | None:
    """Read what a sentence lists as somebody's."""
    match = _POSSESSIVE.search(passage.text)
    name = name_resource(match["name"]) if match else None
    members = read_members(passage.cut(match.start("list"))) if match and name else ()
    if not match or not name or len(members) < 2 or not looks_like_fields(members):
        return None
    report_members(notebook, name, members, passage.find_span(*match.span("name")))
    return name


# 'About a tree: a tag number, the species …'.
_ABOUT_A = re.compile(
    r"^(?:about|per|of|for) (?:each|every|an?|the|one) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??): (?P<list>.+)$",
    re.IGNORECASE,
)


def read_aside(passage: Passage, notebook: Notebook) -> str | None:
    """Read what people say of a thing without making it the subject of a sentence."""
    return _read_for_each(passage, notebook) or _read_possessive(passage, notebook) or _read_listed(passage, notebook)


# 'What we track per claim is: …', 'We know of each family: …', 'The clerk enters the report: …'.
_OF_EACH = re.compile(
    r"(?:^|[;,] |\b(?:what|that) )(?:we|i|you|the system|it) (?:also )?(?:want to |need to |must |should "
    r"|have to )?(?:know"
    r"|store|keep|record|note|need"
    r"|want|have|track|save|see|log)s? (?:of|about|for|on|from|per) (?:(?:each|every|an?|the|one|any) )?"
    r"(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??)(?: the following)?(?: is| are)?: (?P<list>.+)$"
    r"|^(?:the|an?|our) [a-z]+ (?:enters?|fills? in|submits?|records?|creates?|files?|types? in) (?:the|an?) "
    r"(?P<filled>[a-z][\w-]*(?: [a-z][\w-]*)??): (?P<filling>.+)$",
    re.IGNORECASE,
)

# 'We store a name and an email for every fan.'
_FOR_EVERY = re.compile(
    r"^(?:we|i|you|the (?:system|service|api)) (?:want to |need to |must |should |have to )?(?:store|keep|record"
    r"|note|save|track|log|need|collect)s?"
    r" (?P<list>.+?,? and .+?) (?:for|of|about|from) (?:each|every|all|any) (?:of the |our |the )?"
    r"(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??)[.!]?$",
    re.IGNORECASE,
)


def _read_listed(passage: Passage, notebook: Notebook) -> str | None:
    """Read a list whose thing stands right before it, or at its end."""
    match = _ABOUT_A.match(passage.text) or _OF_EACH.search(passage.text) or _FOR_EVERY.match(passage.text)
    if match is None:
        return None
    role, listed = ("filled", "filling") if match.groupdict().get("filled") else ("name", "list")
    name = name_resource(match[role])
    members = read_members(passage.cut(*match.span(listed))) if name else ()
    is_told = match.re is _ABOUT_A or looks_like_fields(members)
    if not name or len(members) < 2 or not is_told:
        return None
    report_members(notebook, name, members, passage.find_span(*match.span(role)))
    return name


def _read_for_each(passage: Passage, notebook: Notebook) -> str | None:
    """Read 'for every visit we write down the date, the price and …'."""
    match = _FOR_EACH.search(passage.text)
    name = name_resource(match["name"]) if match else None
    members = read_members(passage.cut(match.start("list"))) if match and name else ()
    # Who says that something is kept needs no more than one word that fields are made of.
    known = looks_like_fields(members) or (len(members) > 2 and any(looks_like_fields((member,)) for member in members))
    if not match or not name or not known:
        return None
    report_members(notebook, name, members, passage.find_span(*match.span("name")))
    return name
