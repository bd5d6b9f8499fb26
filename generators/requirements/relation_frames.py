"""Relation frames: everyday words for what belongs to what, 'deadlines hang off a matter'."""

from generators.requirements.frame import Frame, frame
from generators.requirements.frame_words import BEGIN, NOUN, ONE

_SOME = (
    r"(?:zero or more|one or more|any number of|an unlimited number of|a number of|an arbitrary number of|many|several"
    r"|multiple|various|some|lots of|a lot of|more than one|up to \d+|(?:\d+|no|one|none) (?:or|to) (?:more|many"
    r"|several))"
)
_MORE = r"(?:more|more than one|many|several|multiple|various|different|lots of|a lot of|any number of|one or more)"
_SURELY = r"(?:,? (?:of course|also|then|usually|normally|always|naturally|obviously|typically))*"
_AT = r"(?:in|on|at|to|for|with|from|under|of|about|against|within|per|during)"
_UNDER = (
    r"(?:(?:hang|dangle)(?P<h>s)? (?:off|from|under|below)|(?:sit|go|come|fall|nest|live|belong"
    r"|stand)(?P<u>s)? (?:under|underneath|beneath|below)|(?:roll|add|sum)(?P<r>s)? up (?:in)?to"
    r"|(?:stem|spring|originate|derive|descend|result)(?P<f>s)? from|(?:attach)(?P<a>es)? to|(?:hook)(?P<o>s)? (?:on"
    r"|in)to"
    r"|(?:count|go)(?P<c>es|s)? towards?)"
)
_NOT_IT = r"(?!(?:we|i|you|it|they|he|she|this|that|there|which|who)\b)"

RELATION_FRAMES: tuple[Frame, ...] = (
    # 'Deadlines hang off a matter' and have a due date.
    frame(
        rf"{BEGIN}(?:(?:all|the|our) )?(?:{ONE} {NOUN}|[a-z][\w-]*(?: [a-z][\w-]*)??s) "
        rf"(?:(?:can|may|must|should|will|always|usually) )?(?P<under>{_UNDER})"
        r"(?= (?:an?|one|exactly one|a single|its|their|(?<=off )the|(?<=up to )the) [a-z])",
        under="belong{h}{u}{r}{f}{o} to",
    ),
    # 'On its way it collects tracking events, each with a type'
    frame(
        r"(?<=\w )(?P<collects>(?:(?:can|may|will|must) )?(?:collect|gather|accumulate|receive|pick|attract|amass"
        r"|acquire"
        r"|produce|generate|yield|spawn|get|create|trigger|go)(?:e?s)?(?: up| through)?)(?: (?:many|several|some"
        r"|lots of"
        r"|a number of))?"
        r"(?P<many>)(?= [a-z][\w-]*(?: [a-z][\w-]*)?s,? (?:each|every one|all of them|all) (?:of (?:them"
        r"|which) )?(?:with"
        r"|having|has|have|consisting)\b)",
        collects="has",
        many=" many",
    ),
    # 'For every policy zero or more claims may be filed.'
    frame(
        rf"{BEGIN}(?:(?P<lead>(?:for|to|on|in|at|against|under|within|per|with|during) (?=(?:each|every|an?|any|one"
        rf"|the) ))"
        r"(?:each|every|an?|any|one|the)|(?P<per>per(?! (?:each|every|an?)\b)))"
        rf" {_NOT_IT}{NOUN}(?P<has>,?) (?:there )?(?:{_SOME} )(?!(?:we|i|you|they)\b)[a-z][\w-]*(?: [a-z][\w-]*)??s"
        rf"(?P<done> (?:can|may|might|must|could|will|should|are)(?: be)?{_SURELY} (?:[a-z]+ed|made|held|sent|kept"
        rf"|written"
        r"|taken|given|put|done|sold|bought|paid|drawn|lent|run|left|set|built|shown|found|stored)"
        r"(?: (?:up|in|out|down|for it|on it|to it|against it|about it))?)"
        r"(?=[.;!\n]|,(?! (?:each|which|where|that|who|all|every)\b)|$)",
        lead="",
        per="each",
        has=" has",
        done="",
    ),
    # 'On the trip are going pupils, they have …'
    frame(
        rf"{BEGIN}(?P<all>(?:in|on|at|to|for|with) (?P<thing>(?:the|an?|each|every|one) {_NOT_IT}[a-z][\w-]*) (?:are"
        rf"|is)"
        r" (?:going|coming|taking part|participating|playing|working|sitting|staying|travelling|traveling|riding"
        r"|registered|booked|invited|enrolled|signed up|listed|placed|stored|kept|shown|held) (?P<some>(?:(?:many"
        r"|several"
        r"|some|the) )?)(?P<others>[a-z][\w-]*s))(?=[.,;!\n]|$| and\b| who\b| with\b)",
        all="{thing} has many {others}",
    ),
    # 'One pupil can go on more trips, and on one trip go many pupils'
    frame(
        rf"{BEGIN}(?:one|an?|each|every|the same) {_NOT_IT}(?P<a>[a-z][\w-]*)"
        rf"(?P<goes> (?:(?:can|may|might|could|will) )?(?!(?:have|has)\b)[a-z]+{_SURELY}(?: [a-z]+)? {_AT} {_MORE})"
        rf" (?P<b>[a-z][\w-]*)s,? (?:and|but|while|;)? ?(?P<lead>{_AT} )(?:one|an?|each|every|the same) (?P=b)"
        rf"(?P<come> (?:(?:can|may|might|could|will) )?[a-z]+{_SURELY} {_MORE}) (?P=a)s(?=[.;,!\n]|$)",
        goes=" can have many",
        lead="",
        come=" can have many",
    ),
    # 'a category it's filed under, and the issue it is to be printed in'
    frame(
        r"\b(?:an?|the|one) (?!(?:day|date|time|moment|year|month|week|hour|place|address|price|city|way|number"
        r"|amount|name"
        r"|reason|code|town|street|room number)\b)[a-z][\w-]*(?: [a-z][\w-]*)?(?P<clause> (?:(?:that|which|who)"
        r" )?(?:it|they|he|she)"
        r"(?:'s|'re| is| are| was| were| has been| have been| will be| should be| must be| can be| gets?"
        r"| belongs?)(?: to be| supposed to be)? (?:[a-z]+ )?(?:in|on|at|to|by|for|from|under|with|into|against|of))"
        r"(?=[.,;\n]| and\b|$)",
        clause="",
    ),
)
