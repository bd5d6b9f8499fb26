"""Reader of relations: sentences that tie two things together, 'each message is posted in one channel'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.requirements.document import BlockKind, Document
from generators.requirements.findings import Certainty, RelationFound, ResourceFound
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage, blank
from generators.requirements.readers.clauses import ASIDE, find_candidates_left, find_subject
from generators.requirements.readers.deeds import find_left, read_deed
from generators.requirements.readers.outlines import DEFINITION, HEAD
from generators.requirements.readers.pairs import read_pairs
from generators.requirements.readers.pronouns import name_subjects
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.roles import read_role
from generators.requirements.readers.subjects import find_candidates, find_clause_subject
from generators.requirements.readers.ties import ANOTHER, ASSIGNED, BETWEEN_TWO, MORE, PUTS, SHARES, TIES
from generators.requirements.relation_kinds import find_kind
from generators.requirements.sentences import block_sentences, keep_meant, split_sentences
from generators.spec import names
from generators.spec.models import RelationKind

_CLAUSE = re.compile(r"[;,:&]|\s[-\u2013\u2014]\s|\s(?:and|but|while|so that|because|whereas)\s|\.\s")
_MAYBE = re.compile(r"\b(?:can|may|optionally|might|sometimes)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|has|have|can|may|must|should|will|gets?|goes|belongs?|[a-z]{3,}(?:s|ed))\b", re.IGNORECASE
)
# A noun alone is no clause of its own: '… and a species'.
_BARE = re.compile(r"(?:an?|the|one) [\w-]+[.]?", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have)\b", re.IGNORECASE)
# 'The website belongs to the press office and is none of our business.'
_NOT_OURS = re.compile(
    r"\b(?:none|nothing) of (?:our|my) (?:business|concern)\b|\bnot (?:our|my) (?:business|concern|job|problem)\b"
    r"|\bhands off\b"
    r"|\b(?:is|are) not (?:an? )?part of (?:this|it)\b|\bstays? (?:as (?:it is|they are)|where)\b|\bout of scope\b",
    re.IGNORECASE,
)
# A note may be a sentence: 'spicy y/n (each dish is from one truck)'.
_SENTENCE_NOTE = re.compile(r"\((?P<said>(?:each|every|an?|one) [a-z][^()]{8,80})\)", re.IGNORECASE)
# What belongs to others is nothing that is kept.
_OUTSIDE = re.compile(
    r"\W*(?:another|an other|a different|an external|some other|somebody else|someone else)(?:'s)?\b(?: (?:vendor"
    r"|team|company|supplier|department"
    r"|contractor|agency|firm|provider|office|tool|system|service|app))?",
    re.IGNORECASE,
)
_KIND_NOTE = re.compile(r"\(((?:one|many|1|n|m)[ -]?(?:to|:)[ -]?(?:one|many|1|n|m))\)", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"(?:(?:somebody|someone|people)\b|(?:it|they)\b(?= (?:is|are|belongs?|refers?|points?|goes|comes?)\b)"
    r"|each\b(?= (?:one )?(?:belongs?|has|is"
    r"|refers?|points?|goes|comes?|can|must|may)\b)"
    r"|belongs?|has|have|is|are|linked|refers?|points?)\b",
    re.IGNORECASE,
)


def read_relations(document: Document, notebook: Notebook) -> None:
    """Report the relations that sentences state or imply; the merging keeps those between known things."""
    defined = frozenset(found.name for found in notebook.findings if isinstance(found, ResourceFound))
    for sentences, subject in _find_texts(document, notebook):
        about = subject
        for whole in sentences:
            sentence = blank(notebook.blank_told(whole), _NOTES)
            if _NOT_OURS.search(sentence.text):
                continue
            if not notebook.is_read(whole):
                read_pairs(sentence, notebook)
            known = len(notebook.findings)
            _read_between(sentence, notebook)
            read_role(sentence, notebook)
            read_deed(sentence, notebook, subject.candidates, defined)
            told = about if _ELLIPTIC.match(whole.text) else subject
            definition = DEFINITION.match(whole.text)
            head = name_resource(definition["name"]) if definition else None
            described = find_clause_subject(whole.text) if _HAS.search(whole.text) else None
            named = head or described
            about = _Subject((named,)) if named else _find_lead(whole.text) or about
            for note in _SENTENCE_NOTE.finditer(whole.text):
                _read_clause(whole.cut(*note.span("said")), told, notebook)
            # What is done by somebody to a thing ties the two by what it leaves, if that is kept.
            clauses = () if defined & {*find_left(sentence.text)} else _split_clauses(sentence)
            for number, clause in enumerate(clauses):
                if number == 0 and _BARE.fullmatch(clause.text):
                    # 'A policyholder, who has a name, can hold several policies.'
                    told = _Subject(find_candidates(clause.text.split()))
                told = _read_clause(clause, told, notebook)
            _heed_kind(whole, known, notebook)


def read_continuation(passage: Passage, subject: str, notebook: Notebook) -> None:
    """Report what is said of a thing without its name: '… each linked to a company and to a contact'."""
    told = _Subject((subject,))
    for clause in _split_clauses(blank(passage, _NOTES)):
        told = _read_clause(clause, told, notebook)


def _find_lead(text: str) -> "_Subject | None":
    """Give whom 'Animals.' announces, for 'Each belongs to an owner.' behind it."""
    lead = text.rstrip(".: ")
    return _Subject(find_candidates(lead.split())) if _LEAD.fullmatch(lead) and is_plural(lead) else None


def _heed_kind(sentence: Passage, known: int, notebook: Notebook) -> None:
    """Take over the kind that a note states: 'a horse lives in a box (one to one)'."""
    note = _KIND_NOTE.search(sentence.text)
    kind = find_kind(note[1]) if note else None
    if note and kind:
        before = find_candidates_left(sentence.text[: note.start()])
        notebook.findings[known:] = [
            replace(found, kind=kind) if isinstance(found, RelationFound) and _is_meant(found, before) else found
            for found in notebook.findings[known:]
        ]


def _is_meant(found: RelationFound, before: tuple[str, ...]) -> bool:
    """Tell whether a note is about a relation: the thing right before it is one of its ends, if it is any."""
    return not before or bool({*found.target, *found.source} & {*before})


def _find_texts(document: Document, notebook: Notebook) -> Iterator[tuple[Iterator[Passage], "_Subject"]]:
    """Give the sentences of each block, and whom those are about that name nobody: what a list item defines."""
    yield split_sentences([document.title] if document.title else []), _Subject()
    for block in document.blocks:
        is_labelled = len(block.lines) > 1 and HEAD.fullmatch(block.lines[0].text) is not None
        if is_labelled and all(map(notebook.is_read, block.lines)):
            # A label over lists, which say whom they belong to by themselves.
            continue
        head = DEFINITION.match(block.lines[0].text) if block.kind is BlockKind.ITEM and block.lines else None
        name = name_resource(head["name"]) if head else None
        yield name_subjects(keep_meant(block_sentences(block))), _Subject((name,) if name else ())


# What stands in brackets, whose commas divide nothing.
_NOTES = re.compile(r"\([^()]*\)|\{[^{}]*\}|\[[^\[\]]*\]")


def _split_clauses(sentence: Passage) -> Iterator[Passage]:
    start = 0
    for match in _CLAUSE.finditer(sentence.text):
        yield sentence.cut(start, match.start())
        start = match.end()
    yield sentence.cut(start)


_LEAD = re.compile(r"[A-Z][\w-]*(?: [a-z][\w-]*)?")
_EACH = re.compile(
    r"each (?:one )?(?:(?:always|also) )?(?:belongs?|is|has|refers?|points?|goes|comes?|can|must|may)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whom clauses are about, and how the last of them was tied to something."""

    candidates: tuple[str, ...] = ()
    tie: RelationFound | None = None


