"""Backend requests: whether an issue that nobody labelled asks for a new backend, so that it may be told of the label.

A suggestion under an issue that wants none is a nuisance, a missing one is nothing. So a text has to ask in so many
words and to say what is kept or what it is made with, and whatever is about something that is there already is none: a
bug, a review, a question, a chore, a wish for code that somebody is working on.
"""

import re
from dataclasses import replace

from generators.requirements.document import BlockKind, Document, read_document
from generators.requirements.kinds import find_concern
from generators.requirements.polarity import Polarity, find_polarity
from generators.requirements.reading import understand
from generators.requirements.sentences import find_sentences
from generators.requirements.understanding import Kind, Understanding

MIN_FIELDS = 2
"""Fields that a thing has to have to count as described."""

_MAKE = r"(?:generate|scaffold|bootstrap|build|create|make|set up|spin up|develop|implement|design|write)"
# Whoever asks says 'we', 'please' or begins with the verb: 'candidates build a REST API' asks for nothing.
_WISH = (
    r"(?:(?:^|\b(?:i|we|please|just|really|also|now) )(?:need|want|wanna have|require|would like)|\b(?:i|we)'d like)"
    r"(?: to (?:have|get))?"
)
_ORDER = (
    r"(?:^|\bplease |\b(?:can|could) you (?:please )?|\blet's |\bhelp (?:me|us) (?:to )?"
    r"|\b(?:i|we|also) (?:need|want|wanna|would like|plan|have)(?: to)? |\b(?:i|we)'d like to )"
    rf"{_MAKE}(?: me| us)?"
)
# No article of what is there already, and nothing that begins another thought: 'create a release of the API'.
_WORDS = (
    r"(?: (?!(?:of|to|for|in|into|from|on|with|and|or|that|at|the|our|your|this|its|their|existing|current|mock|fake"
    r"|test)\b)[\w'+-]{1,40}){0,4}?"
)
_END = (
    r"(?=\s*(?:$|[.,;:!?()\"\u2013\u2014-]"
    r"|(?:for(?! each| every)|that|which|where|to|with|in|on|using|called|from|and|so|please|pls)\b))"
)
_TECHNOLOGY = r"(?:fastapi|express|nest(?:\.?js)?|golang|go|fiber|python|node(?:\.?js)?|typescript)"
_CLEAR = (
    r"(?:micro-?service"
    r"|(?:back-?end|rest(?:ful)?|crud|http|json|web|graphql)(?: (?:crud|json|http|web))? (?:api|service)"
    r"|(?:rest(?:ful)?|crud|graphql) back-?end|api (?:back-?end|service|server)"
    rf"|{_TECHNOLOGY} (?:api|service|back-?end|micro-?service)"
    rf"|(?:back-?end|api|service)(?= (?:in|with|on|using) {_TECHNOLOGY}\b)"
    r"|(?:back-?end|api|service)"
    r"(?= (?:that|which|to|where we|for) (?:keep|stor|manag|track|record|register)(?:s|e|es|ing)?\b(?! \w+ing\b)))"
)
_VAGUE = r"(?:back-?end|back end|api|service)"

_ASKED_CLEARLY, _ASKED_VAGUELY = (
    re.compile(rf"(?:{_WISH}|{_ORDER}){_WORDS} {noun}{_END}", re.IGNORECASE) for noun in (_CLEAR, _VAGUE)
)
"""Words such as 'backend' and 'service' mean a class or a cache as often as a server, so that they prove little."""

_FORM = re.compile(r"^\[(?:service|generate)\]", re.IGNORECASE)
"""How titles of our own issue form begin."""

_QUESTION = re.compile(r"^(?!.*\b(?:can|could|would|will) (?:you|we|some(?:one|body)|anybody)\b).*\?", re.IGNORECASE)


def _match_any(words: str) -> str:
    return rf"(?:{'|'.join(words.split())})"


_OTHER_KINDS = _match_any(r"adr bug discussion docs? epic feature\ request poc proposal question retro rfc spike wip")
_COMMITS = _match_any("build chore ci docs? feat fix perf refactor revert style tests?")
_OTHER_VERBS = _match_any(
    r"add allow bump cache call clean compare configure connect consume convert decide delete deploy describe disable "
    r"discuss document drop enable evaluate explain export expose extract fix handle hide implement import improve "
    r"integrate investigate limit localize log merge migrate mock monitor move plan protect publish refactor release "
    r"remove rename replace return rotate secure send show split support switch test throttle translate update upgrade "
    r"use validate version wrap write"
)
_OTHER_THINGS = _match_any(
    r"alerts? article benchmark broken cannot can't cli client crash(?:es)? dashboard deploy(?:ment|ing)? docs "
    r"documentation error example feedback front-?end help hir(?:e|ing) is\ missing milestone minutes mock monitoring "
    r"notes opinion page proposal readme release review rfc roadmap sdk sprint staging talk tests? thoughts too\ slow "
    r"tutorial unable"
)
_OTHER_TITLE = re.compile(
    rf"\?\s*$|^\[?{_OTHER_KINDS}\b|^{_COMMITS}[(:!]|^{_OTHER_VERBS}\b|\b{_OTHER_THINGS}\b|^(?:re|answer):",
    re.IGNORECASE,
)
"""Titles of issues that are about something else than a new backend, whatever their text says."""

