"""Ticks: what people want to state of the thing that the text is about, 'tick whether it has a lift'."""

import re

from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.spec.models import FieldType

_WHO = (
    r"(?:we|i|one|you|it|people|users|everybody|staff|they|he|she|(?:the|our|an?) (?!service|api|app|system)[\w-]+"
    r"|the (?:service|api|app|system))"
)
_WANT = (
    r"(?:'d| would| want| need| have| has| should| must| can| could| may| might| like| love| prefer| wish| also| always"
    r"| only| just| to| be| able| then)"
)
_STATE = (
    r"(?:tick(?: off)?|mark|flag|indicate|state|specify|enter|capture|choose|set|select|document|declare|register|log"
    r"|record|store|save|keep|track|note(?: down)?|(?:write|jot|put) down|make a note|take down"
    r"|remember|see(?= whether))"
)
_BOX = (
    r"(?:an?|one|some) (?:\w+ )?(?:tick ?box|check ?box|flag|field|switch|toggle|column|marker|option|yes/no field)"
    r"(?: (?:for|to (?:say|show|mark|tick)|that (?:says|tells|shows)|telling|saying|showing))?"
)
_TICK = re.compile(
    rf"^(?:(?:and|also|then|besides|finally|please|moreover|in addition),? )*"
    rf"(?:(?:{_WHO}{_WANT}*|it (?:should|must|has to) (?:also )?be possible to|let (?:us|me|them|people)) {_STATE}"
    rf"|(?:(?:there (?:is|should be|must be)|{_WHO}{_WANT}+|add|with|plus)(?: also)? )?{_BOX})"
    r"(?: (?:also|as well|for (?:it|each|them|every \w+)|about (?:it|each|them)|there))? "
    r"(?P<list>(?:whether|if) (?!this\b|that\b|you\b|we\b|i\b).+)$",
    re.IGNORECASE,
)


def read_tick(passage: Passage, last: str | None, notebook: Notebook) -> str | None:
    """Report what is to be ticked of the thing that the text was about; give that, or None if nothing is."""
    match = _TICK.match(passage.text) if last else None
    members = read_members(passage.cut(match.start("list"))) if match else ()
    is_asked = any(isinstance(member, FieldDraft) and member.type is FieldType.BOOLEAN for member in members)
    if match is None or last is None or not is_asked:
        return None
    report_members(notebook, last, members, passage.find_span())
    return last
