"""Restating: what people say in a way of their own about what a thing has, put as 'a ride has …', which all readers know.

Only the words that frame the list are changed; each new character stands where the old words did.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.requirements.frame_words import ACTORS_WRITE, BEGIN, CHOICE, NOUN, ONE, STAFF, STATE, VALUES
from generators.requirements.passages import Passage, edit


@dataclass(frozen=True, slots=True)
class _Frame:
    """A way to say it: the parts of a pattern by name, and what stands in the place of each instead."""

    pattern: re.Pattern[str]
    words: Mapping[str, str]


def _frame(pattern: str, **words: str) -> _Frame:
    return _Frame(re.compile(pattern, re.IGNORECASE | re.MULTILINE), words)


_FRAMES = (
    # 'The ride says where it starts from, where it goes to and …'
    _frame(
        rf"{BEGIN}(?:and )?{ONE} (?!\w*(?:er|or|ist|ian|boss|law|manual|wiki|team)\b)[a-z][\w-]*(?: [a-z][\w-]*)?? "
        r"(?P<verb>says|tells(?: (?:us|you|me))?|states|shows|names|gives|specifies|indicates|mentions|notes|carries)"
        r"(?= (?:where|when|who|what|which|how|whether)\b[^.;!?\n]{2,300}(?:,| and ))",
        verb="has",
    ),
    # 'Categories are things with a name and …'
    _frame(
        r"(?<=\w )(?P<are>is|are)(?P<thing> (?:(?:just|simply|basically|only|really|merely) )?(?:an? )?(?:things?"
        r"|something|objects?|records?|entry|entries|entity|entities|rows?|people|persons?|someone|somebody|places?) (?:with|that (?:has|have)|which (?:has|have)"
        r"|having))(?= (?:an?|the|its|their|some|[a-z]+,)\b)",
        are="have",
        thing="",
    ),
    # 'An issue is known by its number and …'
    _frame(
        r"(?<=\w )(?P<are>(?:is|are) (?:known|told apart|recogni[sz]ed|distinguished) by)(?= (?:its|their|an?|the)\b)",
        are="have",
    ),
    # 'The core is the campaign: people give it a title and a pitch'
    _frame(
        rf"{BEGIN}(?P<lead>(?:the|our) (?:(?:very|real|absolute) )?(?:core(?! [a-z]+ (?:is|are)\b)|heart|cent(?:re|er)|backbone|basis|star"
        r"|(?:main|central|most important|key|basic|principal|core|primary) (?:thing|object|entity|concept|piece|part|unit|item))"
        r"(?: of (?:it all|everything|it|all this|the (?:whole )?(?:thing|system|app|service)))? (?:is|are) )"
        rf"(?:the|our|an?) {NOUN}(?=[:,;.]| -)",
        lead="",
    ),
    _frame(
        r"\b(?P<give>(?:people|users?|you|we|they|somebody|someone|one|everybody|everyone) (?:(?:can|must|may|should"
        r"|will|have to|need to) )?(?:gives?|assigns?) (?:it|them|each(?: one)?))"
        r"(?= (?:an?|the|its|their) [^.;!?\n]{2,200}(?:,| and ))",
        give="it has",
    ),
    # 'First the object itself. It's got …', 'And finally the loan, which ties …'
    _frame(
        rf"{BEGIN}(?P<lead>(?:(?:and|so) )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|finally|last(?:ly)?)"
        r"(?: of all| up| comes?| there(?:'s| is| are))?,? )(?:the|our|an?) [a-z][\w-]*(?: [a-z][\w-]*)?"
        r"(?P<self> itself| themselves)?(?P<stop>[.:!] (?:it|he|she|they|this|these)(?:'s|'ve)? ?(?:has|have|got)? got"
        r"|[.:!] (?:it|he|she|they|this|these) (?:has|have))(?= )",
        lead="",
        self="",
        stop=" has",
    ),
    _frame(
        rf"{BEGIN}(?P<lead>(?:(?:and|so) )?(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|then|next|finally|last(?:ly)?)"
        r"(?: of all| up| comes?| there(?:'s| is| are))?,? )(?:the|our|an?) [a-z][\w-]*(?: [a-z][\w-]*)?"
        r"(?P<which>, (?:which|that))(?= [a-z]+s (?:one|an?|the|its)\b)",
        lead="",
        which="",
    ),
    # 'The nurse enters the volume and the haemoglobin value on the appointment'
    _frame(
        rf"\b(?P<actor>(?:the|an?|our|each|every) [a-z][\w-]*(?: (?:then|also|later|afterwards))? {ACTORS_WRITE})"
        r"(?= (?:the|an?|its|how|whether|what|if)\b)(?P<list>[^.;:!?\n]{3,160}?(?:,| and )[^.;:!?\n]{3,100}?)"
        r"(?P<on> (?:on|onto|into|in|to) (?:the|an?|each|every|that) (?P<thing>(?!(?:system|app|application|computer"
        r"|database|form|sheet|paper|tool|spreadsheet|calendar|board|list|book|screen|server|end|morning|evening|field)\b)"
        r"[a-z][\w-]*))(?=[.;!?,]|$)",
        actor="the {thing} has",
        on="",
    ),
    # 'The nurse enters the volume and the blood group.'
    _frame(
        rf"\b(?P<actor>(?:the|an?|our) {STAFF}(?: (?:then|also|later|afterwards))? {ACTORS_WRITE})"
        r"(?= (?:the|an?|its|how|whether|what|if)\b[^.;:!?\n]{2,200}(?:,| and ))",
        actor="it has",
    ),
    # 'A visit concerns one lift, and the technician writes the date, what was done and …'
    _frame(
        rf"{BEGIN}{ONE} {NOUN} (?:is|belongs?|concerns?|refers?|relates?|covers?|affects?|goes|takes|happens|deals|points"
        r"|comes) [^.;:!?\n]{3,80}?(?:,? and|;|,) (?P<actor>(?:the|an?|its|our) [a-z]+(?: (?:then|also))? "
        rf"{ACTORS_WRITE})(?= (?:the|an?|how|what|whether|if|when|its)\b[^.;:!?\n]{{2,250}}(?:,| and ))",
        actor="it has",
    ),
    # 'Samples belong to a project as well (project: acronym, title)'
    _frame(
        r"(?<![\w-])(?P<noun>[a-z][\w-]*)(?P<too>,? as well|,? too)? ?\((?P<again>(?:an? |the )?(?P=noun)s?: )(?=[a-z])",
        too="",
        again="",
    ),
    _frame(r"(?<=\w)(?P<too>,? as well|,? too)(?= ?\([a-z][^()\n]*,)", too=""),
    # '… and a title. Oh and the number.'
    _frame(
        r"(?<=[\w)])(?P<stop>[.!] +(?:(?:oh|ah|um|uh|hm+|wait|ok|right)\b[,!.]* *(?:(?:right|yes|yeah|well)\b,? *)?"
        r"(?:(?:and|also|plus|yes)\b,? *)+|(?:(?:oh|and|ah)\b,? )?(?:(?:i|we) )?(?:(?:almost|nearly) )?forgot"
        r"(?: to mention)?:? ))(?![^.!?\n]{0,50}\b(?:docs?|documentation|tests?|readme|docker|swagger|ci|login|api|please)\b)"
        r"(?=(?:the|an?|its|their|whether|how) [^.!?:;,\n]{2,50}(?:[.!?\n]|$))",
        stop=", and ",
    ),
    # 'how many live there - please no more than that'
    _frame(
        r"(?P<aside> [-\u2013\u2014] (?:please|pls|no more|nothing (?:more|else)|not more|that's (?:all|it)|really"
        r"|sorry|thanks)\b[^.;:!?\n]{0,120})(?=[.!?\n]|$)",
        aside="",
    ),
    # 'a reference, unique across the firm' is unique.
    _frame(
        r"(?<=\bunique)(?P<everywhere> (?:(?:across|throughout|over|in|within|for|among) (?:all (?:of )?(?:the |our )?"
        r"|(?:the|our) (?:whole |entire )?)(?:firm|company|system|organi[sz]ation|business|database|club|school|shop"
        r"|service|institution|house|world|country|platform|network|application|app|board)"
        r"|(?:company|firm|system|world)-?wide|globally|overall|everywhere))\b",
        everywhere="",
    ),
    # 'the material - zirconia, metal, or acrylic -, the shade'
    _frame(
        rf"(?<=\w) (?P<open>[-\u2013\u2014] )(?:either )?{CHOICE}(?P<close> [-\u2013\u2014])(?=[,.;\n]| and\b|$)",
        open="(",
        close=")",
    ),
    # 'with a status that is requested, approved, out or returned'
    _frame(
        r"\b(?:status|state|stage|phase|type|kind|category|priority|severity|level|size|colou?r|condition|result|outcome"
        r"|role|mode|decision|class|grade|material|urgency|frequency)(?P<that>,? (?:that|which) (?:is|can be|may be|must be)"
        rf" (?:either |one of )?){CHOICE}(?P<close>)(?=[.;,!\n]|$)",
        that=" (",
        close=")",
    ),
    # 'its status, being one of open, on hold, closed'
    _frame(
        rf"(?<=\w)(?P<being>,? being (?:one of|either|any of) ){VALUES}(?P<close>)(?=[.;!\n]|$)",
        being=" (",
        close=")",
    ),
    # 'The conditions of the loan can be a long text.'
    _frame(
        rf"{BEGIN}(?P<all>the (?P<field>[a-z]+(?: [a-z]+)?) of (?:the|an?|each|every) (?P<thing>{NOUN}) (?:can|may|is|are"
        r"|should|must|will)(?: be)? (?:just )?(?:an? )?(?P<type>(?:long|longer|free|short) text|text|(?:whole )?number"
        r"|decimal|date|boolean|yes or no))(?=[.;,!\n]|$)",
        all="the {thing} has {field} ({type})",
    ),
    # 'Orders: come from a dentist.'
    _frame(
        rf"{BEGIN}[A-Z][\w-]*s(?P<colon>:)(?= (?:come|belong|go|live|sit|refer|happen|take place)\b)",
        colon="",
    ),
    # 'Patients are not stored, only a patient code on the order.'
    _frame(
        r"\bnot (?:stored|kept|saved|recorded|tracked|needed|managed)[^.;!?,\n]{0,30}(?P<only>, (?:only|just) "
        r"(?P<field>(?:an?|the|their|its) [a-z][\w -]{2,30}?) on (?:the|an?|each|every) (?P<thing>[a-z][\w-]*))"
        r"(?=[.;!?]|$)",
        only="; the {thing} has {field}",
    ),
    # 'A client is either a person or a company (client type), with a name and …'
    _frame(
        rf"{BEGIN}{ONE} {NOUN} (?P<kind>is (?:either )?(?:an? )(?P<first>[a-z][\w-]*) or (?:an? )(?P<second>[a-z][\w-]*)"
        r" ?\((?P<name>[a-z][a-z ]{2,30})\),? (?:with|and has))(?= )",
        kind="has a {name} ({first}/{second}),",
    ),
    # 'A shipment gets a code when it's created.'
    _frame(
        rf"(?<![\w-])(?:{ONE} {NOUN}|[a-z][\w-]*s) (?P<gets>gets?|(?:is|are) (?:given|assigned|issued)|receives?)"
        r"(?= (?:an?|its|their|the) (?:[a-z]+ ){0,2}(?:number|code|id|identifier|key|label|name|token|barcode|reference"
        r"|serial|tag|status|state|title|date|score|grade|rank|priority|colour|color|rating|pin)\b)"
        r"[^.;:,!?\n]{3,50}?(?P<when> (?:when|once|as soon as|after) (?:it|they|he|she)(?:'s|'re| is| are| has been"
        r"| have been| was| were| gets?)? [a-z]+)?(?=[.;,!?\n]| and\b|$)",
        gets="has",
        when="",
    ),
    # 'Rush orders get marked as rush.'
    _frame(
        rf"{BEGIN}(?P<all>(?P<state>[a-z]+) (?P<things>[a-z]+s) (?:(?:should|must|can|will|have to|need to) )?(?:get|are|be)"
        r" (?:marked|flagged)(?: as (?:such|(?P=state)))?)(?=[.!;\n]|$)",
        all="{things} have a {state} flag",
    ),
    # '…, the year, and they may be out of order'
    _frame(
        rf", (?:and )?(?P<may>(?:it|they) (?:can|may|might|could)(?: also)? be)(?= {STATE}(?=[.,;!]|$))",
        may="whether they are",
    ),
)


def restate(passage: Passage) -> Passage:
    """Put the ways of their own in which people say what a thing has into the one that all readers know."""
    for frame in _FRAMES:
        passage = edit(passage, list(_restate(frame, passage.text)))
    return passage


def _restate(frame: _Frame, text: str) -> Iterator[tuple[int, int, str]]:
    for match in frame.pattern.finditer(text):
        said = match.groupdict(default="")
        parts = [
            (*match.span(part), words.format(**said)) for part, words in frame.words.items() if match[part] is not None
        ]
        yield from sorted(parts)
