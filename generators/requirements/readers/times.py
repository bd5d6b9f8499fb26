"""Times: the ends of what lasts and the moment of what happens, 'from an arrival date to a departure date'."""

import re

from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_clause_subject

_PERIOD = re.compile(
    r"\b(?:from|between) (?P<since>an? (?:[\w-]+ ){0,2}(?:date|time|day)) (?:to|until|till|and) "
    r"(?P<until>an? (?:[\w-]+ ){0,2}(?:date|time|day))\b",
    re.IGNORECASE,
)


def read_times(passage: Passage, owner: str | None, notebook: Notebook) -> None:
    """Read the ends of 'from an arrival date to a departure date', and 'at a certain time (starts at)'."""
    subject = find_clause_subject(passage.text) or owner
    period = _PERIOD.search(passage.text) if subject else None
    certain = _CERTAIN.finditer(passage.text) if subject and not period else ()
    ends = (period.span("since"), period.span("until")) if period else tuple(match.span() for match in certain)
    members = tuple(member for start, end in ends for member in read_members(passage.cut(start, end)))
    if members and subject:
        report_members(notebook, subject, members, passage.find_span())


_CERTAIN = re.compile(
    r"\b(?:at|on) an? (?:certain|specific|given|particular|fixed) (?:time|date|day|moment)(?: ?\([\w ]{2,30}\))?"
    r"|(?<!expires )(?<!ends )(?<!starts )(?<!begins )(?<!due )\bon a date(?=$|[.,;]| (?:by|and|in|at|with)\b)"
    r"|\b(?:starts?|begins?|ends?|departs?|arrives?|happens?) (?:at|on) "
    r"(?:some|an? certain|an? given) (?:time|date|day)"
    r"|\b(?:lasts?|takes?) (?:an? (?:certain )?number of|some|\d+(?:, \d+)*(?:,? or \d+)?) (?:minutes|hours|days"
    r"|weeks)\b",
    re.IGNORECASE,
)
