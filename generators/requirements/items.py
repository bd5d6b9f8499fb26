"""Items: one item of a list as a field or a relation, 'name: string, unique', 'a title (required)', 'many tags'."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.drafts import (
    Member,
    RelationPhrase,
    apply_attributes,
    merge_attributes,
    name_field,
    name_relation,
)
from generators.requirements.findings import FieldDraft
from generators.requirements.notes import NOTE, YES_OR_NO, find_meant, read_note, read_relative, read_tie, read_unit
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.relation_kinds import find_kind
from generators.requirements.tied_items import read_relation
from generators.requirements.types import PURE_TYPE_WORDS, infer_type, is_known_word
from generators.requirements.wordings import read_wording
from generators.spec import names
from generators.spec.models import FieldType, RelationKind

_FILLER = re.compile(
    r"^(?:and|or|also|just|plus(?= (?:an?|the|its|their|some)\b)|(?:at|in|on|for|from|to|by|with|of)(?= wh(?:ich|at)\b)"
    r"|what (?:is|are|was|were)(?! (?:\w+ed"
    r"|done|said|sold|bought|found|made|eaten|written)\b)|with|has|have"
    r"|having|as well as|including|includes?|contains?|maybe|possibly|optionally|knows?(?= (?:if|whether|when|how)\b)"
    r"|an?|the|its|"
    r"their|his|her|my|our|your|some|any|which(?! [a-z]+s$)|what(?! happened$)(?! (?:is|are|was|were|i|we|they|he"
    r"|she|you) )"
    r"|each|every|of"
    r"|then|both|please|store"
    r"|save|exactly|only|"
    r"it has|they have|it also has|to (?:know|see|store|save|keep|record|track|note|show)(?= (?:the|an?|its|their"
    r"|whether|if|how|which|when)\b)"
    r"|(?:we|i|you) (?:also )?(?:need|store|save|want|keep|record|track|measure|count|note(?: down)?"
    r"|write(?: down)?|register|log|collect|know|must save"
    r"|should know)(?: to (?:store|save|keep|know))?"
    r"|(?:an? |one )?(?:text |extra |optional )?(?:field|column) (?:for|with|called|named)"
    r"|one|must have|should have|needs?(?: to have)?|stores?|there is|there's)\s+",
    re.IGNORECASE,
)
_TYPED = re.compile(
    r"^(?P<name>[A-Za-z_][\w ./'-]{0,47}?)(?P<optional>\?)?\s*(?::|=|\s-{1,2}\s|\s?[\u2013\u2014]\s?)\s*(?P<rest>.*)$",
    re.DOTALL,
)
# In signatures the types follow the names: 'installed_on date', 'fed_by text null', 'message text'.
_SIGNED = re.compile(
    r"^(?P<name>[a-z]+(?:_[a-z0-9]+)+)(?P<optional>\?)? "
    r"(?P<rest>(?:text|date|datetime|timestamp|time|number|money)(?:,? (?:unique|required|optional|nullable|null"
    r"|not null"
    r"|mandatory|default .*))*)$"
)
# 'plate string unique' without any sign between.
_SPACED = re.compile(
    rf"^(?!(?:an?|the|as|is|of|in|to|with|has)\b)(?P<name>[A-Za-z_]\w*(?: [a-z]\w*)?)(?P<optional>\?)? "
    rf"(?P<rest>(?:{'|'.join(sorted(PURE_TYPE_WORDS))})(?:\([^()]{{0,80}}\))?(?:,? (?:unique|required|optional|nullable"
    r"|mandatory|not null|null|indexed|default .*|[<>]=? ?\d+|(?:between|from|min|max|at least|at most|up to) .*"
    r"|[\d\[].*))*)$",
    re.IGNORECASE,
)
QUALITY = re.compile(
    r"^(?P<flag>optional|required|mandatory|unique|nullable|non-null|sometimes|maybe(?= an? ))\s+(?!(?:per|within"
    r"|inside|in|for|across)\b)(?=\w)",
    re.IGNORECASE,
)
"""What is said of a field before its name."""
_POLITE = re.compile(
    r"[\s.,;:]*(?:!+\s*(?=\w))?(?:\b(?:please|pls|plz|thanks|thank you|thx)\b[\s.,;:!?]*)*$", re.IGNORECASE
)
_KIND_AND_TARGET = re.compile(
    r"(?P<kind>(?:many|one)[ _-]to[ _-](?:many|one)|has[ _]many|has[ _]one)[ :]+(?P<target>[A-Z]\w{1,40})"
)
_STATE = re.compile(
    r"^(?:has|is|can|allows?) (?!(?:an?|the|many|several|one|its|to|it|he|she|they)\b)(?:\w+ )?(?P<last>\w+)$",
    re.IGNORECASE,
)
# A 'check in date' is a check-in date.
_PHRASAL = re.compile(
    r"\b(check|move|clock|walk|drop|pick|hand)[ ](in|out|off|up) "
    r"(?=(?:date|time|at|on|day|hour|point|location|address)\b)",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"\u201c\u201d\u201e]")
_MEASURES = (FieldType.DECIMAL, FieldType.INTEGER)
_STAR = re.compile(r"^(?P<name>[^*:]{1,60}?)\s?\*(?=[\s(:,;.]|$)")
# '… belongs to a member and to a firing' goes on with a relation, and so does 'another person as father'; 'is required'
# says something of the field before.
_NO_FIELD = re.compile(r"to (?:an?|the|one) |another |is (?:required|mandatory|optional|compulsory)$", re.IGNORECASE)
# 'the player it belongs to', 'the player concerned' and 'the player in question' are the player.
_BELONGING = re.compile(
    r"(?<!where) (?:(?:that |which )?(?:it|they|this) (?:(?:belongs?|refers?|relates?|applies|goes) to|concerns?"
    r"|affects?|involves?|(?:is|are) (?:about|for|of|meant for))|(?:it|they)(?:'s|'re) (?:about|for)|concerned|involved"
    r"|affected|in question|at hand|referred to)$",
    re.IGNORECASE,
)
# 'ended_at?' is the name of code with its mark; 'paid?' asks.
_OPTIONAL_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*_(?:at|on|date|id|name|url|no|number|text)\?|[a-z]+(?:[A-Z][a-z]+)+\?")
# 'It may record a remark': it need not.
_MAYBE = re.compile(
    r"^(?:it |they )?(?:may|might|can|could) (?:also |optionally )?"
    r"(?:have|record|contain|hold|include|carry|state|store|keep|list)(?= an? ) ",
    re.IGNORECASE,
)
# 'It runs from a start date to an end date' names two dates, and no field of its own.
_RUNS = re.compile(
    r"^(?:it |they )?(?:runs?|lasts?|spans?|goes|go) (?:from|between) an? \w+ (?:date|time|day)\b", re.IGNORECASE
)
# 'It can be put on many tastings' ties, and names no field.
_TIED = re.compile(
    r"(?:it |they )?(?:can|may|must) be [a-z]+ (?:on|in|to|by|with|for|at) (?:many|several|multiple|more than one)\b",
    re.IGNORECASE,
)
# What is called a unit has one as its value.
_UNIT_NAME = re.compile(r"(?:units?|uom|currency)$", re.IGNORECASE)
_ENDS = re.compile(r"^(?:(?:an?|the|its) )?(?P<name>from|to|until)$", re.IGNORECASE)
MAX_ITEM = 400
"""Characters of an item of a list; what is longer is a text."""


def read_member(item: Passage) -> Member | None:
    """Read one item of a list as a field or a relation; None if it is neither."""
    if len(item.text) > MAX_ITEM:
        return None
    polite = _POLITE.search(item.text)
    # The German abbreviation of a postal code is no politeness.
    item = item.cut(0, polite.start() if polite and polite.start() else len(item.text))
    star = _STAR.match(item.text)
    if star:
        member = read_member(item.cut(0, star.end("name")))
        said = merge_attributes(read_attributes(item.text[star.end() :]), Attributes(required=True))
        return apply_attributes(member, said) if isinstance(member, FieldDraft) else member
    relation = read_relation(item)
    if relation:
        return relation
    typed = _TYPED.match(item.text) or _SPACED.match(item.text) or _SIGNED.match(item.text)
    if typed and not typed["name"].lower().startswith(("http", "e.g")):
        return _read_typed(item, typed)
    said = Attributes()
    for note in NOTE.finditer(item.text):
        said = merge_attributes(said, read_note(note[1]))
    # A "bubbly" flag is a flag like any other.
    bare = " ".join(_PHRASAL.sub(r"\1-\2 ", _QUOTE.sub("", NOTE.sub(" ", item.text))).split())
    noted = read_tie(item, bare, said)
    if noted:
        return noted
    draft = _read_bare(bare, item, said)
    return replace(draft, perhaps=find_meant(item.text)) if draft and draft.type is None else draft


def _read_typed(item: Passage, typed: re.Match[str]) -> Member | None:
    """Read 'name: what is said of it'."""
    rest = typed["rest"]
    said = read_attributes(rest)
    for note in NOTE.finditer(rest):
        noted = read_note(note[1])
        said = merge_attributes(said, replace(noted, type=None, values=()) if said.type else noted)
    unit = read_unit(rest)
    if unit.type and (said.type is None or said.type is FieldType.ENUM) and not _UNIT_NAME.search(typed["name"]):
        said = replace(said, type=unit.type, values=())
    if typed["optional"]:
        said = replace(said, required=False)
    if YES_OR_NO.search(rest):
        said = replace(said, type=FieldType.BOOLEAN, values=())
    if not said.says_anything and len(rest.split()) > 12:
        return None
    if said.reference is not None:
        target = name_resource(said.reference or names.to_snake(typed["name"]).removesuffix("_id"))
        name = name_relation(typed["name"])
        if target:
            return RelationPhrase(RelationKind.MANY_TO_ONE, target, item.find_span(), name, said.required)
    tie = _KIND_AND_TARGET.match(rest)
    kind, tied = (find_kind(tie["kind"]), name_resource(tie["target"])) if tie else (None, None)
    if kind and tied:
        return RelationPhrase(kind, tied, item.find_span(), name_relation(typed["name"]), said.required)
    draft = name_field(typed["name"], item, said)
    return _refer(draft, rest, said) if draft else None


def _refer(draft: FieldDraft, rest: str, said: Attributes) -> FieldDraft:
    """Give a field with the thing that stands where its type should, if there is one."""
    target = _find_target(rest) if said.type is None and not said.values else None
    if rest.strip() == names.to_pascal(draft.name):
        # What is called as a type is, 'flag: Flag', may be one of the things.
        draft = replace(draft, perhaps=name_resource(rest))
    if target is None:
        return draft
    if re.fullmatch(r"[A-Z][a-z]+", rest.strip()) and names.to_snake(target) != draft.name:
        # 'payload: Zahl' is a field, unless the text has such a thing.
        return replace(draft, perhaps=target)
    many = re.match(r"\[|(?:list|array|set) ?(?:of|<)|[^,]*\[\]", rest.strip(), re.IGNORECASE)
    return replace(draft, reference=f"*{target}" if many else target)


def _find_target(rest: str) -> str | None:
    """Give the resource that stands where a type should: 'customer: Customer', 'tags: Tag[]'."""
    match = re.match(
        r"(?:list of |array of |set of |array<|list<|\[)?(?P<target>[A-Z][A-Za-z0-9]{1,47})(?:\[\]|>|\])?\b",
        rest.strip(),
    )
    return name_resource(match["target"]) if match else None


def _read_bare(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    """Read an item without a colon: first the fillers and flags in front, then its wording."""
    text = _BELONGING.sub("", text.rstrip("! "))
    known = text.rstrip("?").lower()
    is_plain = known != text.lower() and is_known_word(known) and infer_type(known) is not FieldType.BOOLEAN
    if _OPTIONAL_NAME.fullmatch(text) or is_plain:
        return name_field(text.rstrip("?"), item, replace(said, required=False))
    if _NO_FIELD.match(text):
        return None
    end = _ENDS.match(text)
    if end:
        return apply_attributes(FieldDraft(end["name"].lower(), item.find_span()), said)
    maybe = _MAYBE.match(text)
    if maybe:
        text, said = text[maybe.end() :], replace(said, required=False)
    if _RUNS.match(text) or _TIED.match(text):
        return None
    text, said = read_relative(text, said)
    state = _STATE.match(text)
    if state and (not is_known_word(last := state["last"].lower()) or infer_type(last) in _MEASURES):
        return name_field(text, item, replace(said, type=said.type or FieldType.BOOLEAN))
    while match := _FILLER.match(text) or QUALITY.match(text):
        if match.end() >= len(text):
            break
        if "flag" in match.groupdict():
            flag = match["flag"].lower()
            said = merge_attributes(said, Attributes(required=False) if flag == "maybe" else read_attributes(flag))
        text = text[match.end() :]
    return read_wording(text, item, said)
