"""Asides: what people say of a thing without making it the subject, 'for every visit we write down the date'."""

import re

from generators.requirements.drafts import looks_like_fields
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_clause_subject

_FOR_EACH = re.compile(
    r"(?:^|;\s*|,\s)(?:and |also |so |then |but |now |well |first |next |finally )*,? ?(?:for|of|about|per|from"
    r"|with|after|before|during|on|at|in(?= (?:each|every|an?|the) (?!future|past|beginning|end|meantime|long|first)))"
    r" (?:(?:each|every|an?|all|the) )?(?P<name>[A-Za-z][\w-]*(?:"
    r" [a-z][\w-]*)??)"
    r"(?: (?:of|in|on|for) [\w ]{1,30}?)?,? (?:we|i|you|it|the \w+)(?:'d|'ll|'ve)?\s+(?:\w+\s+){0,3}?"
    r"(?:store|save|keep|record|track|write|know|need|want|see|have|register|note|log|collect)s?"
    r"(?: (?:to )?(?:store|save|keep|record|track|know|see|have|register))?(?: down)?:?\s+(?P<list>.+)$",
    re.IGNORECASE,
)

_DEFINES = re.compile(
    r"(?:(?:the|our|all|some|many) )*[a-z][\w-]*s(?: \([^()]*,|, (?:that is|namely|i\.e\.|meaning|each with"
    r"|with)\b|: )|(?:the |an? |our )[a-z][\w-]*(?: [a-z]+)?: ",
    re.IGNORECASE,
)
# 'We have members, from them we note …', 'Sessions take place at a point; for each of them we want …'.
_OF_THEM = re.compile(
    r"(?:^|[;,.:] ?|\s[-\u2013\u2014] )(?:and |also |so |then )?(?:for|of|about|from|with|on|per|at) "
    r"(?:(?:each|every|any|all|both)(?: one)?(?: of (?:them|these|those))?|them|these|those|it|him|her),? "
    r"(?:we|i|you|it|the \w+) (?:\w+ ){0,2}?"
    r"(?:store|save|keep|record|track|write|know|need|want|see|have|register|note|log|collect|remember|jot|put|list"
    r"|hold)s?"
    r"(?: (?:to )?(?:store|save|keep|record|track|know|see|have|register|note))?(?: down)?:? (?P<list>.+)$",
    re.IGNORECASE,
)
# 'We have the members', 'There are plots'.
_THERE_ARE = re.compile(
    r"^(?:(?:first|then|also|and|so|next|well|now),? )*(?:(?:we|i|they|you) (?:also )?(?:have|keep|own|run|manage"
    r"|offer|rent out|sell|track|store|look after)"
    r"|(?:there|here) (?:is|are)|it (?:is about|stores|keeps|has)"
    r"|in (?:the|our|my|this) (?:system|app|api|database|program|service|tool) (?:there )?(?:are|is|(?:should|must"
    r"|will|shall) be)"
    r"|after (?:that )?(?:are coming|come)|next (?:are|come)|then (?:there )?(?:are|come)) (?:got )?"
    r"(?:(?:the|our|some|many|several|all|different|various|a lot of|an?) )*(?P<name>[a-z][\w-]*(?: [a-z][\w-]*)?)$",
    re.IGNORECASE,
)
# 'I need to know for each parcel its weight and its date.'
_KNOW_FOR = re.compile(
    r"\b(?:know|see|store|save|record|track|note|keep|enter|log|register|have)s?(?: down)?,? (?:for|of|about|on|with"
    r"|per) "
    r"(?:each|every|an?|the|any) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??),? "
    r"(?P<list>(?:its|their|his|her|the|an?|whether|how|when|if|who|which) .+)$",
    re.IGNORECASE,
)
# 'We store the suppliers - company name, phone - plus …'
_DASHED = re.compile(
    r"\b(?:the|our) (?P<name>[a-z][\w-]*s) [-\u2013\u2014] (?P<list>[^:;\u2013\u2014]+?,[^:;\u2013\u2014]+?) "
    r"[-\u2013\u2014] ",
    re.IGNORECASE,
)
# 'What we have to record about a courier is the name, the phone and …'
_ABOUT_IS = re.compile(
    r"\b(?:record|note|store|keep|know|save|write down) (?:about|of|for|on) (?:an?|each|every"
    r"|the) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??) "
    r"(?:is|are) (?P<list>.+,.+)$",
    re.IGNORECASE,
)
# 'With the payment come the member, the amount and the receipt number.'
_COMES = re.compile(
    r"^(?:by|at|with|for|in|to|on) (?:the|an?|each|every) (?P<name>[a-z][\w-]*(?: [a-z][\w-]*)??),? (?:(?:it|there) )?"
    r"(?:comes?|goes?|go|belongs?|is|are|has|have|we have) (?P<list>(?:the|an?|its) .+,.+)$",
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


def read_aside(passage: Passage, last: str | None, notebook: Notebook) -> str | None:
    """Read what people say of a thing without making it the subject of a sentence.

    Args:
        passage: The sentence.
        last: The thing that the text was about so far, for 'of each of them'.
        notebook: Where to report.

    Returns:
        The thing; None if nothing is said so.
    """
    return (
        _read_of_them(passage, last, notebook)
        or _read_for_each(passage, notebook)
        or _read_possessive(passage, notebook)
        or _read_listed(passage, notebook)
    )


def _read_of_them(passage: Passage, last: str | None, notebook: Notebook) -> str | None:
    """Read what is listed of the things that the clause before names."""
    match = _OF_THEM.search(passage.text)
    if match is None:
        return None
    before = passage.text[: match.start()].strip()
    there = _THERE_ARE.match(before)
    name = (name_resource(there["name"]) if there else find_clause_subject(before)) or (None if before else last)
    return _report_told(passage, name, match.span("list"), notebook)


def _report_told(passage: Passage, name: str | None, listed: tuple[int, int], notebook: Notebook) -> str | None:
    """Report a list that a sentence says is kept of a thing; one word that fields are made of is enough for that."""
    members = read_members(passage.cut(*listed)) if name else ()
    known = looks_like_fields(members) or (len(members) > 2 and any(looks_like_fields((member,)) for member in members))
    if not name or not known:
        return None
    report_members(notebook, name, members, passage.find_span(*listed))
    return name


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
    for pattern in (_FOR_EACH, _DASHED, _ABOUT_IS, _KNOW_FOR, _COMES):
        match = pattern.search(passage.text)
        if match and _DEFINES.match(match["list"]):
            # 'At the desk we store our rooms (number, beds) and …' describes no desk.
            continue
        name = name_resource(match["name"]) if match else None
        if match and (told := _report_told(passage, name, match.span("list"), notebook)):
            return told
    return None
