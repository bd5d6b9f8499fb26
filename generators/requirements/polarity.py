"""Polarity: whether words of a text are wished for, refused, or about something else such as the old system."""

import re
from enum import StrEnum


class Polarity(StrEnum):
    """How a text means what it names."""

    WANTED = "wanted"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"


_CLAUSE_END = re.compile(
    r"[;!?()\u2600-\u27bf\U0001f000-\U0001faff]|,(?! (?:no|nor|or|and|redis|docker|graphql)\b)"
    r"(?! [\w.+-]+(?:,| n?or\b))|\s-\s|[\u2013\u2014]"
    r"|(?<=\w):\s|\b(?:but|however|instead we|now"
    r"|so|as long as|while|whereas|just|only|then|because)\b",
    re.IGNORECASE,
)
# What is not wanted may be a list behind a colon.
_LISTED = re.compile(
    r"(?:^|[.!?] )(?:not|without|skip|exclud\w+|left out)(?: (?:needed|wanted|required|included))?: [^.;!?:]*$"
    r"|(?:\bnot|n't|\bdont|\bnever) (?:want|need|use|have|include|require)\w*(?: \w+){0,3}: [^.;!?:]*$",
    re.IGNORECASE,
)
_REFUSAL = re.compile(
    r"\b(?:no|nobody|no one|not|without|never|avoid(?:ing)?|don't|dont|do not|does not|doesn't|won't|will not"
    r"|shouldn't|should not|instead of|rather than|except|"
    r"keep out|stay away from|skip(?:ping)?|drop(?:ping)?|leave out|moving (?:away )?from|move (?:away )?from"
    r"|migrat\w+ (?:away )?from|away "
    r"from|replac(?:e|es|ing)|get(?:ting)? rid of|neither|nor|"
    r"n't need|no need for|not keeping|ditch(?:ing)?|anything but|excluding|minus|unlike|forget|stop using"
    r"|(?:prefer\w*|cho(?:o?se|sen)|pick\w*|favou?r\w*|over) [\w. ]{1,30} over)\s",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^: ?(?:no|none|nope|later|maybe later|not (?:now|yet|needed))\b"
    r"|^[ -]free\b|^ no need for(?= ?[,.;)]|$| and\b| for now)|^ no(?=[)\],.;]|$)|^ neither\b|^ ?\?+ ?(?:nah|no|nope"
    r"|nein|non|not (?:now|needed"
    r"|yet))\b|^[^,;.!?]{0,60}?\b(?:(?:is|are|was|were"
    r"|not) (?:not |un)?(?:needed|required|wanted|necessary|allowed)"
    r"|(?:isn't|aren't|not|no longer) (?:needed|required|wanted|necessary|an option|allowed)|"
    r"(?:was|were|has been|have been) (?:also |briefly )?(?:on (?:the|our) (?:table|list|short-?list)|an option"
    r"|the plan|planned|proposed"
    r"|suggested|considered|evaluated|discussed|dismissed|discarded"
    r"|ruled out)|"
    r"goes (?:with it|too|away)|go(?:es)? (?:down )?with it|dies with it|gets? (?:switched off|retired|replaced"
    r"|dropped)"
    r"|will (?:not|never) be (?:carried over|ported|kept|used)|out of scope|can wait|comes? later|is overkill"
    r"|would be overkill|were? rejected|was rejected|is forbidden|"
    r"(?:is|are|gets?|will be) (?:(?:already|currently|all|still|always|entirely|completely|fully|usually|now) )+"
    r"(?:handled|done|taken care of|terminated|validated|enforced|covered|dealt with|performed|limited|checked"
    r"|sorted out|solved|implemented) (?:by|in|at|elsewhere|outside|upstream|there)\b|"
    r"(?:is|are|gets?|will be) (?:handled|done|taken care of|managed|provided|terminated|validated) (?:by|in|at"
    r"|elsewhere|outside|upstream)|(?:happens?|takes place|lives?) (?:in|at|on|elsewhere|outside|upstream)\b|"
    r"(?:handles?|does|do|takes care|terminates?|validates?|checks?)\b.{0,40}\b(?:gateway|proxy|ingress)|not for "
    r"now|not now|not yet|did not|didn't)",
    re.IGNORECASE,
)
# 'People could log in, but the portal takes care of that': wished for and taken back in one sentence.
_TAKEN_BACK = re.compile(
    r"\bbut\b[^.!?]{0,80}\b(?:takes? care of (?:that|it|this)|leave (?:it|that|this|them) out|skip (?:it|that|this"
    r"|them)"
    r"|(?:do|does) (?:that|it|this) already|not (?:now|needed|here|yet)|out of scope|handled (?:by|elsewhere)"
    r"|(?:decided (?:for|on|to use|against)|chose|opted for|went (?:for|with)))\b",
    re.IGNORECASE,
)
# 'Leave Redis out.'
_LEAVE = re.compile(r"\b(?:leave|keep|let) (?:the )?$", re.IGNORECASE)
_OUT = re.compile(
    r"[^,;.!?]{0,20}? out\b|[^,;.!?]{0,60}? (?:alone|in peace|as (?:it is|they are|is))(?=$|[,;.!?])", re.IGNORECASE
)
_NEEDED = re.compile(
    r"^(?:(?!\bnot\b|n't|\bbut\b)[^,;.!?]){0,60}?\b(?:is|are) (?:needed|required|wanted|necessary)\b", re.IGNORECASE
)
_OLD = re.compile(
    r"\b(?:(?:the|our|my|their|this|that|your) old\b|old (?:system|app|application|tool|code|service|one|database"
    r"|version|stack|back-?end|api|project"
    r"|monolith|thing|solution|software|setup|server|program)|legacy|(?:since|until|from) (?:19|20)\d\d|(?:has"
    r"|have) lived"
    r"|(?:system|tool|app|thing|solution|one|service) (?:that )?(?:we|they|you|i) have(?: now| today| at present)?\b"
    r"|we (?:have|had|use|used) (?:now|today|before)\b"
    r"|(?:present|existing|today's|actual) (?!(?:is|are)\b)[a-z-]+(?: (?!(?:is|are)\b)[a-z-]+)? (?:is|are|runs?|lives?"
    r"|sits?|works?|consists?)\b"
    r"|present (?:system|solution|setup|app|service|database)|current(?:ly)?|previous(?:ly)?"
    r"|former(?:ly)?|used to|was (?:written|built|made)|were "
    r"(?:written|built|made)|existing (?:system|app|service|monolith|application|backend)|"
    r"years? ago|(?:first|once|originally) (?:lived|ran|was|started)|(?:it|that|this) was an?\b|there used to be"
    r"|started (?:out )?as|began as"
    r"|in \d{4}|before that|(?:somebody|someone|they|he|she|people|it|we|i) (?:ran|used|wrote|built"
    r"|had)(?! (?:to|enough|(?:\w+ )?(?:trouble|problems?|issues?|pain))\b)|there"
    r" (?:was|were|used to be)|considered|evaluated|looked at|thought about|thinking about|discussed|debated|tried"
    r"|experimented"
    r"|had been|has been running|back then|originally|in the past|so far|"
    r"up to now|until now|at the moment|^today\b|today (?:we|it|this|the)|right now|we ran|we were|ran on|runs on "
    r"an?|was on"
    r"|predecessor|"
    r"(?:an?|our|some) [\w-]+(?: [\w-]+)? (?:once |already )?(?:wrote|built|made|hacked|coded|did)\b"
    r"|of (?:its|their|his|her) own|(?:portal|site|shop|system|app|program|tool|software|server) (?:of|at|in) (?:the"
    r"|our|their) [\w ]{2,30}? (?:runs?|lives?|works?|sits?) (?:on|in|with)"
    r"|other team|another team|another service|other service|their (?:service|system|team)|front-?end|mobile app"
    r"|marketing site|web ?site|data team|data warehouse|"
    r"(?:proxy|gateway|portal|ingress|load balancer|mesh|firewall|waf|cdn|kong|nginx|traefik|envoy|istio|linkerd"
    r"|cloudflare|ha-?proxy|apigee|caddy) (?:(?:which|that|already|also|currently|now) )*(?:does|handles"
    r"|takes care of|checks"
    r"|manages|terminates|provides|enforces|limits|throttles)|"
    r"gateway|reverse proxy|ingress|competitor)\b",
    re.IGNORECASE,
)
_SWITCH = re.compile(
    r"\b(?:finally|in the end|eventually|but|however|now|settled|instead|the new|this one|this time|want|should"
    r"|please|must|going with"
    r"|switch(?:ing)? to|mov(?:e|ing) to|migrat\w+ to|rewrite (?:it )?in|port (?:it )?to)\b",
    re.IGNORECASE,
)


