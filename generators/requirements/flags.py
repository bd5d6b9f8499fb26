"""Flags: what is said of a field in words: that it is required, optional or unique."""

import re

REQUIRED = re.compile(
    r"\b(?:(?<!not )(?:required|mandatory|obligatory|compulsory)|not[ -]?null(?:able)?|non[ -]?null(?:able)?"
    r"|never (?:null|empty)|"
    r"(?:must|may|can) ?(?:not|never) be (?:empty|null|blank|missing|left out)|can't be (?:empty|null|blank|missing)"
    r"|(?:can ?not|can't|must not|may not|never) be (?:left|kept) (?:empty|blank|out|open)|(?:can ?not|can't|must not"
    r"|may not) (?:stay|remain) (?:empty|blank)|"
    r"(?:must|ha(?:s|ve) to|needs? to) (?:always )?be (?:present|given|set|filled|provided"
    r"|there)|must exist|always (?:set|present|there|filled|given)"
    r"|(?:can ?not|can't|must not|may not|should not) be missing)\b"
)

OPTIONAL = re.compile(
    r"\b(?:optional(?:ly)?|nullable|(?<!not )null$|null allowed|not (?:required|mandatory|always|needed)|(?:can|may"
    r"|might|could) "
    r"(?:also )?be "
    r"(?:empty|null|blank|missing|left (?:out|empty|blank|open)|unknown|absent|omitted)|(?:can|may) (?:stay|remain)"
    r" (?:empty|blank)|if "
    r"(?:any|known|given|available|present|applicable|there (?:is|are) (?:one|any|some))"
    r"|or (?:null|empty|nothing|none)|sometimes)\b"
)

UNIQUE = re.compile(
    r"(?<!not )(?<!non-)(?<!non )\b(?:uniq(?:ue)?|no (?:duplicates?|dupes?|dups?|repeats|doubles)"
    r"|no two (?:(?:are|can be|may be) )?(?:the )?(?:same|alike"
    r"|equal)|no two \w+ (?:(?:share|have|with) )?(?:the )?same|no two"
    r" \w+ (?:(?:may|can|must|should|will) )?(?:share|have)|two \w+ (?:never|can ?not|can't|must not|may not) (?:have"
    r"|share|get)|(?:not allowed|forbidden) that two|(?:can ?not|can't|must not"
    r"|may not|never) "
    r"(?:(?:be|exist|occur|appear|come|happen)(?: (?:there|in there|up))? )?"
    r"(?:repeat(?:ed)?|duplicated?|shared|twice)|(?:can ?not|can't|must not|may not|never) be (?:the )?same"
    r"|must (?:be|all be) different|not the same|(?:should|must|can|may) (?:be not|not be) (?:repeat|duplicat)ed"
    r"|no \w+ (?:(?:may|can|must|should|is|will) )?(?:be )?(?:used|given|assigned|occurs?|appears?|exists?"
    r"|taken)? ?twice"
    r"|(?:nobody|no one|no other \w+) (?:else )?(?:has|uses|shares|carries|bears|gets"
    r"|(?:may|can|must|should|will) (?:ever )?(?:have|use|share|carry|bear|get|own|take))"
    r"|never (?:the )?same(?: \w+)?(?: twice)?|(?:every|each) (?:\w+ )?(?:only )?once|different for (?:each|every)"
    r"|never (?:used|given|assigned|issued|handed out) (?:twice|again)|only (?:one|1) (?:\w+ )?(?:with|has"
    r"|can have) (?:this|that)|(?:exists?|appears?|used) only once"
    r"|(?:must|may|can|should) (?:only )?(?:occur|appear|exist|be used|be given|be taken|be assigned|be issued"
    r"|be there)"
    r" (?:only |at most |just )?once|(?:can ?not|can't|(?:must|may|can|should) (?:not|never)) (?:be )?(?:occur|appear"
    r"|exist|used|given"
    r"|taken|assigned)"
    r" (?:twice|again|more than once|a second time)"
    r"|primary business key)\b"
)
