"""Phrases: a list of fields as people write one, 'a title (required), notes, a due date and a done flag'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.requirements.attributes import Attributes, read_attributes, read_note_values
from generators.requirements.findings import FieldDraft
from generators.requirements.nouns import STOP_WORDS, is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.spelling import mend_spelling
from generators.requirements.types import PURE_TYPE_WORDS, find_type, is_known_word
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, RelationKind


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """A relation in a list of fields: 'belongs to an artist', 'many tags'; the owner of the list is its source."""

    kind: RelationKind
    target: str
    span: Span
    name: str | None = None
    required: bool | None = None


Member = FieldDraft | RelationDraft

_SEPARATOR = re.compile(r"[,;\n\u2022]|\s(?:and|&|plus|as well as|along with|and also)\s(?=\S)|\.\s|\.$")
_OPEN, _CLOSE = "([{<", ")]}>"
_NOTE = re.compile(r"[(\[{]([^()\[\]{}]{0,400})[)\]}]")
_FILLER = re.compile(
    r"^(?:and|or|also|plus|with|has|have|having|as well as|including|includes?|contains?|maybe|possibly|optionally"
    r"|an?|the|its|"
    r"their|his|her|my|our|your|some|any|which|what|each|every|of|then|both|please|store|save|exactly|only|"
    r"it has|they have|it also has|(?:we|i|you) (?:also )?(?:need|store|save|want|keep|record|track|must save"
    r"|should know)(?: to (?:store|save|keep|know))?"
    r"|one|must have|should have|needs?(?: to have)?|stores?|there is|there's)\s+",
    re.IGNORECASE,
)
_MANY = (
    r"(?:many|several|multiple|lots? of|a lot of|a list of|lists? of|a set of|a number of|any number of|one or more"
    r"|zero or more|a collection of|various|some|0\.\.n|1\.\.n)"
)
_RELATION = re.compile(
    r"^(?:it |they |which |that |and |each |is |are |can |may |must |always |also )*"
    r"(?P<verb>belong(?:s|ing)?[ _]to|(?:linked|tied|assigned|attached|connected|related) to|refer(?:s|ring)? to"
    r"|references?|"
    r"(?:is |are )?part of|lives? in|written by|made by|owned by|posted by|created by|placed by)\s+(?:exactly |only )?"
    r"(?:an? |one |the |its |a single )?(?P<target>[A-Za-z][\w -]{1,40})$",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    rf"^(?:has |have |can have |may have |contains? |with )*{_MANY}\s+(?P<target>[A-Za-z][\w -]{{1,40}})$",
    re.IGNORECASE,
)
_ARROW = re.compile(
    r"^(?P<name>[A-Za-z][\w ]{0,40}?)\s*:?\s*(?:->|=>|\u2192)\s*(?P<target>[A-Za-z]\w{0,47})(?P<many>\[\])?"
)
_TYPED = re.compile(
    r"^(?P<name>[A-Za-z_][\w ./-]{0,47}?)(?P<optional>\?)?\s*(?::|=|\s-{1,2}\s|\s?[\u2013\u2014]\s?)\s*(?P<rest>.*)$",
    re.DOTALL,
)
_STATED = re.compile(
    r"^(?P<name>[A-Za-z][\w' -]{0,40}?),?\s+(?:which |that )?(?P<verb>is|are|can be|may be|must be|has to be|have "
    r"to be|should be|will be|being|as|cannot|can't|must not|may not|from)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"^(?:(?:a |the )?(?:info(?:rmation)?|flag|boolean|marker|indicator|note|yes/no)?\s*(?:that |which )?(?:says?"
    r"|saying|telling|tells|showing|to (?:say|show|mark)|for|indicating|of|on)?\s*)?"
    r"(?:whether|if)(?: or not)? (?P<rest>.+)$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"^(?:is|are|was|were|has|have) (?:it|he|she|they|this) (?P<rest>.+)$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:(?:it|they|he|she|this|that|we|one|someone|the \w+|an? \w+|\w+)\s+)?(?P<verb>is|are|was|were|has been"
    r"|have been|has|have|had been|can be|should be|must be|needs to be|need to be|'s|can|does|will "
    r"be)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"^how many (?P<rest>.+?)(?: (?:they|it|we|there|he|she|can|are|is|was|were|the|have|has|fit|do)\b.*)?$",
    re.IGNORECASE,
)
_HOW = {"long": "duration", "old": "age", "much": "price", "big": "size", "far": "distance", "heavy": "weight"}
_WHEN = re.compile(
    r"^(?:the (?:time|moment|date) )?when (?:it|they|he|she|we|this|(?:the |an? )?\w+) (?:was |were |is |are |has "
    r"been |have been |had been |will be |got |gets )?(?P<verb>\w+)\b.*$",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(r"^(?:the |total )?(?:number|count|quantity|no\.?|amount) of (?P<rest>.+)$", re.IGNORECASE)
_OF = re.compile(
    r"^(?P<head>name|title|date|time|type|kind|status|price|cost|address|email|phone|place|year|day|colou?r|size|id"
    r"|code|description|url|language|country|city|number) of (?:an? |the |its |their |your )?(?P<owner>\w+(?: "
    r"\w+)?)$",
    re.IGNORECASE,
)
_OR_NOT = re.compile(
    r"^(?P<rest>.+?)(?:,? or (?:not?|un\w+|nope)|\s*\(?\b(?:y/n|yes/no|yes or no|true/false|true or false|y or "
    r"n)\)?|\s+(?:flag|boolean|checkbox|toggle|bool)|\?)$",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"^(?P<rest>.+?) in (?P<unit>seconds|secs|sec|minutes|mins|min|hours|days|weeks|months|years|ms|milliseconds"
    r"|cents|pages|words)$",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s(?:that|which|who|whom|whose|what|where|when|so|because|since|as|we|he|she|they|it|i|you|in|to|for|from|per"
    r"|at|on|by|if|used|during|"
    r"like|such|until|via|about|into|etc|is|are|was|were|has|have|can|must|should|will|only|using|with|without|must"
    r"|than|given|being|of)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_ADVERB = re.compile(
    r"^(?:still|already|currently|actually|really|now|yet|also|been|be|ever|even|always|publicly|a|an|the)\s+",
    re.IGNORECASE,
)
_QUALITY = re.compile(r"^(?P<flag>optional|required|mandatory|unique|nullable|non-null)\s+(?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f0-9][\w'\u00c0-\u024f-]*")
_SHARED = re.compile(
    r"^(?:(?:an?|the|its|their)\s+)?(?P<first>start|end|begin|first|last|from|min|max|opening|closing|check-in"
    r"|arrival|departure|width|billing|shipping|home|work|buying|selling|front|back)$",
    re.IGNORECASE,
)
_NOT_FIELDS = frozenset(
    "etc so more stuff things crud rest api pagination search filtering sorting authentication login auth jwt "
    "docker tests test documentation validation swagger openapi postgres postgresql mysql sqlite mongodb mongo "
    "redis prisma typeorm sqlalchemy fastapi express nestjs python typescript golang graphql grpc endpoints "
    "endpoint caching cache database logging typescript created_at updated_at id timestamps ids thanks please "
    "thank others other following all none it them that everything crud_endpoints rate_limiting github_actions "
    "soft_delete ci cd tracing opentelemetry".split()
)
MAX_FIELD_WORDS = 4


def split_list(passage: Passage) -> Iterator[Passage]:
    """Split at the commas and conjunctions that are not inside brackets."""
    start = depth = 0
    cuts = {match.start(): match.end() for match in _SEPARATOR.finditer(passage.text)}
    skip_to = 0
    for position, character in enumerate(passage.text):
        if character in _OPEN and character != "<":
            depth += 1
        elif character in _CLOSE and character != ">":
            depth = max(depth - 1, 0)
        if depth == 0 and position in cuts and position >= skip_to:
            yield passage.cut(start, position)
            start = skip_to = cuts[position]
    yield passage.cut(start)


def read_members(passage: Passage) -> tuple[Member, ...]:
    """Read all fields and relations of a list; what is neither is passed over."""
    members: list[Member] = []
    typed = False
    pending: tuple[str, Passage] | None = None
    for item in split_list(passage):
        if not item.text or len(item.text) > 400:
            continue
        flags = _read_flags(item.text, typed=typed)
        if flags and members and isinstance(members[-1], FieldDraft):
            members[-1] = _apply(members[-1], flags)
            continue
        shared = _SHARED.match(item.text)
        member = read_member(item)
        if pending:
            members += _share(pending, member)
            pending = None
        if shared and not typed:
            pending = (shared["first"], item)
            continue
        if member:
            members.append(member)
            typed = typed or (
                isinstance(member, FieldDraft) and member.type is not None and (":" in item.text or "(" in item.text)
            )
    if pending:
        member = _name_field(pending[0], pending[1], Attributes())
        members += [member] if member else []
    return tuple(members)


def _share(pending: tuple[str, Passage], member: Member | None) -> list[Member]:
    """Complete the first of 'start and end date' by the last word of the second."""
    first, item = pending
    head = ""
    attributes = Attributes()
    if isinstance(member, FieldDraft) and "_" in member.name:
        head = " " + member.name.rpartition("_")[2]
        attributes = Attributes(type=member.type)
    completed = _name_field(first + head, item, attributes)
    return [completed] if completed else []


def _read_flags(text: str, *, typed: bool) -> Attributes | None:
    """Read an item that says something of the one before it, such as 'unique' or 'integer'."""
    words = text.lower().strip(" .!")
    if find_type(words.split("(")[0]) and (
        words.split("(")[0] in PURE_TYPE_WORDS or (typed and words not in ("text", "number", "amount", "price"))
    ):
        return read_attributes(text) if words.split("(")[0] in PURE_TYPE_WORDS else None
    flags = read_attributes(text)
    bare = (
        flags.type is None
        and not flags.values
        and (flags.required is not None or flags.unique is not None or flags.default is not None)
    )
    leftover = re.sub(
        r"\b(?:is|are|be|must|can|can't|cannot|may|should|not|never|always|null|empty|blank|left|out|missing"
        r"|required|mandatory|optional|nullable|unique|default|defaults|to|and|or|"
        r"duplicates?|no|repeat|repeated|set|given|present|it|if|known|any|max|min|primary|business|key|indexed"
        r"|index|shared|available)\b|[^a-z ]",
        "",
        words,
    )
    if flags.default is not None:
        return flags if words.startswith("default") else None
    return flags if bare and not leftover.strip() else None


def _apply(draft: FieldDraft, said: Attributes) -> FieldDraft:
    changes = {
        key: value
        for key in (
            "type",
            "values",
            "required",
            "unique",
            "default",
            "minimum",
            "maximum",
            "max_length",
            "precision",
            "scale",
            "reference",
        )
        if (value := getattr(said, key)) not in (None, ())
    }
    return replace(draft, **changes)


def read_member(item: Passage) -> Member | None:
    """Read one item of a list as a field or a relation; None if it is neither."""
    item = item.cut(0, len(item.text.rstrip(" .,;:")))
    text = item.text
    relation = _read_relation(item)
    if relation:
        return relation
    typed = _TYPED.match(text)
    if typed and not typed["name"].lower().startswith(("http", "e.g")):
        return _read_typed(item, typed)
    notes = [note[1] for note in _NOTE.finditer(text)]
    bare = " ".join(_NOTE.sub(" ", text).split())
    said = Attributes()
    for note in notes:
        said = _merge(said, _read_note(note))
    return _read_bare(bare, item, said)


def _read_relation(item: Passage) -> RelationDraft | None:
    text = _NOTE.sub("", item.text).strip()
    for pattern, kind in ((_RELATION, RelationKind.MANY_TO_ONE), (_PLURAL, RelationKind.ONE_TO_MANY)):
        match = pattern.match(text)
        target = name_resource(_TAIL.sub("", match["target"])) if match else None
        if match and target and (kind is RelationKind.MANY_TO_ONE or is_plural(_TAIL.sub("", match["target"]))):
            return RelationDraft(kind, target, item.find_span())
    arrow = _ARROW.match(item.text)
    target = name_resource(arrow["target"]) if arrow else None
    if arrow and target:
        kind = _read_kind(item.text) or (RelationKind.ONE_TO_MANY if arrow["many"] else RelationKind.MANY_TO_ONE)
        name = names.to_snake(arrow["name"]).removesuffix("_id")
        required = read_attributes(item.text[arrow.end() :]).required
        return RelationDraft(kind, target, item.find_span(), name if names.is_snake(name) else None, required)
    return None


_KINDS = (
    (
        re.compile(
            r"\b(?:many|n|m)[ -]?(?:to|:|2)[ -]?(?:many|m|n)\b|\bm2m\b|\*\s?(?:-|:|to|\.\.)\s?\*", re.IGNORECASE
        ),
        RelationKind.MANY_TO_MANY,
    ),
    (
        re.compile(r"\b(?:many|n)[ -]?(?:to|:|2)[ -]?(?:one|1)\b|\bm2o\b|\bfk\b|\*\s?(?:-|:|to)\s?1", re.IGNORECASE),
        RelationKind.MANY_TO_ONE,
    ),
    (
        re.compile(r"\b(?:one|1)[ -]?(?:to|:|2)[ -]?(?:many|n|m)\b|\bo2m\b|\b1\s?(?:-|:|to)\s?\*", re.IGNORECASE),
        RelationKind.ONE_TO_MANY,
    ),
    (re.compile(r"\b(?:one|1)[ -]?(?:to|:|2)[ -]?(?:one|1)\b|\bo2o\b", re.IGNORECASE), RelationKind.ONE_TO_ONE),
)


def _read_kind(text: str) -> RelationKind | None:
    return next((kind for pattern, kind in _KINDS if pattern.search(text)), None)


find_kind = _read_kind


def _read_typed(item: Passage, typed: re.Match[str]) -> Member | None:
    rest = typed["rest"]
    said = read_attributes(rest)
    for note in _NOTE.finditer(rest):
        noted = _read_note(note[1])
        said = _merge(said, replace(noted, type=None, values=()) if said.type else noted)
    if typed["optional"]:
        said = replace(said, required=False)
    if said.type is None and not said.says_anything and rest.strip() and len(rest.split()) > 12:
        return None
    flag = re.search(r"\b(?:y/n|yes/no|yes or no|true/false|true or false)\b", rest, re.IGNORECASE)
    if flag:
        said = replace(said, type=FieldType.BOOLEAN, values=())
    if said.reference is not None:
        target = name_resource(said.reference or typed["name"])
        name = names.to_snake(typed["name"]).removesuffix("_id")
        if target:
            return RelationDraft(
                RelationKind.MANY_TO_ONE,
                target,
                item.find_span(),
                name if names.is_snake(name) else None,
                said.required,
            )
    target = _find_target(rest)
    if said.type is None and target and not said.values:
        many = (
            rest.strip().startswith("[")
            or "[]" in rest
            or bool(re.match(r"(?:list|array|set) ?(?:of|<)", rest, re.IGNORECASE))
        )
        return (
            replace(_require(_name_field(typed["name"], item, said)), reference=("*" if many else "") + target)
            if _name_field(typed["name"], item, said)
            else None
        )
    return _name_field(typed["name"], item, said)


def _require(draft: FieldDraft | None) -> FieldDraft:
    if draft is None:
        raise ValueError("a draft is needed here")
    return draft


def _find_target(rest: str) -> str | None:
    match = re.match(
        r"(?:list of |array of |set of |array<|list<|\[)?(?P<target>[A-Z][A-Za-z0-9]{1,47})(?:\[\]|>|\])?\b",
        rest.strip(),
    )
    return name_resource(match["target"]) if match else None


def _read_note(note: str) -> Attributes:
    if re.fullmatch(r"\s*(?:y/n|yes/no|yes or no|true/false|true or false|y or n)\s*", note, re.IGNORECASE):
        return Attributes(type=FieldType.BOOLEAN)
    values = read_note_values(note)
    if values:
        return Attributes(type=FieldType.ENUM, values=values)
    said = read_attributes(note)
    return replace(said, values=(), type=None) if said.type is FieldType.ENUM and not said.values else said


def _merge(first: Attributes, second: Attributes) -> Attributes:
    changes = {key: getattr(second, key) for key in Attributes.__slots__ if getattr(second, key) not in (None, ())}
    return replace(first, **changes)


def _read_bare(text: str, item: Passage, said: Attributes) -> Member | None:
    whether = _WHETHER.match(_strip_fillers(text))
    if whether:
        return _name_state(whether["rest"], item, said)
    asked = _ASKED.match(text)
    if asked:
        return _name_state(asked["rest"], item, said)
    text = _strip_fillers(text)
    quality = _QUALITY.match(text)
    while quality:
        said = _merge(said, read_attributes(quality["flag"]))
        text = text[quality.end() :]
        quality = _QUALITY.match(text)
    if re.match(r"(?:each|every|no|there|we|i|you|please|this|these)\b", text, re.IGNORECASE):
        return None
    counted = _HOW_MANY.match(text) or _NUMBER_OF.match(text)
    if counted:
        return _name_field(_TAIL.sub("", counted["rest"]), item, replace(said, type=said.type or FieldType.INTEGER))
    how = re.match(r"how (\w+)\b", text, re.IGNORECASE)
    if how:
        name = _HOW.get(how[1].lower())
        return _name_field(name, item, said) if name else None
    when = _WHEN.match(text)
    if when:
        return _name_field(f"{when['verb']} at", item, replace(said, type=said.type or FieldType.DATETIME))
    return _read_noun(text, item, said)


def _read_noun(text: str, item: Passage, said: Attributes) -> Member | None:
    flag = _OR_NOT.match(text)
    if flag:
        return _name_state(flag["rest"], item, said)
    stated = _STATED.match(text)
    if stated:
        rest = read_attributes(f"{stated['verb']} {stated['rest']}")
        if rest == Attributes():
            rest = read_attributes(stated["rest"])
        if not rest.says_anything:
            return None if stated["verb"].lower() not in ("as", "from") else _name_field(stated["name"], item, said)
        return _name_field(stated["name"], item, _merge(said, rest))
    unit = _UNIT.match(text)
    if unit:
        unit_name = {"secs": "seconds", "sec": "seconds", "mins": "minutes", "min": "minutes"}.get(
            unit["unit"].lower(), unit["unit"]
        )
        return _name_field(f"{unit['rest']} {unit_name}", item, replace(said, type=said.type or FieldType.INTEGER))
    of = _OF.match(text)
    if of and of["owner"].lower() != "birth":
        return _name_field(f"{of['owner']} {of['head']}", item, said)
    birth = re.match(r"(date|place|day|year) of birth\b", text, re.IGNORECASE)
    if birth:
        return _name_field(f"birth {birth[1]}", item, said)
    if re.match(r"(?:in|on|at) \w+$", text, re.IGNORECASE):
        return (
            _name_field(text, item, said)
            if names.to_snake(text) in ("in_stock", "on_sale", "on_hand", "in_use")
            else None
        )
    trailing = re.match(rf"^(?P<name>.+?)\s+(?P<type>{'|'.join(sorted(PURE_TYPE_WORDS))})$", text, re.IGNORECASE)
    if trailing:
        stated_type = read_attributes(trailing["type"])
        return _name_field(trailing["name"], item, _merge(stated_type, said) if said.type is None else said)
    return _name_field(_TAIL.sub("", text), item, said)


def _strip_fillers(text: str) -> str:
    while (match := _FILLER.match(text)) and match.end() < len(text):
        text = text[match.end() :]
    return text


def _name_state(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is true or false: 'it is still on sale' → on_sale."""
    subject = _SUBJECT.match(text)
    rest = (
        subject["rest"] if subject else re.sub(r"^(?:it|they|he|she|this|we|the \w+)\s+", "", text, flags=re.IGNORECASE)
    )
    rest = re.sub(r",? or (?:not?|un\w+).*$", "", rest, flags=re.IGNORECASE)
    while (adverb := _ADVERB.match(rest)) and adverb.end() < len(rest):
        rest = rest[adverb.end() :]
    head = re.match(r"(?:in|on|at) ", rest, re.IGNORECASE)
    offset = head.end() if head else 0
    rest = rest[:offset] + _TAIL.sub("", rest[offset:])
    rest = re.sub(r"\s+(?:flag|field|checkbox)$", "", rest, flags=re.IGNORECASE)
    return _name_field(rest, item, replace(said, type=FieldType.BOOLEAN, values=()))


