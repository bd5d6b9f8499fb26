"""Reader of constraints: sentences about fields that are stated elsewhere, 'emails must be unique'."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generators.requirements.attributes import read_attributes
from generators.requirements.document import Document
from generators.requirements.findings import ConstraintFound, ResourceFound
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage, blank
from generators.requirements.phrases import SHARED
from generators.requirements.readers.bare_rules import AND, DETERMINED, read_bare_rules
from generators.requirements.readers.first_told import find_sentences_about, tell_of
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.uniques import find_sets
from generators.requirements.sentences import find_sentences, keep_meant
from generators.requirements.spelling import join_email
from generators.spec import names

# What joins fields is part of none: there would be too many ways to part 'a unique and a unique and …'.
_FIELD = r"[A-Za-z](?:(?!\s(?:and|or)\s)[\w' -])"
_RULE = re.compile(
    r"(?:^|[,;:]\s|\band\s|\bthat\s)(?P<fields>(?:(?:an?|the|each|every|all|two|no two|both)\s+)?"
    rf"{_FIELD}{{0,80}}?(?:(?:,|\s+and|\s+or)\s+{_FIELD}{{0,60}}?){{0,6}}?)"
    r"(?:\s+(?:of|on|for|in)\s+(?:an?|the|each|every|all)?\s*(?P<owner>[\w-]+(?: (?!(?:which|that)\b)[\w-]+)?))?"
    r"\s+(?P<verb>(?:is|are|must|has to|have to|should|may|can|cannot|can't|needs? to|need|never)\b(?:\s+(?:all|both"
    r"|always|also|be|not|never))*)\s+(?P<rest>[^,;]{3,120}?)(?=$|[,;]| and (?:the|an?|each|every|so) )",
    re.IGNORECASE,
)
_NO_TWO = re.compile(
    r"\b(?:no two|never two|two)\s+(?P<owner>[a-z][\w-]*(?: (?!with\b)[a-z][\w-]*)?)\s+(?:with\s+(?=the\s+same\b)"
    r"|(?:may|can|must|should|will)(?: ?not|n?'t|"
    r" never)?\s+)?"
    r"(?:(?:have|share|get|use|(?<=with ))\s*(?:the\s+)?same|share\s+(?:an?|one|any|the"
    r"|their))\s+(?P<field>[a-z][\w-]*(?: (?!please|pls|plz)[a-z][\w-]*)?)",
    re.IGNORECASE,
)
_MUST_HAVE = re.compile(
    r"\b(?:an?|each|every|all|the) (?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:(?:must|has to|have to|needs to|should) "
    r"(?:always )?have|needs?|always has|needs? always) "
    r"(?:an?|its|their|the) (?P<fields>[a-z][\w' -]{1,40}(?:(?:,| and| or) (?:an? |the "
    r"|its )?[a-z][\w' -]{1,40}){0,4})"
    r"(?=$|[.;])",
    re.IGNORECASE,
)
_ONE_PER = re.compile(
    r"\b(?:only|at most|exactly|never more than|not more than|no more than|just|maximum) (?:one|a single|1) "
    r"(?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:per|for each|for every|for a(?:ny)?(?: given| single)?|on the same"
    r"|with the same) "
    r"(?P<field>[a-z][\w-]*(?: [a-z][\w-]*)?)(?=$|[.,;)!])",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:on|for|of|in|within|per)\s+(?:an?|the|each|every|all)?\s*(?P<owner>[A-Za-z][\w-]*(?: [a-z][\w-]*)?)\s*$",
    re.IGNORECASE,
)


# 'Two brokers with the same number cannot exist!', 'Two bins with an identical barcode would be a disaster.'
_TWO_WITH = re.compile(
    r"\b(?:two|2|several|more than one) (?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:with|having|that have|sharing"
    r"|of) (?:the same|an? identical|identical|an? equal|one) "
    r"(?P<field>[a-z][\w-]*(?: (?!must|can|may|should|would|is|are|cannot|never)[a-z][\w-]*)?)",
    re.IGNORECASE,
)
_BAD = re.compile(
    r"\b(?:can ?not|can't|must not|mustn't|may not|should(?: not|n't| never)|never|no|not|impossible|forbidden"
    r"|disaster|problem|wrong|error|rejected"
    r"|refused|trouble|catastroph\w+|avoid\w*|prevent\w*)\b",
    re.IGNORECASE,
)
# 'A parcel can't be saved without weight and delivery date.'
_WITHOUT = re.compile(
    r"\b(?:(?:an?|each|every|any|the|no) )?(?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:(?:can ?not|can't|cant"
    r"|must not|mustn't|may not|should not"
    r"|never|can never|can|may|shall not) (?:ever )?(?:be )?(?:saved?|created?|stored?|kept|registered|added|entered"
    r"|submitted|recorded|booked|accepted|exist|made|opened|left) )?"
    r"without (?:an? |the |its |their |both )?(?P<fields>[a-z][\w' -]{1,40}?(?:(?:,| and| or|, and|, or) (?:an? |the "
    r"|its |their )?[a-z][\w' -]{1,40}?){0,5})"
    r"(?=$|[.;!(]|, (?:both|they|these|all|so|that|it)\b)",
    re.IGNORECASE,
)
# 'A loan without full name or pickup date is rejected.'
_REJECTED = re.compile(
    r"\b(?:an?|each|every|any) (?P<owner>[a-z][\w-]*(?: [a-z][\w-]*)??) (?:without|with no|lacking|that has no) "
    r"(?:an? |the |its |their |both )?(?P<fields>[a-z][\w' -]{1,40}?(?:(?:,| and| or|, and|, or) (?:an? |the |its )?"
    r"[a-z][\w' -]{1,40}?){0,5}) (?:is|are|gets?|must be|should be|will be) (?:always )?"
    r"(?:rejected|refused|invalid|declined|not (?:accepted|allowed|valid|saved|stored))\b",
    re.IGNORECASE,
)
_FORBIDS = re.compile(
    r"\b(?:can ?not|can't|cant|must not|mustn't|may not|should not|shall not|never|no"
    r"|not)\b",
    re.IGNORECASE,
)
# What is said of 'a tax number that' is said of that alone.
_RELATIVE = re.compile(r"(?<=\w) (?:that|which)$", re.IGNORECASE)
_AGAIN = re.compile(r"\s*(?:the|that|this|these|those)\s", re.IGNORECASE)
_FIRST = re.compile(r"\s*an?\s", re.IGNORECASE)


def read_constraints(document: Document, notebook: Notebook) -> None:
    """Report what sentences say of fields by name."""
    about = find_sentences_about(document, notebook.findings)
    for sentence in keep_meant(find_sentences(document)):
        _read_must_have(sentence, notebook)
        _read_so_is(sentence, notebook)
        _read_without(sentence, notebook)
        sets = find_sets(sentence)
        notebook.findings += sets
        if sets:
            # What is unique together is not unique alone.
            continue
        _read_no_two(sentence, notebook)
        if re.search(
            r"unique|mandatory|required|optional|repeat|duplicate|empty|must|twice"
            r"|ha(?:s|ve) to be|needs? to be|null|only once|compulsory|obligatory",
            sentence.text,
            re.IGNORECASE,
        ):
            known = len(notebook.findings)
            _read_rules(sentence.cut(0, 1000), notebook)
            read_bare_rules(sentence.cut(0, 1000), notebook)
            thing = about.get((sentence.source.name, sentence.places[0]))
            notebook.findings[known:] = tell_of(notebook.findings[known:], thing)


def _read_must_have(sentence: Passage, notebook: Notebook) -> None:
    """Read 'every application must have an e-mail address'."""
    for match in _MUST_HAVE.finditer(sentence.text):
        _report_required(match, sentence, notebook)


def _read_without(sentence: Passage, notebook: Notebook) -> None:
    """Read 'an admission can't be saved without name and number', 'no loan without a due date'."""
    for match in _WITHOUT.finditer(sentence.text):
        if _FORBIDS.search(match[0][: match.start("fields") - match.start() - len("without ")]):
            _report_required(match, sentence, notebook)
    for match in _REJECTED.finditer(sentence.text):
        _report_required(match, sentence, notebook)


