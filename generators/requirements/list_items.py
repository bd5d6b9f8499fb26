"""List items: where a list of fields parts, and which of its parts say something of fields at all."""

import re
from collections.abc import Iterator

from generators.requirements.items import MAX_ITEM
from generators.requirements.passages import Passage, join_passages, replace_words
from generators.requirements.tied_items import BY
from generators.requirements.types import PURE_TYPE_WORDS, infer_type, is_known_word
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
    r"^(?!(?:an?|the) \w+ of\b)(?:(?:an?|the|each|every|one|1|it|they|we|same|any)\b(?:(?!\b(?:whether|if|that|which"
    r"|who)\b).){1,60}?"
    r"\b(?:has|have|is|are|can|may|must|(?!as\b)\w+(?<![siu])s|\w+ed)\b(?: \w+){0,3}? "
    r"(?:an?|the|one|many|several|exactly|more)\b"
    r"|(?:one|an?|each) \w+ = "
    r"|[a-z]+s (?:can|may|will) (?!be\b)[a-z]+ |(?!(?:is|has|was)\b)[a-z]+s (?!is\b)[a-z]+ (?:in|on|at|for|with"
    r"|to) (?:many|several|one|an?)\b"
    r"|(?:on|in|at|for|to|with) (?:an?|the|each|every|one) \w+,? (?:you|we|they|there|many|several)\b"
    r"|(?:links?|connects?|ties|joins?|happens?|takes? place|please)\b (?:\w+ ){0,3}\w)",
    re.IGNORECASE,
)
"""What follows a full stop and says something of its own: 'name, unit. A meal uses many ingredients'."""
_NOTES = re.compile(r"\([^()]*\)")
_LOOSE_END = re.compile(r"\s(?:and|or)$", re.IGNORECASE)
# 'total -> client' at the end of a list is a total, and whom the thing belongs to.
_POINTS = re.compile(r"^(?P<field>.*[\w)?])\s+(?:->|=>|\u2192)\s*[A-Za-z][\w ]{1,40}$")
# What stands behind a reference: 'vessel: reference to Vessel, n:1'.
_CARDINALITY = re.compile(r"(?:[nm1*]|many|one) ?(?::|-|to) ?(?:[nm1*]|many|one)", re.IGNORECASE)
# 'each one belongs to a course' goes on about the thing of the list.
_EACH_ONE = re.compile(r"each(?: one)? (?:belongs?|refers?|points?|goes) ", re.IGNORECASE)
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
# In signatures a type follows each name: 'capacity int, heated bool, day date'.
_SIGNATURE = re.compile(
    rf"[a-z]+(?:_[a-z]+)* (?:{'|'.join(sorted(PURE_TYPE_WORDS))})\b|[a-z]+_[a-z_]+ (?:text|date"
    rf"|time)\b"
)
_DATED = re.compile(r"(?P<name>(?!(?:an?|the|its|their|our|some|free|long)\b)[a-z_]+) (?P<type>date|time|text)$")


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


def split_members(passage: Passage) -> Iterator[Passage]:
    """Give the items of a list that may be members, with those of groups: 'the two ports (from port, to port)'."""
    parts = [part for listed in split_list(passage) for part in _split_pointer(listed)]
    is_signed = any(_SIGNATURE.match(part.text) for part in parts)
    for item in (_mark_type(part) if is_signed else part for part in parts):
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
            and not _CARDINALITY.fullmatch(item.text)
            and (BY.match(item.text) or _EACH_ONE.match(item.text) or not SENTENCE.match(_NOTES.sub("", item.text)))
        ):
            yield item


def _split_pointer(item: Passage) -> Iterator[Passage]:
    """Part a field from the arrow behind it, unless the field's name is that of the reference."""
    match = _POINTS.match(item.text)
    words = match["field"].lower().split() if match else []
    if match and (words[-1].endswith((")", "?")) or infer_type(words[-1]) is not FieldType.STRING or "/" in words[-1]):
        yield item.cut(0, match.end("field"))
        item = item.cut(match.end("field"))
    yield item


def _split_pair(item: Passage, pair: re.Match[str]) -> Iterator[Passage]:
    """Part two names that share what stands behind them; what only looks like two names stays one item."""
    ends = [pair[key].lower().split()[-1] for key in ("first", "second")]
    if not all(is_known_word(end) or end in ("on", "at", "from", "to") for end in ends):
        yield item
        return
    for key in ("first", "second"):
        name, note = item.cut(*pair.span(key)), item.cut(*pair.span("note")) if pair["note"] else None
        yield join_passages((name, note), " " if pair["note"].startswith("(") else "") if note else name


def _mark_type(item: Passage) -> Passage:
    """Set a colon between a name and the type behind it."""
    dated = _DATED.match(item.text)
    if dated and dated["type"] != "text" and infer_type(dated["name"]) is FieldType.STRING and "_" not in dated["name"]:
        # An 'expiry date' is no expiry whose type is a date.
        return item
    return join_passages((item.cut(*dated.span("name")), item.cut(*dated.span("type"))), ": ") if dated else item
