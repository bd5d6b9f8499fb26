"""Phrases: a list of fields as people write one, 'a title (required), notes, a due date and a done flag'."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes
from generators.requirements.bars import part_at_bars
from generators.requirements.chosen_items import read_chosen
from generators.requirements.closed_lists import find_closed
from generators.requirements.drafts import Member, RelationPhrase, apply_attributes, name_field
from generators.requirements.examples import drop_examples
from generators.requirements.findings import FieldDraft
from generators.requirements.item_flags import read_flags
from generators.requirements.items import read_member
from generators.requirements.list_items import split_members
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage, blank, join_passages
from generators.requirements.types import find_type
from generators.spec import names

SHARED = re.compile(
    r"^(?:(?:an?|the|its|their)\s+)?(?P<first>[a-z]+ (?:start|begin|opening|closing)|start|end|begin|first|last|from"
    r"|min|max|minimum|maximum|lower|upper|earliest|latest|lowest|highest|opening|closing|check-in"
    r"|arrival|departure|width|billing|shipping|home|work|buying|selling|front|back)$",
    re.IGNORECASE,
)
# A closed list of values that is all that an item says.
_ONE_OF = re.compile(
    r"^[\w '-]{1,40}(?:\s?[:=]|\s[-\u2013\u2014](?=\s)) ?(?:one of|either|any of|enum)\b[^:]*$", re.IGNORECASE
)


def read_members(passage: Passage) -> tuple[Member, ...]:
    """Read all fields and relations of a list; what is neither is passed over."""
    passage = part_at_bars(drop_examples(blank(passage, _ABBREVIATION)))
    if _ONE_OF.match(passage.text):
        whole = read_member(passage)
        return (whole,) if whole else ()
    chosen = read_chosen(passage)
    if chosen:
        return (chosen,)
    closed = _read_closed(passage)
    return _read_listed(passage) if closed is None else closed


# The full stop of 'max. draft', which ends nothing.
_ABBREVIATION = re.compile(
    r"(?:(?<=\b(?:max|min|avg|est|opt|req|tel))|(?<=\bnr)|(?<=\bincl)|(?<=\bapprox))\.(?= [a-z])", re.IGNORECASE
)


def _read_closed(passage: Passage) -> tuple[Member, ...] | None:
    """Read a list in which a closed list of values stands; None if there is none in it."""
    closed = find_closed(passage)
    if closed is None:
        return None
    before, behind = passage.cut(0, closed.start), passage.cut(closed.end)
    field = closed.field or (read_member(passage.cut(closed.start_of_name, closed.end)) if closed.is_worded else None)
    return (*read_members(before), *([field] if field else []), *(read_members(behind) if behind else ()))


def _read_listed(passage: Passage) -> tuple[Member, ...]:
    members: list[Member] = []
    typed = False
    pending: tuple[str, Passage] | None = None
    items = list(split_members(passage))
    demands = any(_DEMANDED.match(item.text) for item in items[:-1])
    for item in items:
        if demands and (mark := _DEMANDED.match(item.text)):
            rest = item.cut(mark.end())
            bare = join_passages((item.cut(*mark.span("name")), rest), " ") if rest else item.cut(*mark.span("name"))
            field = read_member(bare)
            if isinstance(field, FieldDraft):
                members.append(apply_attributes(field, Attributes(required=True)))
                continue
        flags = read_flags(item.text)
        if flags and members and isinstance(members[-1], FieldDraft):
            members[-1] = apply_attributes(members[-1], flags)
            continue
        if flags and flags.required is not None and members and isinstance(members[-1], RelationPhrase):
            members[-1] = replace(members[-1], required=flags.required)
            continue
        shared = SHARED.match(item.text)
        member = _read_towards(item, members) or read_member(item)
        if pending:
            members += share_head(pending, member)
            pending = None
        if shared and not typed:
            pending = (shared["first"], item)
        elif member:
            members.append(member)
            _type_both(members, item.text)
            typed = typed or _is_typed(member, item.text)
    if pending:
        members += share_head(pending, None)
    return tuple(members)


# 'name!, table number' says that the name has to be there.
_DEMANDED = re.compile(r"(?P<name>[A-Za-z][\w-]*(?: [a-z][\w-]*)?)!(?=\s*(?:\(|$))")
# '… belongs to a duty and to a pharmacy' goes on with a relation.
_TOWARDS = re.compile(r"^to (?:an?|the|one) (?P<target>[a-z][\w-]*(?: [a-z][\w-]*)?)$", re.IGNORECASE)


def _read_towards(item: Passage, members: list[Member]) -> RelationPhrase | None:
    towards = _TOWARDS.match(item.text)
    before = members[-1] if members else None
    target = name_resource(towards["target"]) if towards else None
    if target is None or not isinstance(before, RelationPhrase):
        return None
    return replace(before, target=target, name=None, span=item.find_span())


# 'valid from, valid until (both dates)' states two types.
_BOTH = re.compile(r"\((?:both|all)(?: are| of type)? (?P<type>[a-z]+)\)", re.IGNORECASE)


def _type_both(members: list[Member], text: str) -> None:
    """Give the type that is stated for a field and the one before it, or for all before it, to those."""
    both = _BOTH.search(text)
    kind = (find_type(both["type"]) or find_type(names.singularize(both["type"].lower()))) if both else None
    least = len(members) - 2 if both and both[0].lower().startswith("(both") else 0
    for at, member in enumerate(members if kind else ()):
        if at >= least and isinstance(member, FieldDraft) and (member.type is None or at == len(members) - 1):
            members[at] = apply_attributes(member, Attributes(type=kind))


def _is_typed(member: Member, text: str) -> bool:
    return isinstance(member, FieldDraft) and member.type is not None and (":" in text or "(" in text)


_BEGINNING = re.compile(r"[\s-]")


def share_head(pending: tuple[str, Passage], member: Member | None) -> list[Member]:
    """Complete the first of 'start and end date' by the last word of the second."""
    first, item = pending
    head = ""
    attributes = Attributes()
    if (
        isinstance(member, FieldDraft)
        and "_" in member.name
        and (not member.name.startswith(f"{_BEGINNING.split(first)[0]}_") or "-" in first)
    ):
        # Of 'check-in and check-out dates' each is one.
        head = " " + names.singularize(member.name.rpartition("_")[2])
        attributes = Attributes(type=member.type)
    completed = name_field(first + head, item, attributes) or read_member(item)
    return [completed] if completed else []
