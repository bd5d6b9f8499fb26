"""Bare rules: what notes say of fields without a verb, 'iban unique, legal name mandatory'."""

import re

from generators.requirements.attributes import read_attributes
from generators.requirements.findings import ConstraintFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.spelling import join_email
from generators.spec import names

_BARE = re.compile(
    r"(?:^|[,;:]\s|\band\s)(?P<fields>(?:(?:the|its|both|each)\s)?[a-z]\w*(?:[ -]\w+){0,2}?"
    r"(?:(?:,\s?|\s(?:and|&)\s)[a-z]\w*(?:[ -]\w+){0,2}?){0,3}?)"
    r"(?:\s(?:of|on|for|in)\s(?:an?|the|each|every)\s(?P<owner>[a-z][\w-]*"
    r"(?:\s(?!(?:is|are|be|must|should|may|can|has|have)\b)[a-z]\w*)?))?"
    r"\s(?P<flag>unique|required|mandatory|optional|not null|nullable|compulsory)(?=$|[,;.!]|\sand\s)",
    re.IGNORECASE,
)
_VERBS = frozenset("is are be must should may can has have need needs not never non all a an both which that".split())
AND = re.compile(r"(?:,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?:(?:an?|the|its|their)\s+)?", re.IGNORECASE)
"""What parts the fields that one rule is about."""
DETERMINED = re.compile(
    r"^(?:(?:and|but|an?|the|that|this|these|those|same|each|every|all|both|two|no two|its|their)\s+)+", re.IGNORECASE
)
"""What stands before the name of a field in a rule."""


def read_bare_rules(sentence: Passage, notebook: Notebook) -> None:
    """Report what a sentence that nobody understood yet says of fields without a verb."""
    if notebook.is_read(sentence):
        return
    for match in _BARE.finditer(sentence.text):
        fields = [DETERMINED.sub("", field.strip()) for field in AND.split(match["fields"])]
        if any(_VERBS & {*field.lower().split()} for field in fields):
            # 'the price and a reference, which must be unique' has a verb, and says nothing of the price.
            continue
        said, owner = read_attributes(match["flag"]), name_resource(match["owner"]) if match["owner"] else None
        for words in fields:
            if words:
                span = sentence.find_span(*match.span())
                notebook.findings.append(
                    ConstraintFound(names.to_snake(join_email(words)), owner, span, said.required, said.unique)
                )