def find_polarity(sentence: str, start: int, end: int) -> Polarity:
    """Tell how a sentence means the words between two offsets."""
    before, after = sentence[max(start - 300, 0) : start], sentence[end : end + 200]
    if _LISTED.search(before):
        return Polarity.REFUSED
    # The comma before the words themselves may be that of a list.
    clause = before[_last_end(sentence[max(start - 300, 0) : end + 40], len(before)) :]
    if _AFFIRMED.match(after):
        clause = clause.rpartition(",")[2]
    if _DENIED.match(after):
        return Polarity.REFUSED
    if _is_refused(clause, after):
        return Polarity.REFUSED
    if _is_elsewhere(before, clause, after):
        return Polarity.ELSEWHERE
    return Polarity.WANTED


# 'Redis is not needed, docker is.'
_AFFIRMED = re.compile(
    r"\s?(?::? ?(?:yes|yep|sure|definitely|please)(?: please)?|is|are|(?:we|i) (?:do|would)|would be(?: nice| good"
    r"| great"
    r"| fine)?|is fine|is (?:needed|required|wanted|welcome|ok|okay))(?: though| however| please)?(?=\s?[.!,;)]|\s*$)",
    re.IGNORECASE,
)
# 'Docker is needed, redis is not'; 'the portal checks the login, so none here'.
_DENIED = re.compile(
    r"\s?(?:(?:is|are|do|does|did) ?not|isn't|aren't|(?:we|i) (?:don't|do not))(?: though| however| please)?"
    r"(?=\s?[.!,;)]|\s*$)"
    r"|(?! [^.!?]{0,80}\bnot\b)[^,.!?;]{0,60},? (?:so|hence|thus|therefore)(?: that)? (?:(?:there is|there's|we need"
    r"|we have"
    r"|i need|it needs) )?(?:none|no need|nothing|no (?:login|auth\w*))(?: (?:of (?:it|that)|for (?:it|that)))?"
    r"(?: (?:is )?(?:needed|required|necessary))?(?: (?:here|in (?:this|the) \w+|on our side))?(?=\s?[.!,;)]|\s*$)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\s?(?:instead of|rather than|unlike)\s", re.IGNORECASE)


