"""Phrases: a list of fields as people write one, 'a title (required), notes, a due date and a done flag'."""

import re
from collections.abc import Iterator
from dataclasses import replace

from generators.requirements.attributes import Attributes, mend_flags, read_attributes
from generators.requirements.closed_lists import find_closed
from generators.requirements.drafts import Member, RelationPhrase, apply_attributes, name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.items import MAX_ITEM, read_member
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage, join_passages, replace_words
from generators.requirements.tied_items import BY
from generators.requirements.types import PURE_TYPE_WORDS, find_type, infer_type, is_known_word
from generators.spec import names
from generators.spec.models import FieldType

_SEPARATOR = re.compile(
    r",(?!(?<=\d,) ?\d+(?:,| or\b))|[;\n\u2022]|\s(?:(?<!\bdate )and(?! \d)|(?<=\bdate )and(?! (?:time|hour)\b)|&"
    r"|\+|plus(?! one\b)|as well as"
    r"|along with|and"
    r" also)\s(?=\S)|\.\s|\.$"
    r"|\s[-\u2013\u2014]\s(?=(?:each|every|an?|the|one|belongs?|has|is|linked)\s)"
)
_GROUP = re.compile(
    r"^(?:the |both |its |their )*(?:\w+ (?:of|for) (?:the )?)?(?:both|two|three|four|both|following"
    r"|usual) [\w -]{2,30}\((?P<inside>[^()]{3,300})\)$",
    re.IGNORECASE,
)
# A word for several fields, with the fields behind it.
_PARTS = re.compile(
    r"^(?:an? |the |its )?(?:\w+ )?(?:coordinates|position|location|address|dimensions|size|name|period)\s?"
    r"\((?P<inside>(?:(?:latitude|longitude|lat|lng|lon|street|house number|city|town|zip(?: code)?|postcode|postal"
    r" code|country|state"
    r"|region|width|height|length|depth|first(?: name)?|last(?: name)?)(?:, ?| and |/)?){2,8})\)$",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"^(?!(?:an?|the) \w+ of\b)(?:(?:an?|the|each|every|one|it|they|we)\b(?:(?!\b(?:whether|if|that|which"
    r"|who)\b).){1,60}?"
    r"\b(?:has|have|is|are|can|may|must|\w+(?<![siu])s|\w+ed)\b(?: \w+){0,2}? "
    r"(?:an?|the|one|many|several|exactly|more)\b"
    r"|(?:links?|connects?|ties|joins?|happens?|takes? place|please)\b (?:\w+ ){0,3}\w)",
    re.IGNORECASE,
)
"""What follows a full stop and says something of its own: 'name, unit. A meal uses many ingredients'."""
_NOTES = re.compile(r"\([^()]*\)")
_SHARED = re.compile(
    r"^(?:(?:an?|the|its|their)\s+)?(?P<first>[a-z]+ (?:start|begin|opening|closing)|start|end|begin|first|last|from"
    r"|min|max|opening|closing|check-in"
    r"|arrival|departure|width|billing|shipping|home|work|buying|selling|front|back)$",
    re.IGNORECASE,
)
# A closed list of values that is all that an item says.
_ONE_OF = re.compile(r"^[\w '-]{1,40}: ?(?:one of|either|any of|enum)\b[^:]*$", re.IGNORECASE)
_FLAG_WORDS = re.compile(
    r"\b(?:which|that|is|are|be|must|can|can't|cannot|may|should|not|never|always|null|empty|blank|left|out|missing"
    r"|required|mandatory|optional|nullable|unique|default|defaults|to|and|or|"
    r"duplicates?|no|repeat|repeated|set|given|present|it|if|known|any|max|min|primary|business|key|indexed"
    r"|index|shared|available)\b|[^a-z ]"
)


_UNIQUE_FIRST = re.compile(r"(?:(?:which|that|it) )?(?:(?:is|must be|has to be|should be) )?unique\b")


_LOOSE_END = re.compile(r"\s(?:and|or)$", re.IGNORECASE)


