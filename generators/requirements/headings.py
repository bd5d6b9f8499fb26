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
            r"|(?:later|not now)\b.*|.*\((?:not (?:now|yet|in scope|needed)|later|optional|future|v2)\)|what (?:we"
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
