"""Constraint frames: what a field must be, said by the way or by somebody, 'besides the unique code it has'."""

from generators.requirements.frame import Frame, frame
from generators.requirements.frame_words import BEGIN, NOUN, ONE, STAFF

_SOMEBODY = (
    rf"(?:(?-i:(?!(?:Nobody|It|This|That|What|Which|Who|Each|Every|The|An|A|No)\b)[A-Z][a-z]+)(?: (?:from|in"
    rf"|at) [\w ]{{2,25}}?)?"
    rf"|(?:my|our|the|his|her) (?:{STAFF}|boss|chief|head|chair(?:man|woman)?|board|client|customer|owner|director|wife"
    r"|husband|partner|committee|lawyer|accountant|auditor|law|accounting|finance|management|president|coach|treasurer)"
    r"|he|she|they|everybody|everyone|somebody|someone|people|i|we)"
)
_SAYS = (
    r"(?:says?|said|thinks?|thought|insists?(?: on it)?|insisted|tells (?:me|us)|told (?:me|us)|reminds? (?:me|us)"
    r"|reminded (?:me|us)|mentions?|mentioned|points? out|pointed out|adds?|added|stresse[sd]|decided|agree[sd]?"
    r"|reckons?|believes?|demands?|demanded|confirms?|confirmed|wrote|writes|forgot to (?:say|mention)|noticed"
    r"|just (?:learned|learnt|heard|realised|realized))"
)

CONSTRAINT_FRAMES: tuple[Frame, ...] = (
    # 'Anja says the code must be unique.'
    frame(
        rf"{BEGIN}(?P<lead>{_SOMEBODY}(?: (?:also|just|always|still|now))? {_SAYS},?:? (?:that )?)"
        r"(?=(?:the|an?|each|every|all|no|two|its|their) [^.;!?\n]{2,80}? (?:must|is|are|has to|have to|needs?|should"
        r"|can(?:not|'t)?|may|belongs?)\b)",
        lead="",
    ),
    # 'Title is a must.'
    frame(
        rf"{BEGIN}(?:(?:the|an?|its|their|both) )?{NOUN}(?:(?:, | and |, and )(?:the |an? )?{NOUN}){{0,3}} (?:is|are)"
        r" (?P<must>(?:an? )?(?:absolute )?(?:must(?:-have| have)?s?|essential|indispensable|necessary|non-negotiable"
        r"|vital"
        r"|crucial|imperative))(?=[.;,!\n]|$)",
        must="mandatory",
    ),
    # 'Besides the unique code it has a name and a yearly fee.'
    frame(
        rf"{BEGIN}(?P<all>(?:besides|apart from|aside from|in addition to|also to|next to|along with|alongside|beside"
        rf"|other than)"
        rf" (?P<field>(?:the|its|their|an?) [a-z][\w-]*(?: [a-z][\w-]*){{0,2}}?),? (?P<who>it|they|{ONE} {NOUN})"
        r" (?:also )?(?P<has>has|have))(?= [a-z])",
        all="{who} {has} {field} and",
    ),
    # 'A zone is identified by its code.'
    frame(
        rf"{BEGIN}(?:{ONE} {NOUN}|[a-z][\w-]*s) (?P<by>(?:is|are)(?: (?:uniquely|always|clearly))? (?:identified"
        r"|distinguished|told apart|recogni[sz]ed|identifiable) by) (?:its|their|an?)(?: own)? "
        r"[a-z][\w-]*(?: [a-z][\w-]*)?(?P<mark>)(?=[.;!\n]|$|,? and (?:has|have|is|it|they)\b|, (?:has|have)\b)",
        by="has",
        mark=" (unique)",
    ),
    # 'The guest's email should be stored on the stay too, and it is mandatory.'
    frame(
        rf"{BEGIN}(?P<all>(?P<field>(?:the|an?|its|their) {NOUN}(?:'s {NOUN})?) (?:(?:should|must|has to|needs to|will"
        r"|is to|shall)(?: also)? be|is(?: also)?) (?:also )?(?:stored|kept|saved|recorded|noted|added|put|tracked)"
        r" (?:on|with|in|for|at|to|onto|into) (?P<thing>(?:the|an?|each|every) [a-z][\w-]*)(?: too| as well| also)?,?"
        r" (?:and|which) (?:it )?(?:is|must be|has to be|should be) (?P<flag>mandatory|required|optional|unique))"
        r"(?=[.;!\n]|$)",
        all="{thing} has {field} ({flag})",
    ),
    frame(
        rf"{BEGIN}(?P<all>(?P<field>(?:the|an?|its|their) {NOUN}(?:'s {NOUN})?) (?:(?:should|must|has to|needs to|will"
        r"|is to|shall)(?: also)? be) (?:also )?(?:stored|kept|saved|recorded|noted|added|put|tracked)"
        r" (?:on|with|in|for|at|to|onto|into) (?P<thing>(?:the|an?|each|every) (?!(?:system|app|application|database"
        r"|computer|backend|server|list|table|form|service|api)\b)[a-z][\w-]*)(?: too| as well| also)?)(?=[.;!\n]|$)",
        all="{thing} has {field}",
    ),
    # 'From the patient we need the name and the age; from the driver name and mobile.'
    frame(
        rf"{BEGIN}(?:from|of|for|about|on|per) (?:the|an?|each|every) [a-z][\w-]*,? (?P<we>(?:we|i) (?:(?:also|only"
        rf"|just|have"
        r" to|need to|want to|must) )*(?:need|want|store|keep|record|note|know|track|save|collect|ask for)) "
        r"[^.!?;\n]{3,250}(?P<mark>[;,] (?:and )?)(?:from|of|for|about|on|per) (?:the|an?|each"
        r"|every) [a-z][\w-]*(?P<gap>,?)"
        r"(?= (?!(?:we|i|you|it|they|there)\b)[a-z])",
        mark=". ",
        gap=" {we}",
    ),
    # From the patient we need the name; from the driver name and mobile.
    frame(
        r"^[ \t]*(?:\*\*|__|_|\*)?(?P<edit>(?:edit|edited|ps|p\.s\.|pps|p\.p\.s\.|addendum|erratum|nb|n\.b\.|fyi|btw"
        r"|by the way"
        r"|(?:late(?:r|st)?|small|quick|one more|another) (?:edit|update|addition|correction|note|thing))(?: ?(?:#"
        r"|no\.? ?)?\d+)?"
        r"(?: \([^()\n]{1,30}\))?(?::|,| -)(?:\*\*|__|_|\*)? )(?=\w)",
        edit="",
    ),
    frame(
        r"^[ \t]*(?P<edit>(?:\*\*|__)?(?:update|correction|note|addition|amendment|change)(?: ?(?:#|no\.? ?)?\d+)?"
        r"(?: \([^()\n]{1,30}\))?:(?:\*\*|__)? )(?=[^\n]{0,80} (?:is|are|has|have|must|should|can|needs?|the)\b"
        r"[^\n]{4,}[.!](?: |$))",
        edit="",
    ),
)
