"""Wordings: the ways in which people word a field in prose, 'whether it is paid', 'the number of seats'.

Each wording is a pattern and what it makes of a match; the first whose pattern fits decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generators.requirements import worded_fields as fields
from generators.requirements.attributes import Attributes
from generators.requirements.drafts import name_field
from generators.requirements.findings import FieldDraft
from generators.requirements.passages import Passage
from generators.requirements.types import PURE_TYPE_WORDS
from generators.requirements.units import MEASURE, RATIO
from generators.requirements.worded_fields import cut_tail

Build = Callable[[re.Match[str], Passage, Attributes], FieldDraft | None]


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to word a field.

    Attributes:
        pattern: What it looks like, without the article.
        build: Makes the field of a match; None where the words turn out to be none.
    """

    pattern: re.Pattern[str]
    build: Build


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


WORDINGS: tuple[Wording, ...] = (
    Wording(
        re.compile(
            r"^(?:at|on|for|from) (?:an?|the) (?:certain |specific |given |fixed |particular )?"
            r"(?P<head>time|date|day|moment)$",
            re.IGNORECASE,
        ),
        fields.build_certain,
    ),
    Wording(
        re.compile(
            r"^(?:it |which |the )?(?P<noun>[a-z]+ (?=open|close|start|begin))?"
            r"(?P<verb>starts?|begins?|ends?|departs?|arrives?|happens?|opens?|closes?) (?:at|on) "
            r"(?:some|an? certain|an? given) (?:time|date|day)$",
            re.IGNORECASE,
        ),
        fields.build_moment,
    ),
    Wording(
        re.compile(
            r"^(?:it |which |that )?(?:takes?|lasts?|runs? for) (?:(?:an?|some|the) )?"
            r"(?:(?:certain )?number of |many |\d+(?:, \d+)*(?:,? or \d+)? )?(?P<unit>minutes|hours|days|weeks)$",
            re.IGNORECASE,
        ),
        fields.build_lasting,
    ),
    Wording(
        re.compile(
            r"^(?:it |they |which |that )?(?:can|may) be (?P<rest>cancelled|canceled|archived|closed|published|disabled"
            r"|locked|hidden|pinned|featured|completed|blocked|resolved)$",
            re.IGNORECASE,
        ),
        fields.build_flag,
    ),
    Wording(
        re.compile(rf"^(?P<rest>.+?) in {RATIO}$", re.IGNORECASE),
        fields.build_measured,
    ),
    Wording(re.compile(r"^(?P<name>day of )(?:the )?(?P<rest>week|month|year)$", re.IGNORECASE), fields.build_day_of),
    Wording(
        re.compile(r"^(?P<name>[a-z][a-z-]*(?: [a-z]+)?) (?P<values>[a-z0-9-]+(?:/[a-z0-9-]+)+)$", re.IGNORECASE),
        fields.build_choice,
    ),
    Wording(
        re.compile(
            r"^(?P<head>(?:[a-z]+ )?)date (?:and|&) (?:time|hour)\b(?: of (?:an? |the |its )?(?P<owner>\w+(?: \w+)?))?",
            re.IGNORECASE,
        ),
        fields.build_both,
    ),
    Wording(
        re.compile(
            r"^(?:(?:a |the )?(?:info(?:rmation)?|flag|boolean|marker|indicator|note|yes/no)?\s*(?:that |which "
            r")?(?:says?"
            r"|saying|telling|tells|showing|to (?:say|show|mark)|for|indicating|of|on)?\s*)?"
            r"(?:whether|if)(?: or not)? (?P<rest>.+)$",
            re.IGNORECASE,
        ),
        fields.build_state,
    ),
    Wording(
        re.compile(r"^(?:is|are|was|were|has|have) (?:it|he|she|they|this) (?P<rest>.+)$", re.IGNORECASE),
        fields.build_state,
    ),
    Wording(
        re.compile(
            r"^(?:the )?(?:name of )?(?:the )?(?:who|(?:person|people|one|colleague|employee) (?:who|that)) "
            r"(?:has |have |had |is |was )?(?P<verb>[a-z]+ed|took|taken|made|wrote|written|found|sent|sold|bought|gave"
            r"|given|did|done|led|drew|built|drove|won|held)(?: (?:it|them|this|the \w+))?$",
            re.IGNORECASE,
        ),
        fields.build_doer,
    ),
    Wording(
        re.compile(
            r"(?:each|every|no|there|we|i|you|please|this|these)\b|[\w-]+(?: (?!that|which|who)[\w-]+)? (?:has|have"
            r"|belongs?|lives?)\b",
            re.IGNORECASE,
        ),
        fields.build_none,
    ),
    Wording(
        re.compile(r"^(?:once|after|before|unless|as soon as) (?:it (?:is|was) )?\w+$", re.IGNORECASE),
        fields.build_none,
    ),
    Wording(re.compile(r"^how (?:many|much)$", re.IGNORECASE), fields.build_quantity),
    Wording(re.compile(r"^(?:(?P<verb>[a-z]+ed|born|sold|bought|sent) )?when$", re.IGNORECASE), fields.build_when),
    Wording(
        re.compile(
            r"^(?:by )?(?:which )?(?P<name>[a-z]+(?: [a-z]+)?) (?:drives|rides|runs|manages|leads|teaches|wrote"
            r"|writes|keeps|has|owns|uses|made|sent|booked|took|holds"
            r"|offers|sells) (?:it|them)$",
            re.IGNORECASE,
        ),
        fields.build_related,
    ),
    Wording(
        re.compile(
            r"^how many (?P<rest>.+?)(?: (?:they|it|we|there|work|works|live|go|come|stay|he|she|can|are|is|was"
            r"|were|the|have|has|fit|do)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_count,
    ),
    Wording(
        re.compile(
            r"^(?:the |total )?(?P<bound>max(?:imum)? |min(?:imum)? )?(?P<counted>number|count|quantity|no\.?|amount)"
            r" of "
            r"(?:the )?(?P<rest>.+)$",
            re.IGNORECASE,
        ),
        fields.build_number,
    ),
    Wording(re.compile(r"^how much (?P<rest>minutes|hours|days|seconds)\b.*$", re.IGNORECASE), fields.build_count),
    Wording(re.compile(r"how (?P<how>\w+)\b", re.IGNORECASE), fields.build_measure),
    Wording(re.compile(r"^who (?:is|was|are) (?:the )?(?P<name>[a-z]+ [a-z]+)$", re.IGNORECASE), fields.build_related),
    Wording(
        re.compile(
            r"^(?:[a-z]+(?:ed|ght|en|nd)|lent|sent|spent|sold|held|put|cut|paid) "
            r"(?:from|until|till|to|on|at|by) (?:date|time|day|location|place)$",
            re.IGNORECASE,
        ),
        fields.build_whole,
    ),
    Wording(
        re.compile(r"^(?:steps|time|days|hours|minutes|distance|miles) to [a-z]+$", re.IGNORECASE), fields.build_whole
    ),
    Wording(
        re.compile(
            r"^(?:the (?:time|moment|date) )?when (?:it|they|he|she|we|this|(?:the |an? )?\w+) (?:was |were |is "
            r"|are |has "
            r"been |have been |had been |will be |got |gets )?(?P<verb>(?:takes?|took) place|\w+)\b.*$",
            re.IGNORECASE,
        ),
        fields.build_moment,
    ),
    Wording(
        re.compile(r"^(?P<rest>\w+(?: \w+){0,3}) (?:flag|boolean|checkbox|toggle|bool)$", re.IGNORECASE),
        fields.build_flag,
    ),
    Wording(
        re.compile(
            r"^(?:the )?(?P<head>date|day|time|moment) (?:on which |at which |when |that )?(?:they|it|he|she|we|i|you"
            r"|(?:the )?\w+) "
            r"(?:was |were |has been |have been |got |is |are |has |have |had )?"
            r"(?P<verb>(?:[a-z]+ed|left|came|went|bought|sold|sent|flown|grown|shown|drawn|thrown|run|begun"
            r"|made|took|gave|began|started|shot"
            r"|paid|built|set|put|taken|born|found|lost|won|held|given)(?: (?:in|up|out|off|down)(?=$| [a-z]))?)"
            r"(?: (?:in|up|out|for|to|at|it|them|us|by|the)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_day,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>.+?)(?:,? or (?:not?|un\w+|nope)|\s*\(?\b(?:y/n|yes/no|yes or no|true/false|true or false|y "
            r"or "
            r"n)\)?|\s+(?:flag|boolean|checkbox|toggle|bool)|\?)$",
            re.IGNORECASE,
        ),
        fields.build_state,
    ),
    Wording(
        re.compile(
            r"^(?P<name>[A-Za-z][\w' -]{0,40}?),?\s+(?:which |that )?(?P<verb>is|are|can be|may be|must be|has to "
            r"be|have "
            r"to be|should be|will be|being|as|can ?not|can't|must not|may not|from)\s+(?P<rest>.+)$",
            re.IGNORECASE,
        ),
        fields.build_stated,
    ),
    Wording(
        re.compile(
            rf"^(?P<rest>.+?) in {MEASURE}$",
            re.IGNORECASE,
        ),
        fields.build_measured,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>.+?) in (?P<unit>seconds|secs|sec|minutes|mins|min|hours|days|weeks|months|years|ms"
            r"|milliseconds"
            r"|cents|pages|words|bytes|pieces|points|steps)$",
            re.IGNORECASE,
        ),
        fields.build_with_unit,
    ),
    Wording(
        re.compile(
            rf"^(?P<name>\w+(?: \w+)?)\s+(?P<flag>(?:{'|'.join(sorted(PURE_TYPE_WORDS))})"
            r"(?:\([\d, ]+\))?,? (?:between|from|min|max|at least|at most|up to|not null|default|\d).*)$",
            re.IGNORECASE,
        ),
        fields.build_flagged,
    ),
    Wording(
        re.compile(
            r"^(?P<name>[A-Za-z][\w' -]{0,40}?),?\s+(?:from |between )?(?P<flag>\d{1,6} ?(?:to|and|-|\u2013|\.\.)"
            r" ?\d{1,6})$",
            re.IGNORECASE,
        ),
        fields.build_ranged,
    ),
    Wording(
        re.compile(r"(?P<head>date|place|day|year) of (?P<owner>birth|death)\b", re.IGNORECASE), fields.build_whole
    ),
    Wording(
        re.compile(
            r"^(?P<head>name|title|date|time|type|kind|status|price|cost|address|email|phone|place|year|day|colou?r"
            r"|size|id|nom|nombre|nome"
            r"|code|description|url|language|country|city|number) of (?:an? |the |its |their |your )?(?P<owner>\w+(?: "
            r"\w+)?)$",
            re.IGNORECASE,
        ),
        fields.build_of,
    ),
    Wording(
        re.compile(r"^\w+ of (?!an?\b|the\b|its\b|their\b|our\b|each\b|this\b)\w+$", re.IGNORECASE), fields.build_whole
    ),
    Wording(
        re.compile(
            r"^(?:fecha|data|date|hora|n[uú]mero|tipo|type) of (?!an?\b|the\b|its\b)[\w]+ [\w]+$", re.IGNORECASE
        ),
        fields.build_whole,
    ),
    Wording(re.compile(r"^what (?:is|are|was|were) \w+$", re.IGNORECASE), fields.build_whole),
    Wording(
        re.compile(
            r"^what (?:i|we|they|he|she|it|you|(?:the |an? )?\w+) (?:was |were |have |has |had )?"
            r"(?P<verb>charged?|paid|pays?|costs?|spent|earned|owed?s?)$",
            re.IGNORECASE,
        ),
        fields.build_amount,
    ),
    Wording(re.compile(r"^(?P<first>[a-z]+) or (?P<second>[a-z]+)$", re.IGNORECASE), fields.build_either),
    Wording(re.compile(r"(?:in|on|at) \w+$", re.IGNORECASE), fields.build_place),
    Wording(
        re.compile(
            rf"^(?P<name>.+?)\s+(?P<flag>unique|required|mandatory|optional|nullable"
            rf"|{'|'.join(sorted(PURE_TYPE_WORDS))})$",
            re.IGNORECASE,
        ),
        fields.build_flagged,
    ),
)
"""In the order in which they are tried: what asks or counts first, plain nouns last."""
