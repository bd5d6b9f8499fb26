"""Flags: what is said of a field in words: that it is required, optional or unique."""

import re

REQUIRED = re.compile(
    r"\b(?:(?<!not )(?:required|mandatory|obligatory|compulsory)|not[ -]?null(?:able)?|non[ -]?null(?:able)?"
    r"|never (?:null|empty)|"
    r"(?:must|may|can) ?(?:not|never) be (?:empty|null|blank|missing|left out)|can't be (?:empty|null|blank|missing)|"
    r"(?:must|ha(?:s|ve) to|needs? to) (?:always )?be (?:present|given|set|filled|provided"
    r"|there)|must exist|always (?:set|present|there))\b"
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
    r"(?<!not )(?<!non-)(?<!non )\b(?:uniq(?:ue)?|no duplicates?"
    r"|no two (?:(?:are|can be|may be) )?(?:the )?(?:same|alike"
    r"|equal)|no two \w+ (?:(?:share|have|with) )?(?:the )?same|no two"
    r" \w+ (?:share|have)|(?:not allowed|forbidden) that two|(?:can ?not|can't|must not"
    r"|may not|never) "
    r"(?:(?:be|exist|occur|appear|come|happen)(?: (?:there|in there|up))? )?"
    r"(?:repeat(?:ed)?|duplicated?|shared|twice)|(?:can ?not|can't|must not|may not|never) be (?:the )?same"
    r"|must (?:be|all be) different|not the same|(?:should|must|can|may) (?:be not|not be) (?:repeat|duplicat)ed"
    r"|(?:nobody|no one|no other \w+) (?:else )?(?:has|uses|shares|(?:may|can|must|should|will) (?:have|use|share))"
    r"|never (?:used|given|assigned|issued|handed out) (?:twice|again)|only (?:one|1) (?:\w+ )?(?:with|has"
    r"|can have) (?:this|that)|(?:exists?|appears?|used) only once"
    r"|primary business key)\b"
)
