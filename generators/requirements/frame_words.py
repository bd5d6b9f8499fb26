"""Frame words: what the frames are made of in which people say what a thing has, as parts of regular expressions."""

BEGIN = r"(?:^[ \t]*(?:[-*+] )?|(?<=[.!?;:] ))"
"""Where a sentence or a clause begins."""
ONE = r"(?:the|an?|each|every|one)"
NOUN = r"[a-z][\w-]*(?: [a-z][\w-]*)??"
"""A noun of one word or two, as few as may be."""
ACTORS_WRITE = (
    r"(?:enters|writes(?: down)?|notes(?: down)?|records|fills (?:in|out)|types in|logs|jots down|puts down|documents"
    r"|captures)"
)
"""What people do to a record that has fields."""
STATE = (
    r"(?:out of (?:order|stock|service|print|use)|(?:on|in|off) (?:hold|loan|repair|service|leave|duty|use)|broken"
    r"|empty"
    r"|full|vacant|active|inactive|absent|offline|online|private|public|hidden|damaged|closed|locked|blocked|retired"
    r"|archived|disabled|cancelled|canceled|lost|stolen|overdue|sold out|expired|suspended|reserved)"
)
"""What is true or false of a thing."""
_VALUE = r"(?!(?:an?|the|it|they|we|is|are)\b)[\w-]+(?: (?!(?:or|and|is|are)\b)[\w-]+){0,2}?"
CHOICE = rf"{_VALUE}(?:, {_VALUE}){{0,8}},? or {_VALUE}"
"""A closed list of values."""
VALUES = rf"{_VALUE}(?:, {_VALUE}){{1,8}}(?:,? (?:or|and) {_VALUE})?"
"""The same where something before it says that it is one."""
STAFF = (
    r"(?:nurse|clerk|doctor|vet|technician|mechanic|trainer|teacher|operator|manager|secretary|officer|inspector"
    r"|volunteer|receptionist|assistant|dispatcher|cashier|janitor|caretaker|librarian|foreman|supervisor|engineer"
    r"|lab(?:oratory)? assistant|midwife|paramedic|guard|ranger|auditor|examiner|staff|crew|team|office|desk|workshop"
    r"|colleague|employee|worker|person at the desk)"
)
"""Who writes down what belongs to something else."""
ORDER = (
    r"(?:(?:and|so) )?(?:(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|finally|last(?:ly)?)(?: of all| up|"
    r" comes?"
    r"| there(?:'s| is| are))?,?|the (?:first|second|third|next|last|other|final) (?:thing|object|entity|one|part"
    r"|piece)"
    r" is)"
)
"""What goes through things one by one."""
CORE = (
    r"(?:(?:the|our) (?:(?:very|real|absolute) )?(?:core(?! [a-z]+ (?:is|are)\b)|heart|cent(?:re|er)|backbone"
    r"|basis|star"
    r"|(?:main|central|most important|key|basic|principal|core|primary) (?:thing|object|entity|concept|piece|part|unit"
    r"|item))"
    r"(?: of (?:it all|everything|it|all this|the (?:whole )?(?:thing|system|app|service)))? (?:is|are)"
    r"|(?:it|this|everything)(?:'s| is) (?:all )?about|everything (?:revolves|turns|is built) (?:around|on|about)"
    r"|there(?:'s| is)(?: not|n't)? (?:not )?(?:that )?(?:very )?much to(?: (?:say|tell|know) about)?"
    r"|(?:(?:we|i|let's|let me|let us) )?(?:start|begin)(?:ing)? with)"
)
"""What says that a text is about what follows."""
OH = r"(?:(?:oh|ah|um|uh|hm+|wait|ok|right)\b[,!.]* *)"
AND = r"(?:(?:and|also|plus|yes|right|yeah|well)\b,? *)"
FORGOT = r"(?:(?:i|we) )?(?:(?:almost|nearly|also) )?forgot(?: to mention)?:? "
"""Words with which people come back to a list that they had ended."""
SPAN = (
    r"(?P<first>from|start|begin|arrival|check-in|pick-?up|opening)(?:,| and| to|/| -|) ?"
    r"(?P<last>to|until|end|departure|check-out|return|closing)"
)
"""The ends of what lasts."""
IDENTITY = (
    r"(?:number|code|id|identifier|key|label|name|token|barcode|reference|serial|tag|status|state|title|date|score"
    r"|grade"
    r"|rank|priority|colour|color|rating|pin)"
)
"""What a thing is given by which people tell it from others or sort it."""
ONCE = (
    r"(?: (?:when|once|as soon as|after) (?:it|they|he|she)(?:'s|'re| is| are| has been| have been| was| were| gets?)?"
    r" [a-z]+| (?:on|upon|at) (?:creation|arrival|registration|birth|check-in|admission|entry|booking|purchase"
    r"|delivery))"
)
"""When it is given that."""
WORK = (
    r"(?:docs?|documentation|tests?|readme|docker(?:file)?|swagger|ci|login|auth|api|cache|pipeline|front-?end|panel"
    r"|dashboard|export|queue|broker|webhooks?|migrations?|seeds?|database|server|backend|frontend|ui|app|rest|same)"
)
"""What belongs to the work on a service, and to none of its things."""

TOOL = (
    r"(?:system|portal|app|application|site|website|web ?shop|tool|program|programme|software|server|database|service"
    r"|platform|package|solution|set-?up|product|module|suite|crm|erp|back-?end|code|api|instance|process|workflow)s?"
)
"""What people work with besides the service."""