def split_list(passage: Passage) -> Iterator[Passage]:
    """Split at the commas and conjunctions that are not inside brackets."""
    start = depth = 0
    cuts = {match.start(): match.end() for match in _SEPARATOR.finditer(passage.text)}
    skip_to = 0
    for position, character in enumerate(passage.text):
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth = max(depth - 1, 0)
        if depth == 0 and position in cuts and position >= skip_to:
            # 'a due date and, once returned, …' says the same without its comma.
            part = passage.cut(start, position)
            yield part.cut(0, len(_LOOSE_END.sub("", part.text)))
            start = skip_to = cuts[position]
    yield passage.cut(start)


def read_members(passage: Passage) -> tuple[Member, ...]:
    """Read all fields and relations of a list; what is neither is passed over."""
    if _ONE_OF.match(passage.text):
        whole = read_member(passage)
        return (whole,) if whole else ()
    closed = _read_closed(passage)
    return _read_listed(passage) if closed is None else closed


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
    items = list(_split_members(passage))
    demands = any(_DEMANDED.match(item.text) for item in items[:-1])
    for item in items:
        if demands and (mark := _DEMANDED.match(item.text)):
            rest = item.cut(mark.end())
            bare = join_passages((item.cut(*mark.span("name")), rest), " ") if rest else item.cut(*mark.span("name"))
            field = read_member(bare)
            if isinstance(field, FieldDraft):
                members.append(apply_attributes(field, Attributes(required=True)))
                continue
        flags = _read_flags(item.text)
        if flags and members and isinstance(members[-1], FieldDraft):
            members[-1] = apply_attributes(members[-1], flags)
            continue
        if flags and flags.required is not None and members and isinstance(members[-1], RelationPhrase):
            members[-1] = replace(members[-1], required=flags.required)
            continue
        shared = _SHARED.match(item.text)
        member = _read_towards(item, members) or read_member(item)
        if pending:
            members += _share(pending, member)
            pending = None
        if shared and not typed:
            pending = (shared["first"], item)
        elif member:
            members.append(member)
            _type_both(members, item.text)
            typed = typed or _is_typed(member, item.text)
    if pending:
        members += _share(pending, None)
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


# 'total -> client' at the end of a list is a total, and whom the thing belongs to.
_POINTS = re.compile(r"^(?P<field>.*[\w)?])\s+(?:->|=>|\u2192)\s*[A-Za-z][\w ]{1,40}$")


def _split_pointer(item: Passage) -> Iterator[Passage]:
    """Part a field from the arrow behind it, unless the field's name is that of the reference."""
    match = _POINTS.match(item.text)
    words = match["field"].lower().split() if match else []
    if match and (words[-1].endswith((")", "?")) or infer_type(words[-1]) is not FieldType.STRING or "/" in words[-1]):
        yield item.cut(0, match.end("field"))
        item = item.cut(match.end("field"))
    yield item


def _split_members(passage: Passage) -> Iterator[Passage]:
    """Give the items of a list that may be members, with those of groups: 'the two ports (from port, to port)'."""
    for item in (part for listed in split_list(passage) for part in _split_pointer(listed)):
        group = _GROUP.match(item.text) or _PARTS.match(item.text)
        if group:
            yield from split_list(item.cut(*group.span("inside")))
        elif contact := _CONTACT.match(item.text):
            for part in split_list(item.cut(*contact.span("inside"))):
                yield join_passages((item.cut(*contact.span("head")), part), " ")
        elif ties := _TWO_TIES.match(item.text):
            yield item.cut(*ties.span("first"))
            yield replace_words(item.cut(*ties.span("second")), _ARTICLE, lambda _: "one")
        elif ends := _ONE_ON_ONE.match(item.text) or _WHICH_WHICH.match(item.text):
            yield item.cut(*ends.span("first"))
            yield item.cut(*ends.span("second"))
        elif pair := _EITHER.match(item.text):
            yield from _split_pair(item, pair)
        elif (
            item.text
            and len(item.text) <= MAX_ITEM
            and (BY.match(item.text) or not SENTENCE.match(_NOTES.sub("", item.text)))
        ):
            yield item


