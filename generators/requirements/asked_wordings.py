"""Asked wordings: fields worded as questions, counts and moments, 'whether it is paid', 'the number of seats'."""

import re

from generators.requirements import worded_fields as fields
from generators.requirements import worded_states as states
from generators.requirements.units import MEASURE, RATIO
from generators.requirements.wording import Wording

ASKED: tuple[Wording, ...] = (
    Wording(
        re.compile(
            r"^(?:which )?(?P<name>(?!(?:who|what|when|they|we|it|he|she|someone|somebody)\b)[a-z]+) (?:has |have "
            r"|had )?[a-z]+(?:ed|ght|en|old|ook) (?:it"
            r"|them)$",
            re.IGNORECASE,
        ),
        fields.build_related,
    ),
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
        states.build_flag,
    ),
    Wording(
        re.compile(
            r"^(?P<name>(?:n[uú]mero|nombre) (?:massimo|minimo|m[aá]ximo|m[ií]nimo|maximum|minimum|maximal"
            r"|minimal)) of (?P<rest>\w+)$",
            re.IGNORECASE,
        ),
        fields.build_limit,
    ),
    Wording(re.compile(r"^can an? (?P<rest>\w+(?: \w+)?) have$", re.IGNORECASE), states.build_having),
    Wording(re.compile(r"^(?P<rest>\w+(?: \w+)?) out of \d{1,6}$", re.IGNORECASE), fields.build_count),
    Wording(
        re.compile(
            r"^(?P<noun>[a-z]+ )(?:that|which) (?:is )?(?P<verb>expires|ends|starts|begins|runs out|valid until|due) "
            r"(?:(?:on|at) )?(?:an? |some )(?:certain |given )?(?:date|day|time)$",
            re.IGNORECASE,
        ),
        fields.build_lapse,
    ),
    Wording(
        re.compile(
            r"^(?:it |that |which )?(?:is )?(?P<verb>due) (?P<head>on|at|by) (?:an? |some )?(?:certain "
            r"|given )?(?:date|day|time)$",
            re.IGNORECASE,
        ),
        fields.build_due,
    ),
    Wording(
        re.compile(r"^(?P<rest>[a-z]+(?: [a-z]+)?) or (?:not|un)[ -]?(?P=rest)$", re.IGNORECASE), states.build_flag
    ),
    Wording(re.compile(r"^which (?P<name>[a-z]+s)$", re.IGNORECASE), fields.build_chosen),
    Wording(re.compile(r"^what happened$", re.IGNORECASE), fields.build_whole),
    Wording(re.compile(r"^(?P<end>since|until|till) when$", re.IGNORECASE), fields.build_end),
    Wording(
        re.compile(rf"^(?P<rest>.+?) in {RATIO}$", re.IGNORECASE),
        fields.build_measured,
    ),
    Wording(re.compile(r"^(?P<name>day of )(?:the )?(?P<rest>week|month|year)$", re.IGNORECASE), fields.build_day_of),
    Wording(
        re.compile(r"^(?P<name>[a-z][a-z-]*(?: [a-z]+)?) (?P<values>[a-z0-9-]+(?:/[a-z0-9-]+)+)$", re.IGNORECASE),
        states.build_choice,
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
        states.build_state,
    ),
    Wording(
        re.compile(r"^(?:is|are|was|were|has|have) (?:it|he|she|they|this) (?P<rest>.+)$", re.IGNORECASE),
        states.build_state,
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
            r"(?:each|every|no|there|we|i|you|please|this|these)\b|(?!(?:when|where)\b)[\w-]+(?: (?!that|which"
            r"|who)[\w-]+)? (?:has|have"
            r"|belongs?|lives?)\b",
            re.IGNORECASE,
        ),
        fields.build_none,
    ),
    Wording(
        re.compile(r"^(?:once|after|before|unless|as soon as) (?:it (?:is|was) )?\w+$", re.IGNORECASE),
        fields.build_none,
    ),
    Wording(
        re.compile(
            r"^how (?:much|many|long|big|high|old) (?:is|are) (?:the |its "
            r"|their )?(?P<name>[a-z]+ [a-z]+.*)$",
            re.IGNORECASE,
        ),
        fields.build_asked,
    ),
    Wording(
        re.compile(
            r"^how much (?P<name>(?!(?:it|they|he|she|we|you|i|is|are|was|were|has|have|the|to|there|one|somebody"
            r"|someone"
            r"|people|time|an?|of|minutes|hours|days|seconds|weeks|months|years)\b)[a-z]+(?: (?!(?:it|they|he|she"
            r"|we|you|i|is|are|was|were|has|have"
            r"|there)\b)[a-z]+)?)"
            r" (?:it|they|he|she|we|you|i|is|are|was|were|has|have|there)\b.*$",
            re.IGNORECASE,
        ),
        fields.build_much,
    ),
    Wording(re.compile(r"^how (?:many|much)$", re.IGNORECASE), fields.build_quantity),
    Wording(
        re.compile(
            r"^how much (?:(?:he|she|they|it|we|was|were|is|has|have|had|been|did|already) )*"
            r"(?P<verb>paid|pay|owed?|spent)\b",
            re.IGNORECASE,
        ),
        fields.build_amount,
    ),
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
            rf"^how (?:many|much) (?P<unit>{MEASURE}) of (?P<rest>(?!(?:them|it|these|those|the)\b)[a-z]+)"
            r"(?: (?:is|are|was|were|we|it|they|has|have|had|he|she|you|i|can|there|the)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_amount_of,
    ),
    Wording(
        re.compile(
            r"^how many (?P<rest>.+?)(?: (?:they|it|we|each|there|work|works|lasts?|takes?|costs?|holds?|serves?|live"
            r"|go|come|stay|he|she|can|are|is|was"
            r"|were|the|have|has|fit|do)\b.*)?$",
            re.IGNORECASE,
        ),
        fields.build_count,
    ),
    Wording(
        re.compile(
            r"^(?:the |total )?(?P<bound>max(?:imum|imal|\.)? |min(?:imum|imal|\.)? )?(?P<counted>number|count"
            r"|quantity|nr\.?"
            r"|num\.?|no\.?|amount) of "
            r"(?:the )?(?P<rest>.+?)(?: (?:we|they|i|you) (?:own|have|keep|hold|need|got|stock|sell))?$",
            re.IGNORECASE,
        ),
        fields.build_number,
    ),
    Wording(re.compile(r"^how much (?P<rest>minutes|hours|days|seconds)\b.*$", re.IGNORECASE), fields.build_count),
)
"""In the order in which they are tried."""
