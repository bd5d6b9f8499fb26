"""Worded fields: what each wording makes of the words that fit it, 'whether it is paid' → paid, a yes or no."""

import re
from dataclasses import replace

from generators.requirements.attributes import Attributes, read_attributes
from generators.requirements.drafts import merge_attributes, name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.languages import translate_noun
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.spec import names
from generators.spec.models import FieldType

_TAIL = re.compile(
    r"\s(?:etc\b.*|(?:that|which|who|whom|whose|what|where|when|so|because|since|as|we|he|she|they|it|i|you|in|to|for"
    r"|from|at|on|by|if|used|during|like|such|until|via|about|into|is|are|was|were|has|have|can|must|should|will"
    r"|only|using|with|without|than|given|being|of)\b(?=\s).*)$",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {"date": FieldType.DATE, "day": FieldType.DATE, "time": FieldType.DATETIME}
_ROMANCE_OF = re.compile(
    r"(?P<head>data(?= [^\W\d_])|\w+(?= (?:(?:de|du|des|del|di|do|da|dos|das|dei|degli|dell[aeo])\b|d'|dell')))",
    re.IGNORECASE,
)
_HOW = {
    "long": "duration",
    "old": "age",
    "much": "price",
    "big": "size",
    "deep": "depth",
    "tall": "height",
    "high": "height",
    "wide": "width",
    "far": "distance",
    "heavy": "weight",
    "often": "frequency",
}
_UNITS = {"secs": "seconds", "sec": "seconds", "mins": "minutes", "min": "minutes"}


def cut_tail(text: str) -> str:
    """Cut what follows a noun: 'price in EUR', 'fee that was paid'."""
    return _TAIL.sub("", text)


def build_none(_match: re.Match[str], _item: Passage, _said: Attributes) -> FieldDraft | None:
    """Make nothing of words that begin another thought."""
    return None


def build_much(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what there is more or less of: 'how much oil it needs' → oil."""
    return name_field(match["name"], item, replace(said, type=said.type or FieldType.DECIMAL))


def build_amount_of(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is measured, and in what: 'how many kilos of honey were taken' → honey_kilos."""
    return name_field(f"{match['rest']} {match['unit']}", item, replace(said, type=said.type or FieldType.DECIMAL))


# 'Numero di ospiti', 'numero delle prove': several in Italian.
_ITALIAN_MANY = re.compile(r"\b(?:di|dei|degli) \w+i$|\bdelle \w+e$", re.IGNORECASE)


def build_count(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is counted: 'how many seats' → seats."""
    bound = match.groupdict().get("bound") or ""
    return name_field(bound + cut_tail(match["rest"]), item, replace(said, type=said.type or FieldType.INTEGER))


def build_number(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Tell the number of several things from the number that one thing has: 'the number of the ear tag'."""
    if match.groupdict().get("bound"):
        return build_count(match, item, said)
    rest = cut_tail(match["rest"])
    romance = re.match(r"(?:the )?n[uú]mero", item.find_span().text, re.IGNORECASE)
    is_many = any(is_plural(translate_noun(word)) for word in rest.split())
    if romance and not is_many and not _ITALIAN_MANY.search(item.find_span().text):
        return name_field(f"numero {rest}", item, said)
    if match["counted"].lower().startswith("n") and not romance and not is_many:
        return name_field(f"{rest} number", item, replace(said, type=said.type or FieldType.STRING))
    return build_count(match, item, said)


def build_limit(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name how many there can be, in the words of the text: 'numero massimo di posti' → numero_massimo_posti."""
    return name_field(f"{match['name']} {match['rest']}", item, replace(said, type=said.type or FieldType.INTEGER))


def build_end(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the day on which something begins or ends: 'since when' → since."""
    name = "until" if match["end"].lower() == "till" else match["end"].lower()
    return FieldDraft(name, item.find_span(), **(said.list_stated() | {"type": said.type or FieldType.DATE}))


def build_amount(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what somebody charged or paid: 'what we charged' → amount_charged."""
    verb = {"pay": "paid", "owe": "owed"}.get(match["verb"].lower(), match["verb"])
    return name_field(f"amount {verb}", item, replace(said, type=said.type or FieldType.DECIMAL))


def build_measure(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what a question of degree asks for: 'how long' → duration."""
    name = _HOW.get(match["how"].lower())
    return name_field(name, item, said) if name else None


def build_moment(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name when something happens: 'when it was sent' → sent_at, 'when they gave it back' → returned_at."""
    if re.search(r"\b(?:gave|brought|came|comes|given|brings?) (?:\w+ )?back\b", match[0], re.IGNORECASE):
        return name_field("returned at", item, replace(said, type=said.type or FieldType.DATETIME))
    called = _CALLED_MOMENT.search(item.text)
    if called:
        kind = FieldType.DATE if called[1].lower().endswith(("on", "date", "day")) else FieldType.DATETIME
        return name_field(called[1], item, replace(said, type=said.type or kind))
    noun = match.groupdict().get("noun") or ""
    if match["verb"].lower() in ("was", "is", "happened"):
        return name_field("date", item, replace(said, type=said.type or FieldType.DATETIME))
    adverb = match.groupdict().get("adverb") or ""
    return name_field(f"{noun}{adverb}{match['verb']} at", item, replace(said, type=said.type or FieldType.DATETIME))


def build_due(_match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the day on which something is due."""
    return name_field("due on", item, replace(said, type=said.type or FieldType.DATE))


def build_chosen(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the one that is chosen: 'which skates' were rented is one pair."""
    draft = name_field(names.singularize(match["name"].lower()), item, said)
    return replace(draft, perhaps=name_resource(match["name"])) if draft else None


def build_lapse(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the day on which what a thing has begins or ends: 'a licence that expires on a date'."""
    verb = match["verb"].lower()
    name = f"{match['noun']}{verb}" if verb.endswith("until") else f"{match['noun']}{verb} on"
    return name_field(name, item, replace(said, type=said.type or FieldType.DATE))


def build_certain(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a moment as the note behind it does: 'at a certain time (starts at)' → starts_at."""
    called = _CALLED.search(item.text)
    kind = FieldType.DATE if match["head"].lower() in ("date", "day") else FieldType.DATETIME
    return name_field(called[1] if called else match["head"], item, replace(said, type=said.type or kind))


def build_related(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the thing that does something with this one: 'which shelter keeps it' → shelter."""
    return name_field(match["name"], item, said)


def build_asked(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is asked for by its own name: 'how much is the estimated value' → estimated_value."""
    return name_field(cut_tail(match["name"]), item, said)


def build_quantity(_match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a bare 'how many'."""
    return name_field("quantity", item, replace(said, type=FieldType.INTEGER))


def build_when(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a moment that is only asked for: 'joined when' → joined_at, 'when' → date."""
    done = match["verb"]
    return name_field(f"{done} at" if done else "date", item, replace(said, type=said.type or FieldType.DATETIME))


def build_lasting(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name how long something takes: 'takes 30 minutes' → duration_minutes."""
    return name_field(f"duration {match['unit']}", item, replace(said, type=FieldType.INTEGER))


# A note may name the moment: 'when it was paid (paid on)'.
_CALLED_MOMENT = re.compile(
    r"\(((?!(?:the|an?|date|and|as|full|exact|with)\b)[a-z]+ (?:on|at|date|day|time))\)", re.IGNORECASE
)
_CALLED = re.compile(r"\(([^()]{1,40})\)")
_DONE = {
    "took": "taken", "wrote": "written", "gave": "given", "did": "done", "drew": "drawn", "drove": "driven",
}  # fmt: skip


def build_doer(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name who did something: 'who has collected it' → collected_by."""
    verb = match["verb"].lower()
    return name_field(f"{_DONE.get(verb, verb)} by", item, replace(said, type=said.type or FieldType.STRING))


def build_day_of(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name a day of the week, month or year."""
    return name_field(match["name"] + match["rest"], item, said)


def build_both(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Take a date and a time for the one moment that they are."""
    name = f"{match['owner']} time" if match["owner"] else f"{match['head']}date time"
    return name_field(name, item, replace(said, type=said.type or FieldType.DATETIME))


def build_day(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the day or the moment when something happens: 'the date they joined'."""
    is_day = match["head"].lower() in ("date", "day")
    kind = FieldType.DATE if is_day else FieldType.DATETIME
    return name_field(f"{match['verb']} {'on' if is_day else 'at'}", item, replace(said, type=said.type or kind))


def build_year(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name the year in which something happened: 'the year they joined' → year_joined."""
    is_number = match["head"].lower() in ("year", "week", "decade", "century")
    kind = FieldType.INTEGER if is_number else FieldType.STRING
    return name_field(f"{match['head']} {match['verb']}", item, replace(said, type=said.type or kind))


def build_stated(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Read 'a code that has to be unique', 'status is one of …'; a sentence that says no such thing is no field."""
    rest = read_attributes(f"{match['verb']} {match['rest']}")
    if not rest.says_anything:
        rest = read_attributes(match["rest"])
    if not rest.says_anything and match["verb"].lower() not in ("as", "from"):
        return None
    return name_field(match["name"], item, merge_attributes(said, rest))


def build_with_unit(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Keep the unit in the name: 'runtime in minutes' → runtime_minutes."""
    unit = _UNITS.get(match["unit"].lower(), match["unit"])
    return name_field(f"{_cut_owner(match['rest'])} {unit}", item, replace(said, type=said.type or FieldType.INTEGER))


def build_measured(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Name what is measured in a unit that its name does not need."""
    return name_field(_cut_owner(match["rest"]), item, replace(said, type=said.type or FieldType.DECIMAL))


def _cut_owner(text: str) -> str:
    """Cut what a measure is of: 'the height of the tower' in metres."""
    return re.sub(r" of (?:the|an?|its|their|each) .*$", "", text, flags=re.IGNORECASE)


def build_of(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Turn around what is of something: 'name of the dog' → dog_name; not so a 'date de sortie'."""
    romance = _ROMANCE_OF.search(item.find_span().text)
    if romance:
        kind = said.type or _KINDS.get(match["head"].lower())
        return name_field(f"{romance['head']} {match['owner']}", item, replace(said, type=kind))
    return name_field(f"{match['owner']} {match['head']}", item, said)


def build_whole(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Keep a name that has an 'of' in it."""
    return name_field(match[0], item, said)


def build_told(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Keep the words of what somebody did or said, of which no one alone is a name: 'what they did'."""
    return name_field(names.to_snake(match[0]), item, replace(said, type=said.type or FieldType.TEXT))


def build_ranged(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Read a name with the range of its values: 'rating 1-5'."""
    return name_field(match["name"], item, merge_attributes(said, read_attributes(f"from {match['flag']}")))


def build_flagged(match: re.Match[str], item: Passage, said: Attributes) -> FieldDraft | None:
    """Read a name with a type or a flag behind it: 'email unique'."""
    stated = read_attributes(match["flag"])
    return name_field(match["name"], item, said if said.type and stated.type else merge_attributes(said, stated))
