"""Indirect questions: what people want to know names things, 'who our volunteers are' the volunteers."""

import re

from generators.requirements.passages import Passage, edit

_NOUNS = r"[a-z][\w-]*(?: [a-z][\w-]*)??s"
_OUR = r"(?:(?:all|our|the|these|my|their) ){1,4}"
_THERE = (
    r"(?:there (?:are|is|will be)|exist|(?:do )?we (?:are [a-z]+ for|take care of"
    r"|(?!(?:are|were|can)\b)[a-z]+(?: (?:out|after|with|for|on|in))?)"
    r"|are (?:there|available|offered|planned|on offer|in use|running|open|in stock|scheduled|upcoming|free)"
    r"|(?:can|may) be (?:booked|borrowed|rented|hired|ordered|reserved|bought|chosen)|belong to us|are ours)"
)
_QUESTION = re.compile(
    rf"\b(?:(?P<who>who (?={_OUR}))(?P<people>{_OUR}{_NOUNS})(?P<are> are)"
    rf"|(?P<which>(?:which|what) (?:kinds? of |sorts? of |types? of )?)(?P<things>{_NOUNS})(?P<there> {_THERE}))"
    r"(?=\s?[:(,.;]|\s?$| and\b| as well\b| plus\b|\s[-\u2013\u2014]\s)",
    re.IGNORECASE,
)


def state_indirect(passage: Passage) -> Passage:
    """Put what is asked for in the place of the question: 'which shifts there are' becomes 'shifts'."""
    edits: list[tuple[int, int, str]] = []
    for match in _QUESTION.finditer(passage.text):
        groups = ("who", "are") if match["who"] else ("which", "there")
        edits += [(*match.span(group), "") for group in groups]
    return edit(passage, edits)