def _read_clause(clause: Passage, before: _Subject, notebook: Notebook) -> _Subject:
    """Report the relations of one clause; a clause without a subject goes on about the one before."""
    continued = ANOTHER.match(clause.text)
    if continued and before.tie:
        targets = find_candidates(continued["target"].split())
        if targets:
            notebook.findings.append(replace(before.tie, target=targets, span=clause.find_span()))
            return before
    owner = _read_both(clause, before, notebook)
    if owner:
        return _Subject(owner)
    goes_on = _EACH.match(clause.text) is not None and bool(before.candidates)
    is_clause = (_VERB.search(clause.text) or ASIDE.match(clause.text)) and not _BARE.fullmatch(clause.text)
    candidates = (find_subject(clause.text) if is_clause and not goes_on else ()) or before.candidates
    tie: RelationFound | None = None
    assigned = ASSIGNED.match(clause.text)
    subject = before.candidates or (_find_last(clause, notebook) if assigned else ())
    if assigned and subject:
        target = find_candidates([assigned["many"] or assigned["one"]])
        tied = RelationFound(subject, RelationKind.MANY_TO_ONE, target, certain=False, span=clause.find_span())
        notebook.findings.extend([tied] if target else [])
        return before
    for pattern, kind, certain in TIES:
        match = pattern.search(clause.text)
        found = _read_match(clause, match, candidates, kind, certain=certain) if match else None
        if match and found is None and candidates and kind is RelationKind.MANY_TO_ONE and not certain:
            # 'A flight takes off at some time from a launch site': the first is no thing, what follows may be one.
            found = _read_next(clause, match["target"], candidates)
        if found:
            notebook.findings.append(found)
            tie = tie or found
            notebook.findings.extend(_read_more(found, match["target"] if match else ""))
        if match and (kind is not RelationKind.MANY_TO_ONE or certain):
            break
    return _Subject(candidates, tie)