def _name_field(text: str, item: Passage, said: Attributes) -> FieldDraft | None:
    words = [mend_spelling(word) for word in names.split_words(text.replace("'s ", " ").replace("e-mail", "email"))]
    while words and words[0] in ("a", "an", "the", "its", "their", "our", "my", "some"):
        words = words[1:]
    if words and words[-1] == "flag" and len(words) > 1:
        words, said = words[:-1], replace(said, type=FieldType.BOOLEAN)
    name = "_".join(words)
    if not words or len(words) > MAX_FIELD_WORDS + name.count("_id") or not names.is_snake(name) or name in _NOT_FIELDS:
        return None
    if not re.fullmatch(r"[\w' ./&\u00c0-\u024f-]+", text):
        return None
    if all(word in STOP_WORDS for word in words) or not _WORD.match(text.strip(" _`*\"'")):
        return None
    return _apply(FieldDraft(name, item.find_span()), said)


def looks_like_fields(members: tuple[Member, ...]) -> bool:
    """Tell whether a list reads like fields: most of it is made of the words that fields are made of, or is typed."""
    fields = [m for m in members if isinstance(m, FieldDraft)]
    known = [m for m in fields if m.type or m.unique or m.required is not None or is_known_word(m.name.split("_")[-1])]
    return bool(known) and len(known) * 2 >= len(fields)