def _report_required(match: re.Match[str], sentence: Passage, notebook: Notebook) -> None:
    """Report the fields of a match as required."""
    owner = name_resource(match["owner"])
    for field in AND.split(match["fields"]) if owner else ():
        found = ConstraintFound(
            names.to_snake(join_email(field.replace("'s ", " "))),
            owner,
            sentence.find_span(*match.span()),
            required=True,
        )
        notebook.findings.append(found)


def _read_no_two(sentence: Passage, notebook: Notebook) -> None:
    """Read 'no two areas may have the same name', 'only one menu per date'."""
    two = _TWO_WITH.search(sentence.text) if _BAD.search(sentence.text) else None
    match = _NO_TWO.search(sentence.text) or _ONE_PER.search(sentence.text) or two
    owner = name_resource(match["owner"]) if match else None
    if match and owner:
        span = sentence.find_span(*match.span())
        notebook.findings.append(ConstraintFound(names.to_snake(match["field"]), owner, span, unique=True))


# 'In an appointment the name and the phone are required.'
_SCOPE = re.compile(
    r"(?:in|for|on|with) (?:an?|the|each|every) (?P<owner>[\w-]+),? (?=(?:the|an?|its"
    r"|both)\b)",
    re.IGNORECASE,
)
# A 'fecha de nacimiento' has no 'of' in its name.
_OF_BARE = re.compile(r" of (?!(?:the|an?|its|each|every)\b)(?=\w)")
_NUMBER_OF = re.compile(r"^(?:number|amount|count|quantity) of (?=\w)", re.IGNORECASE)
# What is important is what follows.
_THAT = re.compile(
    r"^.{0,40}?\b(?:important|necessary|essential|required|clear|sure|guaranteed?|ensured?|mandatory) that ",
    re.IGNORECASE,
)


