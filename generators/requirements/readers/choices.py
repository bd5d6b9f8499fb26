"""Reader of choices: sentences that list what a field can be, 'the status of a crossing: planned or departed'."""

import re

from generators.requirements.document import Document
from generators.requirements.findings import ConstraintFound, FieldDraft, FieldFound
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import find_sentences, keep_meant
from generators.requirements.values import read_note_values
from generators.spec import names
from generators.spec.models import FieldType

_LISTED = re.compile(
    r"\b(?:the |its |their |an? |each )(?P<field>[^\W\d_]+(?: [^\W\d_]+)?) of (?:an?|the|each|every"
    r"|its|my|our|your|their|his|her|one) (?P<owner>[^\W\d_]+(?:"
    r" [^\W\d_]+)?)"
    r"(?:: ?| \(| [-\u2013\u2014] |,? (?:i\.e\.,?|namely|so|meaning|that is,?|either|one of:?) "
    r"|,? (?:(?:which|that|it) )?(?:is|can be|may be|must be)(?: one of| either)?:? )(?P<values>[^().]{3,200})",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\b(?:mark|flag)(?:s|ed)?\s+(?:an?|the|my|each|every|its)\s+(?P<owner>[a-z][\w-]*)\s+as\s+(?:an?"
    r" )?(?P<field>out of (?:order|stock|service)|[a-z][\w-]*)",
    re.IGNORECASE,
)
_MAY_BE = re.compile(
    r"\b(?:an?|each|every|the)\s+(?P<owner>[a-z][\w-]*)\s+(?:may|can|is|might)\s+(?:be\s+)?(?P<field>[a-z][\w"
    r" -]{2,40}?),? ?"
    r"\(?(?:yes or no|yes/no|y/n|or not)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_STATED = re.compile(
    r"^(?:(?:the|an?|its|possible|allowed) )*(?P<owner>[a-z]+(?: [a-z]+)?(?='s? ))?(?:'s? )?(?P<field>[a-z]+(?:"
    r" [a-z]+)?)"
    r" (?:is|are|can be|may be|must be|can only be)(?: (?:always|only))? (?:one of|either)(?: the following)?:? "
    r"(?P<values>[^().]{3,200})",
    re.IGNORECASE,
)


# 'Urgency can be low, normal or high.'
_CAN_BE = re.compile(
    r"^(?:the |its |possible |an? |each |every )?(?P<field>[a-z]+(?: [a-z]+)?) "
    r"(?:can be|may be|must be|is one of|is either|is always|is) "
    r"(?P<values>[\w -]{1,30}(?:, ?[\w -]{1,30}){0,8},? or [\w -]{1,30})[.!]?$",
    re.IGNORECASE,
)
# 'I can set the state of a flight to planned, flown or scrubbed.'
_SET = re.compile(
    r"\b(?:set|change|switch|move) (?:the |its )?(?P<field>[^\W\d_]+) of (?:an?|the|each"
    r"|every) (?P<owner>[^\W\d_]+) to (?P<values>[^().]{3,200})",
    re.IGNORECASE,
)


_SEE = (
    r"\b(?:see|view|check|know|follow|track|find out|look up|change|set|update|filter by|monitor|show|display|watch"
    r"|get|read|query|have)"
)
_CLOSED = r"(?:status|state|stage|phase|condition|priority|severity|category)"
# 'As a recipient I want to see my parcel's status: stored or collected', '… the parcel status (stored or collected)'.
_SEEN = re.compile(
    rf"{_SEE} (?:my|the|our|an?|each|every|his|her|their|its|your) (?P<owner>[a-z]+(?: [a-z]+)??)(?:'s?)? "
    rf"(?P<field>{_CLOSED})(?:: ?| \(| [-\u2013\u2014] |,? (?:i\.e\.,?|namely|either|one of:?) "
    r"|,? (?:which|that) (?:is|can be|may be)(?: one of| either)?:? )(?P<values>[^().]{3,200})",
    re.IGNORECASE,
)
# '… whether my parcel is stored, collected or returned'.
_WHETHER = re.compile(
    rf"{_SEE} (?:whether|if) (?:my|the|our|an?|each|every|his|her|their|its|your) (?P<owner>[a-z]+(?: [a-z]+)??) "
    r"(?:is|was|has been|is still|is already) (?P<values>[a-z]+(?: [a-z]+)?(?:, [a-z]+(?: [a-z]+)?){0,6},? or "
    r"[a-z]+(?: [a-z]+)?)(?=$|[.;!])",
    re.IGNORECASE,
)
_DONE = (
    r"(?:[a-z]+ed|lost|found|sold|paid|sent|open|free|taken|broken|lent|done|won|held|withdrawn|given back|new|full"
    r"|empty)"
)
# 'A claim is accepted or rejected.'
_IS_DONE = re.compile(
    r"(?:^|; |, and |, )(?:an?|each|every|the) (?P<owner>[a-z]+) (?:is|can be|may be) "
    rf"(?P<values>{_DONE}(?:, {_DONE}){{0,5}},? or {_DONE})(?=$|[.;])",
    re.IGNORECASE,
)
# 'Campaigns are either draft, live, funded or failed.'
_IS_EITHER = re.compile(
    r"^(?:(?:an?|each|every|the|all|our) )?(?P<owner>[a-z]+(?: [a-z]+)?) (?:is|are|can be|may be) (?:always )?either "
    r"(?P<values>(?!(?:an?|the|in|on|at|by|for)\b)[a-z-]+(?: [a-z]+)?(?:, [a-z-]+(?: [a-z]+)?){0,6},? or"
    r" [a-z-]+(?: [a-z]+)?)"
    r"(?=$|[.;!])",
    re.IGNORECASE,
)


# 'Cases go through the statuses open, found and closed.'
_THROUGH = re.compile(
    r"(?:^|[;,] )(?:an?|each|every|the|all )?\s?(?P<owner>[a-z]+) (?:can |may |will )?(?:goes|go|pass(?:es)?|moves?"
    r"|runs?) through (?:the )?"
    r"(?:following )?(?:status(?:es)?|states|stages|phases|steps):? (?P<values>[a-z][\w -]*(?:, [\w -]+){1,10})[.]?$",
    re.IGNORECASE,
)


def read_choices(document: Document, notebook: Notebook) -> None:
    """Report closed lists of values for fields that are named in a sentence of its own."""
    for whole in keep_meant(find_sentences(document)):
        sentence = notebook.blank_told(whole)
        for pattern in (_MARK, _MAY_BE):
            _read_state(pattern.search(sentence.text), sentence, notebook)
        done = (
            _WHETHER.search(sentence.text)
            or _IS_DONE.search(sentence.text)
            or _IS_EITHER.match(sentence.text)
            or _THROUGH.search(sentence.text)
        )
        if done and done.re is _IS_EITHER and any(map(is_plural, re.split(r",? or |, ", done["values"]))):
            # Members that are either adults or children have no such status.
            done = None
        owner, values = (name_resource(done["owner"]), read_note_values(done["values"])) if done else (None, ())
        if done and owner and len(values) > 1 and "not" not in values:
            span = sentence.find_span(*done.span())
            notebook.findings.append(ConstraintFound("status", owner, span, values=values))
            if done.re is _IS_EITHER:
                continue
        for pattern in (_LISTED, _SEEN, _STATED, _SET, _CAN_BE):
            match = pattern.search(sentence.text)
            if match:
                _report(match, sentence, notebook)
                break


def _read_state(match: re.Match[str] | None, sentence: Passage, notebook: Notebook) -> None:
    """Report what is a yes or a no: 'to mark a sighting as uncertain', 'a desk may be reserved (yes or no)'."""
    owner = name_resource(match["owner"]) if match else None
    field = names.to_snake(_ARTICLE.sub(" ", match["field"])) if match else ""
    if match and owner and names.is_snake(field):
        draft = FieldDraft(field, sentence.find_span(*match.span()), type=FieldType.BOOLEAN)
        notebook.findings.append(FieldFound(owner, draft))


def _report(match: re.Match[str], sentence: Passage, notebook: Notebook) -> None:
    values = read_note_values(match["values"].strip())
    stated = match.groupdict().get("owner")
    owner = name_resource(stated) if stated else None
    field = names.to_snake(match["field"])
    if len(values) > 1 and names.is_snake(field) and (owner or not stated):
        notebook.findings.append(ConstraintFound(field, owner, sentence.find_span(*match.span()), values=values))