_ALREADY = (
    r"\b(?:existing|current(?:ly)?|deprecated|old|this|our|the) (?:\w+ )?(?:code ?base|controllers?|endpoints?)\b",
    r"\b(?:existing|current|old|this|our|the) (?:\w+ )?(?:handlers?|implementation|middleware|repository|route[rs]?)\b",
    r"\b(?:our|the) (?:\w+ )?(?:deployment|test suite)\b",
    r"\bexisting (?:rest |graphql )?(?:apis?|apps?|applications?|back-?ends?|features?|projects?|servers?|services?)\b",
    r"\b(?:api|back-?end|endpoint|server|service)s? (?:already|crashes|fails?|hangs|ignores?|returns?|throws?)\b",
    r"\b(?:api|back-?end|endpoint|server|service)s? (?:does(?:n't| not)|has (?:all|no|an?))\b",
    r"\b(?:api|back-?end|endpoint|server|service)s? is (?:broken|done|down|missing|running|slow|there|up)\b",
    r"\badd(?:ed|ing)? (?:it|this|them|(?:an?|the) [\w -]{1,30}) to (?:the|our|this)\b",
    r"\b(?:app|internal|lib|packages|pkg|src|tests?)/\w",
    r"\b[\w-]{1,60}\.(?:cs|go|java|jsx?|php|py|rb|rs|tsx?|vue)\b",
    r"\b(?:commit|issue|pr|pull request) #?\d",
    r"\bstack ?trace\b|\btraceback\b|\bsteps to reproduce\b|\bexpected behaviou?r\b|\brelevant log output\b",
    r"\bproblem\? ?please describe\b|\bplease review\b|\b(?:code|design) review\b|\breview (?:it|my|our|this)\b",
    r"\bwhat do you (?:recommend|think)\b|\bhow (?:can|do|should|to|would)\b|\bis there (?:an?|any) (?:example|way)\b",
    r"\bwould like to know\b|\bdoes (?:it|this) (?:support|work)\b|\bwho can build\b|\bbest practices?\b",
    r"\b(?:in|on|to) (?:prod|production|staging)\b",
    r"\bthe generator\b|\bgenerated (?:app|code|project|service)\b",
    # Code in browsers, and parts of a larger whole.
    r"\b(?:angular|components?|hooks?|monolith|redux|signals?)\b",
)
_THERE_ALREADY = re.compile("|".join(_ALREADY), re.IGNORECASE)
"""What people say of code that they have."""


def asks_for_backend(title: str, body: str) -> bool:
    """Tell whether an issue asks, beyond doubt, for a backend that is not there yet. Never raises, whatever the text.

    Args:
        title: The issue's title.
        body: The issue's body, Markdown as GitHub sends it.
    """
    document = read_document(title, body)
    text = "\n".join((document.title.text, *(block.text for block in document.blocks)))
    if _OTHER_TITLE.search(document.title.text) or _THERE_ALREADY.search(text) or find_concern(text):
        return False
    if any(_QUESTION.search(sentence.text) for sentence in find_sentences(document)):
        return False
    has_form = _FORM.match(document.title.text) is not None
    is_clear = _is_asked(document, _ASKED_CLEARLY)
    if not (has_form or is_clear or _is_asked(document, _ASKED_VAGUELY)):
        return False
    understanding = understand(title, body)
    if understanding.kind is Kind.DECLINE:
        return False
    is_described, is_technical = _describes_things(understanding), _names_technology(understanding)
    if has_form:
        return is_described
    if is_clear:
        return is_described or is_technical
    return is_described and is_technical


def _is_asked(document: Document, pattern: re.Pattern[str]) -> bool:
    paragraphs = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    # What stands in a list is one thing among others.
    for sentence in find_sentences(replace(document, blocks=tuple(paragraphs))):
        match = pattern.search(sentence.text)
        if match and find_polarity(sentence.text, match.start(), match.end()) is Polarity.WANTED:
            return True
    return False


def _describes_things(understanding: Understanding) -> bool:
    resources = understanding.spec.resources if understanding.spec else ()
    return any(len(resource.fields) >= MIN_FIELDS for resource in resources)


def _names_technology(understanding: Understanding) -> bool:
    return any(choice.about in ("stack", "database") and choice.span for choice in understanding.choices)
