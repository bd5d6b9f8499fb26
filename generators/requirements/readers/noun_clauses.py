"""Noun clauses: what says more of a noun right before its list, 'the works that the dentists send: kind, colour'."""

import re

from generators.requirements.nouns import DETERMINERS, STOP_WORDS, is_plural
from generators.requirements.passages import Passage, edit
from generators.requirements.types import is_known_word

_BEFORE = r"(?:the|our|all|each|every|an?|those|these|some|any|many|several|their|its|my)"
_WORD = r"(?!(?:and|or|but)\b)[a-z][\w'-]*"
_PLACE = r"(?:to|from|into|in|on|at|by|with|for|of|out|off|up|over|through|under|against|about|via|during|after)"
_NAME = rf"(?!(?:{_PLACE}|has|have|is|are|was|were|an?|the)\b){_WORD}"
_WHO = (
    r"(?:we|i|they|you|it|he|she|people|users|everybody|everyone|somebody|someone"
    rf"|(?:the|our|an?|each|every|all|their|its|my|one|some|any) {_NAME}(?: {_NAME})?)"
)
_AUXILIARY = r"(?:(?:has|have|had) been|is|are|was|were|has|have|had|can|may|must|should|will|would|gets?|do|does|did)"
_END = r"(?=\s?[:(]|\s[-\u2013\u2014]\s)"
# 'the works that the dentists send', 'invoices which suppliers send us by mail', 'dogs who people leave with us'.
_DONE_TO = rf"(?:that|which|who|whom|what|where) (?:{_WHO}|(?P<many>[a-z][\w-]*s))(?: {_WORD}){{1,6}}?"
# 'the songs the bands play'.
_BARE = (
    rf"(?<!, ){_WHO}(?: {_AUXILIARY})? {_NAME}"
    rf"(?: (?:us|them|here|there|{_PLACE}(?: (?:the|our|an?|us|them))?(?: {_WORD})?))?"
)
# 'members who work for us', 'coats that are sold at the door', 'guests who have registered'.
_DOING = (
    rf"(?:that|which|who) (?:(?:{_AUXILIARY} )+(?:not |already |also |only )?[a-z]+(?:ed|en|wn|nd|ght|ld|de|ne|id|pt)"
    rf"|[a-z]+ (?:only |also )?{_PLACE}(?= ))(?: {_WORD}){{0,5}}?"
)
_PRONOUN = re.compile(r"(?:we|i|they|you|it|he|she|people|users|every(?:body|one)|some(?:body|one))\b", re.IGNORECASE)
# What some of these are followed by is what is known or wanted, and says nothing of them.
_NO_NOUN = "|".join(
    sorted(
        STOP_WORDS | DETERMINERS | {*"sure fact hope idea important necessary possible clear case way reason".split()}
    )
)
_CLAUSE = re.compile(
    rf"(?P<before>\b{_BEFORE} (?:{_WORD} )?)?(?P<noun>\b(?!(?:{_NO_NOUN})\b){_WORD}),? "
    rf"(?P<clause>{_DONE_TO}|(?P<bare>{_BARE})|{_DOING}){_END}",
    re.IGNORECASE,
)


def drop_noun_clauses(passage: Passage) -> Passage:
    """Drop the clauses between a noun and its list, so that the noun is right before that."""
    found = [match for match in _CLAUSE.finditer(passage.text) if _is_of_noun(match)]
    return edit(passage, [(match.end("noun"), match.end("clause"), "") for match in found])


def cut_noun_clause(text: str) -> str:
    """Give the words before a list without the clause that they end with."""
    match = _CLAUSE.search(f"{text.rstrip(' :')}:")
    return text[: match.end("noun")] if match and _is_of_noun(match) else text


def _is_of_noun(match: re.Match[str]) -> bool:
    noun = match["noun"].lower()
    if match["bare"] and not _PRONOUN.match(match["bare"]) and len((match["before"] or "").split()) != 1:
        # 'the songs the bands play'; what stands before 'a report' in 'it uploads a round report' is its verb.
        return False
    if is_plural(noun):
        return True
    # What a list of fields says of one of them is no clause of a thing; and 'that rents' is the verb of 'a club'.
    return match["before"] is not None and match["many"] is None and not is_known_word(noun)
