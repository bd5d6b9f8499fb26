"""Verb frames: other verbs and phrases that say what a thing has, 'the ride says where it starts', 'is known by'."""

from generators.requirements.frame import Frame, frame
from generators.requirements.frame_words import BEGIN, IDENTITY, NOUN, ONCE, ONE

VERB_FRAMES: tuple[Frame, ...] = (
    # 'The ride says where it starts from, where it goes to and …'
    frame(
        rf"{BEGIN}(?:and )?{ONE} (?!\w*(?:er|or|ist|ian|boss|law|manual|wiki|team)\b)[a-z][\w-]*(?: [a-z][\w-]*)?? "
        r"(?P<verb>says|tells(?: (?:us|you|me))?|states|shows|names|gives|specifies|indicates|mentions|notes|carries)"
        r"(?= (?:where|when|who|what|which|how|whether)\b[^.;!?\n]{2,300}(?:,| and )"
        r"| (?:the|its|an?) [^.;!?\n,]{2,60},[^.;!?\n]{2,300} and )",
        verb="has",
    ),
    # 'A comment is just a text and an author.'
    frame(
        rf"(?:{BEGIN}|(?<=, ))(?:{ONE} {NOUN}|[a-z][\w-]*s)(?P<self> itself| themselves)? (?P<are>(?:is|are)"
        rf" (?:just|simply"
        rf"|basically|only|merely"
        r"|nothing (?:but|more than|else than|other than)))(?= (?:an?|the) [\w -]{2,40}(?:,| and (?:an?|the|its"
        r"|[a-z]+[.]) ?))",
        self="",
        are="has",
    ),
    # 'Categories are things with a name and …'
    frame(
        r"(?<=\w )(?P<are>is|are)(?P<thing> (?:(?:just|simply|basically|only|really|merely) )?(?:an? )?(?:things?"
        r"|something|objects?|records?|entry|entries|entity|entities|rows?|people|persons?|someone|somebody"
        r"|places?) (?:with|that (?:has|have)|which (?:has|have)"
        r"|having))(?= (?:an?|the|its|their|some|[a-z]+,)\b)",
        are="have",
        thing="",
    ),
    # 'An issue is known by its number and …'
    frame(
        r"(?<=\w )(?P<are>(?:is|are) (?:(?:described|defined|summed up|characteri[sz]ed) (?:in|through|with"
        r"|via)(?= an? )"
        r"|(?:known|told apart|recogni[sz]ed|distinguished) by))(?= (?:its|their|an?|the)\b)",
        are="have",
    ),
    frame(
        r"\b(?P<give>(?:people|users?|you|we|they|somebody|someone|one|everybody|everyone) (?:(?:can|must|may|should"
        r"|will|have to|need to) )?(?:gives?|assigns?) (?:it|them|each(?: one)?))"
        r"(?= (?:an?|the|its|their) [^.;!?\n]{2,200}(?:,| and ))",
        give="it has",
    ),
    # 'The conditions of the loan can be a long text.'
    frame(
        rf"{BEGIN}(?P<all>the (?P<field>[a-z]+(?: [a-z]+)?) of (?:the|an?|each|every) (?P<thing>{NOUN}) (?:can|may"
        rf"|is|are"
        r"|should|must|will)(?: be)? (?:just )?(?:an? )?(?P<type>(?:long|longer|free|short) text|text|(?:whole )?number"
        r"|decimal|date|boolean|yes or no))(?=[.;,!\n]|$)",
        all="the {thing} has {field} ({type})",
    ),
    # A client is either a person or a company (client type), with a name and more.
    frame(
        rf"{BEGIN}{ONE} {NOUN} (?P<kind>is (?:either )?(?:an? )(?P<first>[a-z][\w-]*) or (?:an?"
        rf" )(?P<second>[a-z][\w-]*)"
        r" ?\((?P<name>[a-z][a-z ]{2,30})\),? (?:with|and has))(?= )",
        kind="has a {name} ({first}/{second}),",
    ),
    # 'It is given a number on arrival.'
    frame(
        rf"\b(?:it|they)(?P<gets>(?:'s|'re| is| are) (?:given|assigned|issued)| gets?| receives?)(?= (?:an?|its"
        rf"|their|the)"
        rf" (?:[a-z]+ ){{0,2}}{IDENTITY}\b)[^.;:,!?\n]{{3,50}}?(?P<when>{ONCE})?(?=[.;,!?\n]| and\b|$)",
        gets=" has",
        when="",
    ),
    # 'Every donor leaves their name, an email and …'
    frame(
        rf"{BEGIN}(?:{ONE} {NOUN}|[a-z][\w-]*s) (?P<gives>(?:leaves?|brings?|provides?|supplies|supply|registers?"
        rf"|enters?"
        r"|fills? in|gives?)(?: us| in)?)(?= (?:(?:their|his|her|an?|the) )?(?:first |last |full |own )?(?:name"
        r"|e-?mail|phone)"
        r"\b[^.;!?\n]{0,200}(?:,| and ))",
        gives="has",
    ),
    # 'A shipment gets a code when it's created.'
    frame(
        rf"(?<![\w-])(?:{ONE} {NOUN}|[a-z][\w-]*s) (?P<gets>gets?|(?:is|are) (?:given|assigned|issued)|receives?)"
        rf"(?= (?:an?|its|their|the) (?:[a-z]+ ){{0,2}}{IDENTITY}\b)"
        rf"[^.;:,!?\n]{{3,50}}?(?P<when>{ONCE})?(?=[.;,!?\n]| and\b|$)",
        gets="has",
        when="",
    ),
    # 'I want to send in a song request with my nickname'
    frame(
        r"\b(?:want to|like to|able to|need to|have to|can|may|must|should|could|will) (?P<verb>(?:send|hand|turn|put"
        r"|call|mail|write|phone|key|type|bring|fill|drop|give) in|fill out|(?:hand|write|draw|make|post|open|type) up"
        r"|put (?:down|forward|together)|send (?:off|out)|drop off|hand over|make out|pass on)"
        r"(?= (?:an?|the|my|our|new|several|many|one|their|some) [a-z])",
        verb="submit",
    ),
)
