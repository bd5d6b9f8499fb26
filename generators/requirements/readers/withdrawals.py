"""Reader of withdrawals: what a text takes back that it or a file of it states: 'forget the fax, nobody has one'."""

import re

from generators.requirements.document import Document
from generators.requirements.findings import WithdrawalFound
from generators.requirements.nouns import name_resource
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import find_sentences, keep_meant
from generators.requirements.spelling import join_email
from generators.spec import names

_OPENERS = (
    r"(?:(?:ps|p\.s\.|edit|update|note|btw|fyi)(?: ?\d+)?: )?"
    r"(?:(?:oh|ah|and|but|also|sorry|actually|please|then"
    r"|ok|okay|so|on second thoughts?|thinking about it|after all|just|you can|we can|you may|let's"
    r"|let us|i think|i guess|that said)\b,? )*"
)
_WHAT = (
    r"(?:the|that|its|their|those|this) (?P<what>[a-z][\w'-]*"
    r"(?: (?!(?:from|of|on|in|at|any|after|for|is|are|too)\b)[a-z][\w'-]*){0,2}?)"
)
_OWNER = r"(?: (?:from|of|on|in|at|for) (?:the |an? |each |every |our |all )?(?P<owner>[a-z][\w-]*))?"
_AGAIN = (
    r"(?: (?:fields?|columns?|again|after all|for now|please|too|as well|completely|entirely|altogether|any ?more))*"
)
_END = r"(?=\s?[,.;:!(\u2013\u2014]|\s-\s|\s*$| (?:as|because|since)\b| and\b)"
_TAKEN_BACK = (
    re.compile(
        rf"{_OPENERS}(?:forget(?: about)?|drop|skip|leave out|scrap|omit|strike(?: out)?|ditch|get rid of|never mind"
        rf"|cross out|throw out|lose) {_WHAT}{_AGAIN}{_OWNER}{_AGAIN}{_END}",
        re.IGNORECASE,
    ),
    re.compile(rf"{_OPENERS}(?:leave|take|throw) {_WHAT}{_OWNER} out{_AGAIN}{_END}", re.IGNORECASE),
    re.compile(
        rf"{_OPENERS}{_WHAT}{_OWNER} (?:can go|(?:is|are) (?:gone|obsolete|superfluous)"
        r"|(?:is|are) no longer (?:needed|wanted|used)"
        r"|(?:is|are) not (?:needed|wanted|used) (?:any ?more|any longer|after all)|can be (?:dropped|left out"
        rf"|scrapped|skipped|omitted)){_AGAIN}{_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_OPENERS}(?:we|i|they) (?:don't|do not|no longer) (?:need|want|use) {_WHAT}{_OWNER} (?:any ?more|any longer"
        rf"|after all){_END}",
        re.IGNORECASE,
    ),
)


def read_withdrawals(document: Document, notebook: Notebook) -> None:
    """Report what sentences take back."""
    for sentence in keep_meant(find_sentences(document)):
        match = next((found for pattern in _TAKEN_BACK if (found := pattern.match(sentence.text))), None)
        name = names.to_snake(join_email(match["what"].replace("'s ", " "))) if match else ""
        if match and name:
            owner = name_resource(match["owner"]) if match["owner"] else None
            notebook.findings.append(WithdrawalFound(name, owner, sentence.find_span(*match.span())))
