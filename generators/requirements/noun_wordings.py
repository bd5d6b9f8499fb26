"""Noun wordings: fields worded by a noun with something behind it, 'the length in metres', 'rating 1-5'."""

import re

from generators.requirements import worded_fields as fields
from generators.requirements import worded_places as places
from generators.requirements import worded_states as states
from generators.requirements.types import PURE_TYPE_WORDS, SAID_YES_OR_NO
from generators.requirements.units import MEASURE
from generators.requirements.wording import Wording

NOUNS: tuple[Wording, ...] = (
    Wording(re.compile(r"how (?P<how>\w+)\b", re.IGNORECASE), fields.build_measure),
    Wording(
        re.compile(r"^who (?:is|was|are) (?:the )?(?P<name>[a-z]+(?: [a-z]+)?)$", re.IGNORECASE), fields.build_related
    ),
    Wording(
        re.compile(
            r"^(?:[a-z]+(?:ed|ght|en|nd)|valid|lent|sent|spent|sold|held|put|cut|paid) "
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
            r"been |have been |had been |will be |got |gets |(?:has|have|needs?) to be |(?:must|should|can|may) be"
            r" )?(?:(?:actually|finally|originally|initially|recently|really|officially|usually) )?"
            r"(?P<adverb>(?:last|first|next) (?=\w))?(?P<verb>(?:takes?|took) place|\w+)\b.*$",
            re.IGNORECASE,
        ),
        fields.build_moment,
    ),
    Wording(
        re.compile(
            r"^(?:the (?:place|location|address) )?where (?:it|they|he|she|we|this|(?:the |an? )?\w+)"
            r"(?: (?:is|are|was|were|will be|has been|have been|gets?|got|should be|must be|can be))?"
            r"(?: (?P<verb>(?!(?:now|currently|today|right|at)\b)\w+))?(?: (?P<towards>from|to|at|in))?"
            r"(?: (?:now|currently|today|right now|at the moment|at present))?$",
            re.IGNORECASE,
        ),
        places.build_where,
    ),
    Wording(re.compile(r"^(?:from where|where from)$", re.IGNORECASE), places.build_origin),
    Wording(re.compile(r"^(?:to where|where to)$", re.IGNORECASE), places.build_destination),
    Wording(
        re.compile(
            r"^what (?:they|he|she|we|i|it|somebody|someone) (?:has |have |had |was |were |did )?"
            r"(?:did|do|does|done|found|saw|seen|learn(?:ed|t)?|said|says|wrote|noticed|observed|asked(?: for)?"
            r"|reported|ate"
            r"|made|fixed|repaired|changed|replaced|checked|discussed|decided|brought|delivered|bought)$",
            re.IGNORECASE,
        ),
        fields.build_told,
    ),
    Wording(
        re.compile(
            r"^(?P<rest>\w+(?: \w+){0,3}) (?:flag|boolean|check ?box|tick ?box|check ?mark|toggle|bool)$", re.IGNORECASE
        ),
        states.build_flag,
    ),
    Wording(
        re.compile(r"^(?P<rest>\w+(?: \w+)?) (?:switch|tick|marker|indicator|checkmark|mark)$", re.IGNORECASE),
        states.build_switch,
    ),
    Wording(
        re.compile(
            r"^(?:the )?(?P<head>date|day|time|moment) (?:on which |at which |when |that )?(?:they|it|he|she|we|i|you"
            r"|(?:the )?\w+) "
            r"(?:was |were |has been |have been |got |is |are |has |have |had )?"
            r"(?P<verb>(?:[a-z]+ed|left|came|went|bought|sold|sent|flown|grown|shown|drawn|thrown|run|begun"
            r"|made|took|gave|began|started|shot"
            r"|paid|built|set|put|brought|lent|caught|cut|laid|met|fed|led|kept|said|read|seen|done|told|heard|ran|flew"
            r"|fell|fallen|written|chosen|stolen|broken|torn|dealt|ate|eaten|drove|driven|wrote|drew|broke|taken"
            r"|born|found|lost|won|held|given|due(?: back)?|leaves|starts|ends|expires|arrives"
            r"|departs|opens|closes|begins|returns|happens|joins)"
            r"(?: (?:in|up|out|off|down|back|away|over|home|through)(?=$| [a-z]))?)"
            r"(?: (?:in|up|out|for|to|at|it|them|us|by|the|on)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_day,
    ),
    Wording(
        re.compile(
            r"^(?:the )?(?P<head>year|month|week|season|quarter|decade|century) (?:in which |when |that )?"
            r"(?:they|it|he|she|we|i|you|(?:the )?\w+) (?:was |were |has been |have been |got |is |are |has |have "
            r"|had )?"
            r"(?:first |last )?(?P<verb>[a-z]+ed|left|came|went|bought|sold|sent|made|built|born|begun|began|found|won"
            r"|lost|held|given|taken|sewn|grown|drawn|written|dug|laid|cut|set|run|shot)"
            r"(?: (?:in|up|out|for|to|at|it|them|us|by|the|on)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_year,
    ),
    Wording(
        re.compile(
            rf"^(?P<rest>.+?)(?:,? or (?:not?|un\w+|nope)|\s*\(?\b{SAID_YES_OR_NO}\)?"
            r"|\s+(?:flag|boolean|checkbox|toggle|bool)|\?)$",
            re.IGNORECASE,
        ),
        states.build_state,
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
            r"^(?P<rest>.+?) in (?P<unit>seconds|secs|sec|minutos|minuti|minuten|horas|ore|uren|d[ií]as|giorni|dagen"
            r"|minutes|mins|min|hours|days|weeks|months|years|ms|meses|mois|monate?n?|mesi|maanden|semanas"
            r"|semaines|wochen"
            r"|settimane|weken|jahren?|anni|jaren"
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
            r"|code|description|url|language|country|city|number) of (?:an? |the |its |their |your )?"
            r"(?P<owner>(?!(?:what|who|whom|how|why|when|where|which|whether)\b)\w+(?: \w+)?)$",
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
    Wording(re.compile(r"^(?P<first>[a-z]+) or (?P<second>[a-z]+)$", re.IGNORECASE), states.build_either),
    Wording(re.compile(r"(?:in|on|at) \w+$", re.IGNORECASE), states.build_place),
    Wording(
        re.compile(
            rf"^(?P<name>.+?)\s+(?P<flag>(?:unique|required) (?:unique|required)|unique|required|mandatory|optional"
            rf"|nullable"
            rf"|{'|'.join(sorted(PURE_TYPE_WORDS))})$",
            re.IGNORECASE,
        ),
        fields.build_flagged,
    ),
)
"""In the order in which they are tried, plain nouns last."""
