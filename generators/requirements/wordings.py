"""Wordings: the ways in which people word a field in prose, 'whether it is paid', 'the number of seats'.

Each wording is a pattern and what it makes of a match; the first whose pattern fits decides.
"""

from generators.requirements.asked_wordings import ASKED
from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.noun_wordings import NOUNS
from generators.requirements.passages import Passage
from generators.requirements.worded_fields import cut_tail

WORDINGS = (*ASKED, *NOUNS)
"""In the order in which they are tried: what asks or counts first, plain nouns last."""


def read_wording(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    """Read a field as people word it; None if the words are none.

    Args:
        text: The words, without article, notes and flags.
        item: The whole item, for its place.
        said: What the notes say.
    """
    for wording in WORDINGS:
        match = wording.pattern.match(text)
        if match:
            return wording.build(match, item, said)
    return name_field(cut_tail(text), item, said)
