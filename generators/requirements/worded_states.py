"""Worded states: what wordings make of what is true or false, or one of few values: 'whether it is paid' → paid."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage
from generators.requirements.types import SLASHED_YES_OR_NO, infer_type, is_known_word
from generators.requirements.values import read_values
from generators.requirements.worded_fields import cut_tail
from generators.spec import names
from generators.spec.models import FieldType

_ADVERB = re.compile(
    r"^(?:still|already|currently|actually|really|now|yet|also|been|be|ever|even|always|publicly|a|an|the)\s+",
    re.IGNORECASE,
)
_ALLOWED = re.compile(
    r"(?P<what>[a-z]+s) are (?P<how>allowed|included|welcome|accepted|permitted|available|provided|needed"
    r"|required)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r",? \(?(?:yes or no|yes/no|y/n|true or false)\)?$", re.IGNORECASE)
# What is 'still up' is not named by its last word.
_PARTICLE = re.compile(r"up|in|on|out|off|there|here|open|left", re.IGNORECASE)
_SUBJECT = re.compile(
    r"^(?:(?:it|they|he|she|this|that|we|i|you|one|someone|somebody|anyone|anybody|there"
    r"|(?P<article>(?:the|an?|any|all|its|their|his|her|our)\s+)?(?P<noun>\w+(?: (?!has\b|have\b|had\b)\w+)??))\s+)?"
    r"(?P<verb>is|are|was|were|has been"
    r"|have been|has|have|had been|can be|should be|must be|needs to be|need to be|'s|can|does|will "
    r"be)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(rf"^(?P<rest>.+?) {SLASHED_YES_OR_NO}$", re.IGNORECASE)
_IS = re.compile(r"(?<=\b(?:it|he))'s\b|(?<=\bshe)'s\b|(?<=\bthey)'re\b", re.IGNORECASE)
_OPPOSITES = frozenset(
    frozenset(pair.split("/"))
    for pair in "in/out day/night home/away left/right new/used buy/sell rent/sale credit/debit hot/cold open/closed "
    "morning/evening indoor/outdoor public/private male/female single/double online/offline income/expense".split()
)
# Whether 'somebody wants to stay anonymous'.
_WANTS = re.compile(
    r"^(?:wants?|wanted|wish(?:es)?|would like|prefers?|preferred|chose|decided|agreed|agrees?) to (?:(?:be|stay|remain"
    r"|become) )?(?=\w)",
    re.IGNORECASE,
)
_STATES = frozenset(("in_stock", "on_sale", "on_hand", "in_use"))


def build_state(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is true or false: 'it is still on sale' → on_sale."""
    text = _IS.sub(" is", _SAID.sub("", match["rest"].rstrip("? ")))
    subject = _SUBJECT.match(text)
    rest = (
        subject["rest"]
        if subject
        else re.sub(r"^(?:it|they|he|she|this|we|i|you|the \w+)\s+", "", text, flags=re.IGNORECASE)
    )
    if subject and _is_of_another(subject):
        # Whether the deposit was paid is more than whether something was.
        rest = f"{subject['noun']} {rest}"
    rest = _WANTS.sub("", re.sub(r"(?<=\w) ones?$", "", rest, flags=re.IGNORECASE))
    rest = re.sub(r",? or (?:not?|un\w+).*$", "", rest, flags=re.IGNORECASE)
    allowed = _ALLOWED.match(text)
    if allowed:
        # Whether dogs are allowed is more than whether something is.
        rest = f"{allowed['what']} {allowed['how']}"
    rest = re.sub(r"(?<=\w) (?:is|was)$", "", rest, flags=re.IGNORECASE)
    rest = re.sub(r"(?<=ed) (?:it|them)$", "", rest, flags=re.IGNORECASE)
    rest = re.sub(r"\s+(?:already|yet|now|still|currently|at all)$", "", rest, flags=re.IGNORECASE)
    while (adverb := _ADVERB.match(rest)) and adverb.end() < len(rest) and not _PARTICLE.fullmatch(rest, adverb.end()):
        rest = rest[adverb.end() :]
    rest = re.sub(r"(?<=\w) an? (?=\w)", " ", rest, flags=re.IGNORECASE)
    head = re.match(r"(?:in|on|at|out of) ", rest, re.IGNORECASE)
    offset = head.end() if head else 0
    rest = rest[:offset] + cut_tail(rest[offset:])
    rest = re.sub(r"\s+(?:flag|field|checkbox)$", "", rest, flags=re.IGNORECASE)
    return name_field(rest, item, replace(said, type=FieldType.BOOLEAN, values=()))


_PAST = frozenset(("was", "were", "has been", "have been", "had been"))


def _is_of_another(subject: re.Match[str]) -> bool:
    """Tell whether a state is that of something beside the thing: 'the police were informed', 'a key is lost'."""
    noun, article = (subject["noun"] or "").lower(), (subject["article"] or "").strip().lower()
    if not noun:
        return False
    if subject["verb"].lower() in _PAST or not article:
        return True
    return article in ("a", "an") or (article == "the" and is_known_word(noun))


def build_having(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what a thing may have, where the verb comes last: 'kann ein Schlagzeug haben' → schlagzeug."""
    return name_field(match["rest"], item, replace(said, type=FieldType.BOOLEAN, values=()))


def build_flag(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is a flag: 'public flag' → public."""
    return name_field(match["rest"], item, replace(said, type=FieldType.BOOLEAN, values=()))


def build_switch(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what a switch turns on and off, which not every switch or mark does: 'enabled switch' → enabled."""
    state = names.to_snake(match["rest"])
    is_state = infer_type(state) is FieldType.BOOLEAN or state.rpartition("_")[2].endswith("ed")
    return build_flag(match, item, said) if is_state else name_field(match[0], item, said)


def build_choice(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Take values behind a name for its choice: 'condition mint/fine/poor'; yes and no are one of their own."""
    values = read_values(match["values"])
    if not values:
        asked = _YES_OR_NO.match(match[0])
        return build_state(asked, item, said) if asked else name_field(match[0], item, said)
    return name_field(match["name"], item, replace(said, type=FieldType.ENUM, values=values))


def build_place(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a state that begins with a preposition: in_stock."""
    draft = name_field(match[0], item, said)
    return draft if draft and (draft.name in _STATES or said.type is FieldType.BOOLEAN) else None


def build_either(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Take 'electric or gas' for the choice between the two."""
    values = (match["first"].lower(), match["second"].lower())
    if any(is_known_word(value) for value in values) and frozenset(values) not in _OPPOSITES:
        return None
    return name_field(match[0], item, replace(said, type=FieldType.ENUM, values=values))
