"""Leftovers: lists below names, of which nothing but their company tells that they are the fields of things.

'draught, beam, rake' are no words that fields are made of. Where the lists beside are fields, so are these.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generators.requirements.drafts import Member
from generators.requirements.findings import FieldDraft, FieldFound
from generators.requirements.passages import Passage
from generators.requirements.readers.announced import GERUNDS, VERBS
from generators.requirements.readers.members import report_members
from generators.requirements.readers.outlines import Node
from generators.requirements.readers.reader import Notebook

LEAST_ITEMS = 2
MOST_WORDS = 3
_DEEDS = (
    VERBS | GERUNDS | frozenset("list delete remove get post put patch filter search sort export import update".split())
)


@dataclass(frozen=True, slots=True)
class Leftover:
    """A list that may be the fields of the thing above it."""

    owner: str
    lead: Passage
    members: tuple[Member, ...]
    is_thing: bool


@dataclass(slots=True)
class Company:
    """The lists that stand side by side.

    Attributes:
        are_things: Whether what they stand below are items of one list, so that all are things if one is.
        known: How many of them are fields.
        left: Those that may be.
    """

    are_things: bool = False
    known: int = 0
    left: list[Leftover] = field(default_factory=list)

    def leave(self, leftover: Leftover, nodes: Sequence[Node]) -> None:
        """Keep a list for later if its items, but for those that tie things, could be names of fields."""
        tying = {member.span.start for member in leftover.members if not isinstance(member, FieldDraft)}
        naming = [node.passage for node in nodes if node.passage.find_span().start not in tying]
        if len(leftover.lead.text.split()) <= MOST_WORDS and len(nodes) >= LEAST_ITEMS and all(map(_is_name, naming)):
            self.left.append(leftover)

    def report(self, notebook: Notebook) -> None:
        """Report the lists that are left where not too many are.

        What is not said to be a thing only gets its fields if it is one for another reason.
        """
        for each in self.left if self.known * 2 >= len(self.left) else ():
            if each.is_thing or self.are_things:
                report_members(notebook, each.owner, each.members, each.lead.find_span())
                notebook.claim(each.lead)
            else:
                fields = [member for member in each.members if isinstance(member, FieldDraft) and not member.reference]
                notebook.findings += [FieldFound(each.owner, draft) for draft in fields]


def _is_name(item: Passage) -> bool:
    words = item.text.split()
    return len(words) <= MOST_WORDS and words[0].lower() not in _DEEDS and words[0][:1].islower()