# 'The company name is required and so is the deal title.'
_SO_IS = re.compile(
    r"\b(?P<rest>unique|required|mandatory|optional)(?: too)?,? (?:and )?(?:so (?:is|are|must|should|has to) "
    r"(?:an?|the|its|each) (?P<field>[a-z][\w']*(?: [a-z]\w*)?)(?: of (?:an?|the|each) (?P<owner>[a-z]\w*))?(?=$|[.,;])"
    r"|(?:an?|the|its|each) (?P<other>[a-z][\w']*(?: (?!of\b)[a-z]\w*)?)(?: of (?:an?|the|each) (?P<of>[a-z]\w*))? "
    r"(?:too|as well)(?=$|[.,;]))",
    re.IGNORECASE,
)


def _read_so_is(sentence: Passage, notebook: Notebook) -> None:
    """Read what goes for another field, too."""
    for match in _SO_IS.finditer(sentence.text):
        said = read_attributes(match["rest"])
        field = names.to_snake(join_email((match["field"] or match["other"]).replace("'s ", " ")))
        of = match["owner"] or match["of"]
        span = sentence.find_span(*match.span())
        owner = name_resource(of) if of else None
        notebook.findings.append(ConstraintFound(field, owner, span, said.required, said.unique))


_OF_THING = re.compile(r" of (?:(?:an?|the|each|every) )?(?P<owner>[a-z]\w*(?: [a-z]\w*)?)$", re.IGNORECASE)


def _complete(parts: Sequence[str]) -> Iterator[str]:
    """Give the fields of a list, each by its whole name: 'the first and the last name'."""
    for part, following in zip_longest(parts, parts[1:]):
        shared = SHARED.match(DETERMINED.sub("", part.strip())) if following else None
        yield f"{shared['first']} {following.split()[-1]}" if shared else part


def _find_named(before: str, noun: str) -> str | None:
    """Give what a noun means that stands in the sentence already: 'it has a tracking code and that code is unique'."""
    named = [match for match in _NAMED.finditer(before) if match["noun"].lower() == noun.lower()]
    return named[-1]["name"] if named else None


_NAMED = re.compile(
    r"\b(?:an?|its|their|the|one|his|her) (?P<name>(?:(?!(?:and|or|of|with|the|an?|has|have|is)\b)[a-z][\w-]* ){1,2}"
    r"(?P<noun>(?!(?:and|or|of|with|has|have|is)\b)[a-z]+))(?=[,;:(]| (?:and|that|which|when|must|is|has)\b|$| $)",
    re.IGNORECASE,
)
# 'Whether a prescription is required' demands nothing.
_QUESTION = re.compile(r"\b(?:whether|if) [a-z]+ [^,;.]{3,60}", re.IGNORECASE)


def _read_rules(sentence: Passage, notebook: Notebook) -> None:
    said_first = _THAT.match(sentence.text)
    sentence = sentence.cut(said_first.end() if said_first else 0)
    scope = _SCOPE.match(sentence.text)
    within = name_resource(scope["owner"]) if scope else None
    sentence = blank(sentence.cut(scope.end() if scope and within else 0), _QUESTION)
    known = {found.name for found in notebook.findings if isinstance(found, ResourceFound)}
    for match in _RULE.finditer(sentence.text):
        said = read_attributes(f"{match['verb']} {match['rest']}")
        if said.required is None and said.unique is None and not said.unique_with:
            continue
        trailing = None if said.unique_with else _ON.search(match["rest"].strip(" ."))
        owner_text = match["owner"] or (trailing["owner"] if trailing else None)
        owner = name_resource(owner_text) if owner_text else within
        stated = match["fields"]
        if match["owner"] and owner not in known:
            # A 'código de empleado' is no 'código' of some 'empleado'.
            stated, owner = f"{stated} of {match['owner']}", within
        parts = re.split(r",\s*(?:and\s+)?|\s+and\s+|\s+or\s+", stated)
        relative = _RELATIVE.search(match["fields"])
        if relative:
            parts = [_RELATIVE.sub("", parts[-1])]
        if parts[-1].strip().lower() in ("which", "that") and len(parts) > 1:
            # What is said of a relative clause is said of the noun before it.
            parts = parts[-2:-1]
        if parts[-1].strip() in map(str.strip, parts[:-1]):
            # 'name and email, email is unique'
            parts = parts[-1:]
        if _AGAIN.match(parts[-1]) and any(map(_FIRST.match, parts[:-1])):
            # 'a colour and a number, the number is unique' says nothing of the colour.
            parts = parts[-1:]
        for part in _complete(parts):
            words = _NUMBER_OF.sub("", DETERMINED.sub("", part.strip()))
            of = _OF_THING.search(words)
            thing = name_resource(of["owner"]) if of else None
            # 'the email of employees and the name of a department'
            words, whose = (words[: of.start()], thing) if of and thing in known else (words, owner)
            before = sentence.text[: match.end("fields") - len(part)]
            words = _find_named(before, words) or words
            field = names.to_snake(join_email(_OF_BARE.sub(" ", words.replace("'s ", " "))))
            if field:
                span = sentence.find_span(match.start(), match.end())
                found = ConstraintFound(field, whose, span, said.required, said.unique, unique_with=said.unique_with)
                notebook.findings.append(found)