def _read_between(sentence: Passage, notebook: Notebook) -> None:
    """Report what 'lessons take place between one student and one teacher' ties together."""
    pair = BETWEEN_TWO.search(sentence.text)
    owner = find_subject(sentence.text[: pair.start()]) if pair else ()
    if pair is None or not owner:
        return
    second = _PHRASE.match(pair["target"])
    phrases = (pair["first"], second[0] if second else pair["target"])
    # A match between a home team and an away team has each of them by its name.
    are_roles = all(" " in phrase for phrase in phrases) and len({phrase.split()[-1] for phrase in phrases}) == 1
    for words in phrases:
        ends = (*find_candidates(words.split()), *find_candidates(words.split()[-1:]))
        name = names.to_snake(words) if are_roles else None
        if ends:
            tie = RelationFound(owner, RelationKind.MANY_TO_ONE, ends, certain=False, span=sentence.find_span())
            notebook.findings.append(replace(tie, name=name))


_PHRASE = re.compile(r"[\w-]+(?: [\w-]+)?(?=$|[.,;:]| (?:and|with|at|in|on|for|which|that|who)\b)")


def _read_both(clause: Passage, before: _Subject, notebook: Notebook) -> tuple[str, ...]:
    """Report whom a clause such as 'a slot puts one act on one stage' ties its subject to, and give the subject."""
    pair = PUTS.search(clause.text)
    owner = find_candidates_left(clause.text[: pair.start()]) or before.candidates if pair else ()
    for words in (pair["first"].split(), pair["target"].split()) if pair and owner else ():
        ends = find_candidates(words)
        if ends:
            found = RelationFound(owner, RelationKind.MANY_TO_ONE, ends, certain=False, span=clause.find_span())
            notebook.findings.append(found)
    return owner


def _read_more(found: RelationFound, rest: str) -> Iterator[RelationFound]:
    """Give what the same clause ties its subject to besides: 'is made with one vehicle by one driver'."""
    if found.kind is not RelationKind.MANY_TO_ONE or found.certain:
        return
    for match in MORE.finditer(rest):
        target = find_candidates(match["target"].split())
        if target:
            yield replace(found, target=target)


def _read_next(clause: Passage, rest: str, source: tuple[str, ...]) -> RelationFound | None:
    """Give what a clause ties its subject to behind words that are no thing."""
    targets = (find_candidates(match["target"].split()) for match in MORE.finditer(rest))
    target = next((found for found in targets if found), None)
    if target is None:
        return None
    return RelationFound(source, RelationKind.MANY_TO_ONE, target, certain=False, span=clause.find_span())


def _read_match(
    clause: Passage, match: re.Match[str], subject: tuple[str, ...], kind: RelationKind, *, certain: bool
) -> RelationFound | None:
    groups = match.groupdict()
    if _OUTSIDE.match(match["target"]):
        return None
    targets = find_candidates(match["target"].split())
    left = clause.text[: match.start("tie") if groups.get("tie") else match.start()]
    near = find_candidates_left(left)
    source = tuple(dict.fromkeys((*near, *subject))) if groups.get("tie") or certain else subject
    if not source or not targets:
        return None
    if kind is RelationKind.ONE_TO_MANY and SHARES.search(clause.text):
        kind = RelationKind.MANY_TO_MANY
    return RelationFound(
        source=source,
        kind=RelationKind.ONE_TO_MANY if groups.get("many") else kind,
        target=targets,
        certain=certain and bool(near),
        span=clause.find_span(),
        required=False if _MAYBE.search(clause.text[: match.start() + 12]) else None,
    )


def _find_last(clause: Passage, notebook: Notebook) -> tuple[str, ...]:
    """Give the thing that is described last before a clause: what its 'it' means."""
    at = clause.find_span()
    before = [
        found
        for found in notebook.findings
        if isinstance(found, ResourceFound) and found.span.source == at.source and found.span.start < at.start
    ]
    defined = [found for found in before if found.certainty is Certainty.DEFINED]
    return (max(defined, key=lambda found: found.span.start).name,) if defined else ()
