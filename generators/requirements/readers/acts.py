"""Acts: what people do to a thing is often the thing to keep: to 'book a tour with my name and email' is a booking."""

import re

from generators.requirements.findings import RelationFound
from generators.requirements.grammar.verbs import ACT_NOUNS
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.spec import names
from generators.spec.models import RelationKind

_ACT = re.compile(
    rf"\b(?:want|wants|able|like|likes|can|may|must) (?:to )?"
    rf"(?P<verb>{'|'.join(sorted(ACT_NOUNS, key=len, reverse=True))}|[a-z]+)"
    r"(?: for| to)? (?:an? |the |my |one )?(?P<object>[a-z][\w-]*(?: [a-z][\w-]*)??)"
    r"(?: (?:for|to|in|on|at|of) (?:an?|the|one) (?P<other>[a-z][\w-]*(?: [a-z][\w-]*)??))?"
    r"(?: for (?:an?|the|some) (?:period|time ?slot|slot|range|date range|stay) \((?P<period>[^()]{3,100})\)"
    r"| with (?P<mine>my |their )?(?P<list>.+)$)",
    re.IGNORECASE,
)


# 'As a member I want to sign up with my name and email' tells what is kept of members.
_SIGN_UP = re.compile(
    r"^as an? (?P<who>[a-z][\w-]*(?: [a-z][\w-]*)?),? (?:i|we) (?:want|wish|need|like|can|must|may"
    r"|would like)(?: to)?(?: be able to)? "
    r"(?:sign up|register|join|create (?:an |my )?(?:account|profile)|enrol|enroll)(?: (?:for|to|as|in|at|on|here"
    r"|online|myself)(?: [\w-]+){0,2})? with (?:my|our) (?P<list>.+)$",
    re.IGNORECASE,
)


def _is_used_as_noun(noun: str, words: frozenset[str]) -> bool:
    """Tell whether a word that may be a verb has its plural in the text."""
    return names.pluralize(noun) in words


def read_act(sentence: Passage, words: frozenset[str], notebook: Notebook) -> str | None:
    """Report what an act leaves, with its fields and what it was done to; give its name, or None if there is none.

    Args:
        sentence: The sentence.
        words: All words of the text, in lower case: the noun of an act is one of them, or the act leaves nothing.
        notebook: Where to report.
    """
    signs_up = _SIGN_UP.match(sentence.text)
    who = name_resource(signs_up["who"]) if signs_up else None
    mine = read_members(sentence.cut(signs_up.start("list"))) if signs_up and who else ()
    if who and mine:
        report_members(notebook, who, mine, sentence.find_span())
        return who
    match = _ACT.search(sentence.text)
    if match is None:
        return None
    verb = match["verb"].lower()
    noun = ACT_NOUNS.get(verb)
    if noun and noun == verb and not _is_used_as_noun(noun, words):
        # Who requests an appointment speaks of appointments, not of requests.
        noun = None
    done_to = [match["other"], match["object"]] if noun in words else [match["other"]]
    name = name_resource(noun) if noun and noun in words else name_resource(match["object"]) if match["other"] else None
    members = read_members(sentence.cut(*match.span("period" if match["period"] else "list"))) if name else ()
    if not name or not members:
        return None
    span = sentence.find_span(match.start("verb"), match.end("object"))
    report_members(notebook, name, members, span)
    for text in done_to:
        target = name_resource(text) if text else None
        if target and target != name:
            relation = RelationFound((name,), RelationKind.MANY_TO_ONE, (target,), certain=False, span=span)
            notebook.findings.append(relation)
    return name