def _last_end(text: str, at: int) -> int:
    """Give where the clause begins in which a place is."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text) if match.end() <= at]
    return ends[-1] if ends else 0


# 'Not sure about GraphQL.'
_DOUBTS = re.compile(
    r"\b(?:not|n't) (?:(?:so|really|too|quite|entirely|yet|at all|very) )?(?:sure|convinced|certain|keen|sold|a"
    r" (?:big )?fan)"
    r" (?:about|of|on|by) (?:the |this |that |all )?$|\b(?:unsure|undecided|sceptical|skeptical|unconvinced)"
    r" (?:about|of) $",
    re.IGNORECASE,
)


def _is_refused(clause: str, after: str) -> bool:
    if _DOUBTS.search(clause):
        return True
    refusals = list(_REFUSAL.finditer(" " + clause))
    if refusals:
        behind = (" " + clause)[refusals[-1].end() :]
        # "not only", "no problem with", "don't forget": the refusal is of something else.
        is_other = re.match(r"(?:only|just|forget|problem|sure|hesitate|matter|wait)\b", behind, re.IGNORECASE)
        if _INSTEAD.match((" " + clause), refusals[-1].start()) and "," in behind:
            # 'GraphQL instead of REST, and a cache'
            return False
        if not is_other and (
            not re.search(r"\b(?:please|want|use|using|should|with a|must|will)\b", behind, re.IGNORECASE)
            or re.match(r"(?:going to|want|use|using|need|have|add|include|do|be|we|bother)\b", behind, re.IGNORECASE)
        ):
            return True
    if _TAKEN_BACK.search(after) or (_LEAVE.search(clause) and _OUT.match(after)):
        return True
    return bool(_AFTER.match(after)) and not _NEEDED.match(after)


def _is_elsewhere(before: str, clause: str, after: str) -> bool:
    old = list(_OLD.finditer(before))
    if old:
        return not _SWITCH.search(before, old[-1].end())
    return bool(
        re.match(
            r"[^;.!?]{0,80}\b(?:in (?:the \w+ of )?(?:19|20)\d\d|years ago)\b|[^,;.!?]{0,40}\b(?:in front(?=,? so\b)"
            r"|is what we (?:have|had|use)"
            r"|used to|was (?:the|our)|in the old|of the old|(?:in"
            r"|at) the gateway)\b",
            after,
            re.IGNORECASE,
        )
    ) and not _SWITCH.search(clause)
