"""Item frames: what people put into or behind a list of fields, '… oh and the number', 'being one of a, b'."""

from generators.requirements.frame import Frame, frame
from generators.requirements.frame_words import (
    AND,
    BEGIN,
    CHOICE,
    FORGOT,
    NOUN,
    OH,
    ONE,
    SPAN,
    STATE,
    TOOL,
    VALUES,
    WORK,
)

ITEM_FRAMES: tuple[Frame, ...] = (
    # '… and a title. Oh and the number.'
    frame(
        rf"(?<=[\w)])(?P<stop>[.!] +(?:{OH}+(?:{AND}+(?:{FORGOT})?|{FORGOT})|{AND}*{FORGOT}))"
        rf"(?![^.!?\n]{{0,50}}\b(?:{WORK}|please)\b)"
        r"(?=(?:the|an?|its|their|whether|how) [^.!?:;,\n]{2,50}(?:[.!?\n]|$))",
        stop=", and ",
    ),
    # '… and a title. Plus a total, of course.'
    frame(
        rf"(?<=[\w)])(?P<stop>\. +(?:{AND}{{1,2}}))(?=(?:an?|the|its|their) (?!(?:[a-z]+ )?{WORK}\b)[a-z]+(?: [a-z]+)?"
        r"(?<!s)(?P<course>,? (?:of course|obviously|naturally|also|too|as well))?(?:[.!](?:\s|$)|$))",
        stop=", and ",
        course="",
    ),
    # 'how many live there - please no more than that'
    frame(
        r"(?P<aside> [-\u2013\u2014] (?:please|pls|no more|nothing (?:more|else)|not more|that's (?:all|it)|really"
        r"|sorry|thanks)\b[^.;:!?\n]{0,120})(?=[.!?\n]|$)",
        aside="",
    ),
    # 'a reference, unique across the firm' is unique.
    frame(
        r"(?<=\bunique)(?P<everywhere> (?:(?:across|throughout|over) (?:all (?:of )?(?:the |our )?"
        r"|(?:the|our) (?:whole |entire )?)(?:firm|company|system|organi[sz]ation|business|database|club|school|shop"
        r"|service|institution|house|world|country|platform|network|application|app|board)"
        r"|(?:in|within|for|among) (?:the|our) (?:(?:whole|entire) [a-z]+|(?:system|database|world|platform|app"
        r"|application|service))|(?:company|firm|system|world)-?wide|globally|overall|everywhere))\b",
        everywhere="",
    ),
    # 'the material - zirconia, metal, or acrylic -, the shade'
    frame(
        rf"(?<=\w) (?P<open>[-\u2013\u2014] )(?:either )?{CHOICE}(?P<close> [-\u2013\u2014])(?=[,.;\n]| and\b|$)",
        open="(",
        close=")",
    ),
    # A status that is requested, approved, out or returned is one of these.
    frame(
        r"\b(?:status|state|stage|phase|type|kind|category|priority|severity|level|size|colou?r|condition|result"
        r"|outcome"
        r"|role|mode|decision|class|grade|material|urgency|frequency)(?P<that>,? (?:that|which) (?:is|can be|may"
        r" be|must be)"
        rf" (?:either |one of )?){CHOICE}(?P<close>)(?=[.;,!\n]|$)",
        that=" (",
        close=")",
    ),
    # 'its status, being one of open, on hold, closed'
    frame(
        rf"(?<=\w)(?P<being>,? being (?:one of|either|any of) ){VALUES}(?P<close>)(?=[.;!\n]|$)",
        being=" (",
        close=")",
    ),
    # 'Rush orders get marked as rush.'
    frame(
        rf"{BEGIN}(?P<all>(?P<state>[a-z]+) (?P<things>[a-z]+s) (?:(?:should|must|can|will|have to|need to)"
        rf" )?(?:get|are|be)"
        r" (?:marked|flagged)(?: as (?:such|(?P=state)))?)(?=[.!;\n]|$)",
        all="{things} have a {state} flag",
    ),
    # '…, the year, and they may be out of order'; what may be empty is a field.
    frame(
        r"\b(?:has|have|with|holds?) [^.;:!?\n]{3,250}?(?:,(?: and)?| and) (?P<may>(?:(?:it|they) )?(?:can|may"
        r"|might|could)"
        rf"(?: also)? be)(?= (?!empty\b){STATE}(?=[.,;!]|$))",
        may="whether they are",
    ),
    # 'A tour comes in two kinds, public or private.'
    frame(
        rf"{BEGIN}(?:{ONE} {NOUN}|[a-z][\w-]*s) (?P<comes>comes? in (?:(?:two|three|four|five|six|several|different"
        rf"|various) )?)(?P<kind>kind|type|sort|size|colou?r|version|variant|form|format|flavou?r)(?P<many>s)"
        rf"(?P<mark>: |, | - |,? namely )(?P<values>{VALUES}|{CHOICE})(?P<close>)(?=[.;!\n]|,? and (?:has|have)\b|$)",
        comes="has a ",
        many="",
        mark=" (",
        close=")",
    ),
    # A boat consists of the following: name and length.
    frame(
        r"\b(?:has|have|of|with|contains?|includes?|needs?|carry|carries|stores?)(?P<following> (?:the following|these"
        r"|those)(?: (?:fields?|attributes?|properties|things|data|details|values|information|items|columns))?:)"
        r"(?= [^\n])",
        following="",
    ),
    # Every album needs at least a title; a parcel has its own weight, staff have software of their own elsewhere.
    frame(
        r"\b(?:has|have|needs?|with|contains?|includes?)(?P<least> (?:at least|at minimum|of course|naturally"
        r"|obviously))"
        r"(?= (?:an?|the|its) )",
        least="",
    ),
    frame(rf"(?<!of )\b(?:its|their|his|her)(?P<own> own)(?= [a-z])(?! (?:[\w-]+ ){{0,2}}{TOOL}\b)", own=""),
    # The dates (from, to) are two.
    frame(rf"(?P<both>\b(?:the |its |their )?dates \({SPAN}\))", both="the {first} date, the {last} date"),
    frame(rf"(?P<both>\b(?:the |its |their )?times \({SPAN}\))", both="the {first} time, the {last} time"),
)