# 'technical contact (name, phone)' are two fields.
_CONTACT = re.compile(
    r"^(?:an? |the )?(?P<head>(?:[a-z]+ )?(?:contact|contact person|manager|owner|person|representative|supervisor))\s?"
    r"\((?P<inside>(?:name|phone|mobile|e-?mail|address|role)(?:(?:, | and )(?:name|phone|mobile|e-?mail|address"
    r"|role)){1,4})\)$",
    re.IGNORECASE,
)
# 'made by a donor to a charity' ties a donation to both.
_TWO_TIES = re.compile(
    r"^(?P<first>(?:is )?(?:made|given|placed|written|sent|paid|booked|posted|created|sold|rented) (?:by|for|to|from) "
    r"(?:an?|one|the) [\w-]+) (?P<second>(?:to|for|in|on|at|from|by) (?:an?|one|the) [\w-]+)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
# 'a certificate on a host' is all that a deployment is.
_ONE_ON_ONE = re.compile(
    r"^(?P<first>an? [a-z][\w-]*|one [a-z][\w-]*(?: [a-z][\w-]*)?) (?:on|in|at|for|to|of|by|from|with|against) "
    r"(?P<second>an? [a-z][\w-]*|one [a-z][\w-]*(?: [a-z][\w-]*)?)$",
    re.IGNORECASE,
)
# 'Which member took which piece' refers to both.
_WHICH_WHICH = re.compile(
    r"^which (?P<first>[a-z][\w-]*) (?:has |have |had )?[a-z]+ (?:[a-z]+ )?which (?P<second>[a-z][\w-]*)$",
    re.IGNORECASE,
)
# 'lat / lng (float)' are two fields, and so are 'starts on / ends on'.
_EITHER = re.compile(
    r"^(?P<first>[A-Za-z]\w{0,30}(?: \w{1,20})?) / (?P<second>[A-Za-z]\w{0,30}(?: \w{1,20})?)"
    r"(?P<note> ?\([^()]{1,60}\)|: ?\w+)?$"
)


def _split_pair(item: Passage, pair: re.Match[str]) -> Iterator[Passage]:
    """Part two names that share what stands behind them; what only looks like two names stays one item."""
    ends = [pair[key].lower().split()[-1] for key in ("first", "second")]
    if not all(is_known_word(end) or end in ("on", "at", "from", "to") for end in ends):
        yield item
        return
    for key in ("first", "second"):
        name, note = item.cut(*pair.span(key)), item.cut(*pair.span("note")) if pair["note"] else None
        yield join_passages((name, note), " " if pair["note"].startswith("(") else "") if note else name


def _is_typed(member: Member, text: str) -> bool:
    return isinstance(member, FieldDraft) and member.type is not None and (":" in text or "(" in text)


def _share(pending: tuple[str, Passage], member: Member | None) -> list[Member]:
    """Complete the first of 'start and end date' by the last word of the second."""
    first, item = pending
    head = ""
    attributes = Attributes()
    if isinstance(member, FieldDraft) and "_" in member.name and not member.name.startswith(f"{first.split()[0]}_"):
        head = " " + member.name.rpartition("_")[2]
        attributes = Attributes(type=member.type)
    completed = name_field(first + head, item, attributes) or read_member(item)
    return [completed] if completed else []


def _read_flags(text: str) -> Attributes | None:
    """Read an item that says something of the one before it, such as 'unique' or 'integer'."""
    words = mend_flags(text).lower().strip(" .!")
    if words.split("(")[0] in PURE_TYPE_WORDS:
        return read_attributes(text)
    flags = read_attributes(text)
    if flags.unique_with and _UNIQUE_FIRST.match(words):
        return flags
    if flags.default is not None:
        return flags if words.startswith("default") else None
    states = any(flag is not None for flag in (flags.required, flags.unique, flags.indexed))
    bare = states and flags.type is None and not flags.values
    return flags if bare and not _FLAG_WORDS.sub("", words).strip() else None
