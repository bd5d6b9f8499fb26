"""Headings: what the section below one is about, in issue forms and in free text alike."""

import re
from enum import StrEnum


class Topic(StrEnum):
    """What a section is about, where it is not a resource's own."""

    NAME = "name"
    STACK = "stack"
    DATABASE = "database"
    AUTH = "auth"
    FEATURES = "features"
    EXCLUDED = "excluded"
    PURPOSE = "purpose"


_TOPICS = (
    (
        Topic.EXCLUDED,
        (
            r"(?:out of|not in) scope|non[- ]?goals?|not (?:needed|wanted|included|part)|later|won't|exclu\w+"
            r"|future(?: \w+)?|nice[- ]to[- ]haves?\b.*|(?:phase|version|v) ?(?:2|two|ii)\b.*|roadmap|backlog|someday.*"
            r"|alternatives(?: \w+){0,2}|(?:rejected|discarded|considered)(?: \w+){0,3}"
            r"|(?:options|ideas) (?:considered|rejected)"
            r"|(?:(?:maybe|perhaps|possibly|probably|eventually|for|much) )?(?:later|not now|not yet|one day|some day"
            r"|someday|eventually|at some point)\b.*"
            r"|(?:in|for|as) (?:an?|the) (?:second|third|next|later|future|following) (?:step|phase|stage|release"
            r"|version|iteration|round|sprint|milestone)\b.*|(?:second|later|future) (?:step|phase|stage|release)s?"
            r"|postponed|deferred|stretch(?: goals?)?|(?:further|more|other) ideas|ideas for (?:later|the future)"
            r"|.*\((?:not (?:now|yet|in scope|needed)|later|optional|future|v2)\)|what (?:we"
            r"|i) (?:don't|do not) (?:need|want)"
        ),
    ),
    (Topic.NAME, r"(?:service|project|api|app(?:lication)?)[ -]?name|name(?: of the (?:service|project|api))?"),
    (
        Topic.STACK,
        (
            r"(?:(?:preferred|tech(?:nology|nical)?|backend) )?(?:stack|framework|language|technolog(?:y|ies))(?: "
            r"(?:and|&|/) \w+)?|tech|web framework|orm|runtime"
        ),
    ),
    (Topic.DATABASE, r"(?:preferred )?(?:database|db|data ?store|storage|persistence)(?: engine)?"),
    (
        Topic.AUTH,
        r"auth(?:entication|n|orization)?(?: (?:method|mode|and \w+|& \w+|/ \w+))?|login|security|sign[- ]?in|access",
    ),
    (
        Topic.FEATURES,
        (
            r"(?:extra|optional|additional|other|extra)?\s*(?:features?|extras?|options?|add-?ons?|integrations?"
            r"|(?:any ?thing|what) else|more"
            r"|infrastructure)(?: (?:wanted|needed))?|also|messaging|caching"
            r"|ops|dev ?ops|ci(?:/cd)?|observability"
        ),
    ),
    (
        Topic.PURPOSE,
        (
            r"what (?:should|does|must|will) .{1,60}|description|purpose|summary|overview|goals?|context|background"
            r"|motivation"
            r"|(?:(?:non[- ]?)?functional|technical|general)(?: requirements?| needs?)?|requirements?"
        ),
    ),
)


def find_topic(heading: str) -> Topic | None:
    """Give the topic of a heading or a key such as ``Database:``; None if it is none of them."""
    text = heading.strip(" :*#?.").lower()
    return next((topic for topic, pattern in _TOPICS if re.fullmatch(pattern, text)), None)


_LABEL = re.compile(r"(?P<label>[A-Za-z][^:.!?]{1,60}?)(?::| [-\u2013\u2014]) ")
# 'Later we'd like to add a waiting list', 'Deposits will come in a second step.'
_ONE_DAY = (
    r"(?:later(?: on)?|one day|some ?day|eventually|at some point|in (?:the|an?) (?:near |far )?"
    r"(?:future|(?:second|third|next|later) (?:step|phase|stage|release|version|iteration|round)))"
)
_PUT_OFF = re.compile(
    rf"(?:and |but )?(?:(?:maybe|perhaps|possibly) )?{_ONE_DAY},? (?:maybe |perhaps )?"
    r"(?:we|i|it|there|they|you|the \w+)(?:'d|'ll| (?:would|will|may|might|could|want|plan|hope|intend)\b)"
    r"|[^:.!?]{3,80} (?:(?:will|would|may|might|can|could|shall) )?"
    rf"(?:come|comes|follow|follows|wait|be (?:added|done|built)) {_ONE_DAY}[.!]?$",
    re.IGNORECASE,
)


def is_put_off(sentence: str) -> bool:
    """Tell whether a sentence is about what is not to be built now: 'Later maybe: a waiting list'."""
    label = _LABEL.match(sentence)
    is_excluded = label is not None and find_topic(label["label"]) is Topic.EXCLUDED
    return is_excluded or _PUT_OFF.match(sentence) is not None


def is_no_answer(text: str) -> bool:
    """Tell whether a form's answer says nothing: ``_No response_``, ``n/a``, ``tbd``."""
    return (
        re.fullmatch(
            r"(?:_?no response_?|n/?a|tbd|tba|todo|to be (?:defined|done|decided|discussed|determined|announced)"
            r"|none yet|-+|\?+|don't know|not sure|unknown|\.*)",
            text.strip(" .").lower(),
        )
        is not None
    )
