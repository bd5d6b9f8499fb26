"""Reader of relations: sentences that tie two things together, 'each message is posted in one channel'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generators.requirements.document import BlockKind, Document
from generators.requirements.findings import RelationFound
from generators.requirements.items import find_kind
from generators.requirements.nouns import DETERMINERS, STOP_WORDS, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.outlines import DEFINITION
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_candidates
from generators.requirements.sentences import block_sentences, split_sentences
from generators.spec.models import RelationKind

_CLAUSE = re.compile(r"[;,:&]|\s[-\u2013\u2014]\s|\s(?:and|but|while|so that|because|whereas)\s|\.\s")
_MANY = (
    r"(?:many|several|multiple|lots of|a lot of|any number of|one or more|zero or more|a number of|a list of"
    r"|various|0\.\.n|1\.\.n|more than one|at least one)"
)
_ONE = r"(?:(?:exactly|only|just|always|at most|precisely)\s+)?(?:one|a single|1)"
_BELONGS = re.compile(
    rf"\b(?:belong(?:s|ing)?[ _]to|(?:points?|refers?|relates?) to)\s+(?P<many>{_MANY}\s+)?(?:{_ONE}\s+|an?\s+|the\s+"
    rf"|its\s+|their\s+)?(?P<target>.+)$",
    re.IGNORECASE,
)
_HAS_MANY = re.compile(
    rf"\b(?:has|have|can have|may have|contains?|owns?)\s+(?:and belongs? to\s+)?{_MANY}\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_LINKS = re.compile(
    rf"\b(?:links?|connects?|ties?|joins?|involves?|concerns?|covers?)\s+(?:{_ONE}\s+|an?\s+|the\s+)(?P<target>.+)$",
    re.IGNORECASE,
)
_MORE = re.compile(
    rf"\b(?:in|on|to|for|by|with|at|from)\s+(?:{_ONE}|an?)\s+(?P<target>[\w-]+(?: [\w-]+)?)", re.IGNORECASE
)
_OWNS = re.compile(
    r"\b(?:owns?|contains?|holds?|groups?|has|have|includes?)\s+(?:the |their |its )?(?P<target>(?:[a-z-]+ "
    r")?[a-z-]+s)\b",
    re.IGNORECASE,
)
_HAS_ONE = re.compile(rf"\b(?:has|have)\s+{_ONE}\s+(?P<target>.+)$", re.IGNORECASE)
_TO_ONE = re.compile(
    rf"\b(?P<verb>is|are|gets?|sits?|lives?|goes|go|stands?|hangs?|[a-z]+ed|[a-z]+s|made|written|sold|held|sent|come"
    rf"|lie|belong"
    rf"|taken|kept|be)\s+(?:[a-z-]+\s+){{0,3}}?(?P<tie>in|on|to|for|of|against|by|from|with|at|under|inside|into"
    rf"|within)\s+"
    rf"(?:{_ONE}|an?|the|its|their|some)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_PUTS = re.compile(
    rf"\b(?:(?:is|[a-z]+s|[a-z]+ed)\s+{_ONE}|(?:connects?|links?|ties|joins?|pairs?|combines?|matches|assigns?)"
    rf"\s+(?:{_ONE}|an?|the))\s+(?P<first>[\w-]+(?: [\w-]+)?)\s+(?:in|on|over|to|with|at|for|of|by|from|and|into)"
    rf"\s+(?:{_ONE}|an?|the)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_BETWEEN_TWO = re.compile(
    rf"\bbetween\s+(?:{_ONE}|an?|the)\s+(?P<first>[\w-]+(?: [\w-]+)?)\s+and\s+(?:{_ONE}|an?|the)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_LIVES_IN = re.compile(
    r"\b(?:(?:lives?|sits?|stands?) (?:in|on|under|inside)|(?:is|are) (?:[a-z]+ed|sold|kept|held|put) (?:in|on"
    r"|under|inside|into)"
    r"|(?:is|are) (?:grouped|organi[sz]ed) by)\s+(?P<target>.+)$",
    re.IGNORECASE,
)
_TO_MANY = re.compile(rf"\b(?:[a-z]+)\s+(?:[a-z-]+\s+){{0,3}}?{_MANY}\s+(?P<target>.+)$", re.IGNORECASE)
_PAIR = re.compile(
    r"^(?:the |a |an |each )?(?P<source>[A-Za-z][\w ]{0,40}?)\s*(?:and|<->|<=>|\u2194|\u2014|\u2013|-|,|->|\u2192"
    r"|to|:)\s*(?:the |a |an )?(?P<target>[A-Za-z][\w ]{0,40}?)\s*"
    r"(?:(?:are|is|have|has|:|,|-|\(|in)\s*)?(?:an?\s+)?(?P<kind>(?:many|one|m|n|1)[ -]?(?:to|:|2)[ -]?(?:many|one"
    r"|m|n|1))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?P<kind>(?:many|one|m|n|1)[ -]?(?:to|:|2)[ -]?(?:many|one|m|n|1))\b.{0,30}?\bbetween\s+(?:the "
    r")?(?P<source>\w[\w ]{0,30}?)\s+and\s+(?:the )?(?P<target>\w[\w ]{0,30}?)(?=[.,;)]|$)",
    re.IGNORECASE,
)
_VICE_VERSA = re.compile(
    r"\b(?P<source>[a-z][\w-]*)\s+(?:(?:can |may )?(?:has|have|be in|join|use|in|with|to) )?(?P<kind>many) "
    r"(?P<target>[a-z][\w-]*),? (?:and|n|&)?,? ?vice[ -]versa",
    re.IGNORECASE,
)
_CARDINAL = re.compile(
    r"(?:^|[:;,.]\s*)(?P<source>[A-Z]\w{0,40})\s*(?:\(?(?P<kind>[1nmN*]\s?(?:-|:|to|\u2013)\s?[1nmN*])\)?|(?P<many>has"
    r" many"
    r"|hasMany|1-\*))\s*(?:->|-)?\s*(?P<target>[A-Z]\w{0,40})",
)
_ARROW = re.compile(
    r"^(?P<source>[A-Za-z]\w{0,40})\s*(?:->|=>|\u2192|-->)\s*(?P<target>[A-Z]\w{0,40}|[a-z]\w{0,40}(?=[.\s]*$))"
)
_STORY = re.compile(
    r"^as an? [\w -]{2,40}?,? (?:i|we) (?:want|need|can|would like|must|should be able)\b", re.IGNORECASE
)
_PATTERNS = (
    (_BELONGS, RelationKind.MANY_TO_ONE, True),
    (_HAS_MANY, RelationKind.ONE_TO_MANY, True),
    (_HAS_ONE, RelationKind.ONE_TO_ONE, False),
    (_TO_ONE, RelationKind.MANY_TO_ONE, False),
    (_LINKS, RelationKind.MANY_TO_ONE, False),
    (_LIVES_IN, RelationKind.MANY_TO_ONE, False),
    (_OWNS, RelationKind.ONE_TO_MANY, False),
    (_TO_MANY, RelationKind.ONE_TO_MANY, False),
)
"""How a clause ties two things: pattern, kind as read from its subject, and whether it can mean nothing else."""

_ANOTHER = re.compile(
    rf"^(?:to |in |for |on |of )?(?:{_ONE}|an?|the|its|also an?)\s+(?P<target>[\w-]+(?: [\w-]+)?)[.!?]*$", re.IGNORECASE
)
_MAYBE = re.compile(r"\b(?:can|may|optionally|might|sometimes)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|has|have|can|may|must|should|will|gets?|goes|belongs?|[a-z]{3,}(?:s|ed))\b", re.IGNORECASE
)
_SUBJECT_WORDS = 3


def read_relations(document: Document, notebook: Notebook) -> None:
    """Report the relations that sentences state or imply; the merging keeps those between known things."""
    for sentences, subject in _find_texts(document):
        for whole in sentences:
            sentence = _blank_notes(whole)
            if not notebook.is_read(whole):
                _read_pairs(sentence, notebook)
            _read_between(sentence, notebook)
            told = subject
            for clause in _split_clauses(sentence):
                told = _read_clause(clause, told, notebook)


def _find_texts(document: Document) -> Iterator[tuple[Iterator[Passage], "_Subject"]]:
    """Give the sentences of each block, and whom those are about that name nobody: what a list item defines."""
    yield split_sentences([document.title] if document.title else []), _Subject()
    for block in document.blocks:
        head = DEFINITION.match(block.lines[0].text) if block.kind is BlockKind.ITEM and block.lines else None
        name = name_resource(head["name"]) if head else None
        yield block_sentences(block), _Subject((name,) if name else ())


def _blank_notes(sentence: Passage) -> Passage:
    """Blank what stands in brackets, so that its commas divide nothing."""
    text = re.sub(r"\([^()]*\)|\{[^{}]*\}", lambda note: " " * len(note[0]), sentence.text)
    return Passage(sentence.source, text, sentence.places)


def _split_clauses(sentence: Passage) -> Iterator[Passage]:
    start = 0
    for match in _CLAUSE.finditer(sentence.text):
        yield sentence.cut(start, match.start())
        start = match.end()
    yield sentence.cut(start)


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whom clauses are about, and how the last of them was tied to something."""

    candidates: tuple[str, ...] = ()
    tie: RelationFound | None = None


def _read_clause(clause: Passage, before: _Subject, notebook: Notebook) -> _Subject:
    """Report the relations of one clause; a clause without a subject goes on about the one before."""
    continued = _ANOTHER.match(clause.text)
    if continued and before.tie:
        targets = find_candidates(continued["target"].split())
        if targets:
            notebook.findings.append(replace(before.tie, target=targets, span=clause.find_span()))
            return before
    owner = _read_both(clause, before, notebook)
    if owner:
        return _Subject(owner)
    candidates = (_find_subject(clause.text) if _VERB.search(clause.text) else ()) or before.candidates
    tie: RelationFound | None = None
    for pattern, kind, certain in _PATTERNS:
        match = pattern.search(clause.text)
        found = _read_match(clause, match, candidates, kind, certain=certain) if match else None
        if found:
            notebook.findings.append(found)
            tie = tie or found
            notebook.findings.extend(_read_more(found, match["target"] if match else ""))
        if match and (kind is not RelationKind.MANY_TO_ONE or certain):
            break
    return _Subject(candidates, tie)


def _read_between(sentence: Passage, notebook: Notebook) -> None:
    """Report what 'lessons take place between one student and one teacher' ties together."""
    pair = _BETWEEN_TWO.search(sentence.text)
    owner = _find_subject(sentence.text[: pair.start()]) if pair else ()
    for words in (pair["first"].split(), pair["target"].split()) if pair and owner else ():
        ends = find_candidates(words)
        if ends:
            found = RelationFound(owner, RelationKind.MANY_TO_ONE, ends, certain=False, span=sentence.find_span())
            notebook.findings.append(found)


def _read_both(clause: Passage, before: _Subject, notebook: Notebook) -> tuple[str, ...]:
    """Report whom a clause such as 'a slot puts one act on one stage' ties its subject to, and give the subject."""
    pair = _PUTS.search(clause.text)
    owner = _find_candidates_left(clause.text[: pair.start()]) or before.candidates if pair else ()
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
    for match in _MORE.finditer(rest):
        target = find_candidates(match["target"].split())
        if target:
            yield replace(found, target=target)


def _read_match(
    clause: Passage, match: re.Match[str], subject: tuple[str, ...], kind: RelationKind, *, certain: bool
) -> RelationFound | None:
    groups = match.groupdict()
    targets = find_candidates(match["target"].split())
    left = clause.text[: match.start("tie") if groups.get("tie") else match.start()]
    near = _find_candidates_left(left)
    source = tuple(dict.fromkeys((*near, *subject))) if groups.get("tie") or certain else subject
    if not source or not targets:
        return None
    return RelationFound(
        source=source,
        kind=RelationKind.ONE_TO_MANY if groups.get("many") else kind,
        target=targets,
        certain=certain and bool(near),
        span=clause.find_span(),
        required=False if _MAYBE.search(clause.text[: match.start() + 12]) else None,
    )


def _find_subject(text: str) -> tuple[str, ...]:
    words = _STORY.sub("", text).split()
    while words and (
        words[0].lower() in DETERMINERS or words[0].lower() in ("also", "then", "every", "and", "that", "as", "where")
    ):
        words = words[1:]
    if words[:2] and words[0].lower() in ("piece", "pieces") and len(words) > 2:
        words = words[2:]
    if not words or words[0].lower() in STOP_WORDS:
        found = re.search(
            r"\b(?:every|each|all|an?|there (?:is|are))\s+([a-z][\w-]*(?: [a-z][\w-]*)?)\s+(?:is|are|to|must|should"
            r"|can|belongs?|has|have|gets?|goes|may|needs?|carr)",
            text,
            re.IGNORECASE,
        )
        words = found[1].split() if found else []
    return find_candidates(words)


def _find_candidates_left(text: str) -> tuple[str, ...]:
    """Give the resource that the last words before a verb name."""
    words = re.findall(r"[\w'-]+|[^\s\w]", text)
    while words and words[-1].lower() in (
        "can",
        "may",
        "must",
        "should",
        "also",
        "which",
        "that",
        "always",
        "each",
        "will",
        "to",
        "could",
        "come",
        "comes",
        "go",
        "goes",
        "lie",
        "belong",
    ):
        words.pop()
    phrase: list[str] = []
    for word in reversed(words):
        if (
            word.lower() in STOP_WORDS
            or word.lower() in DETERMINERS
            or not word[0].isalnum()
            or len(phrase) == _SUBJECT_WORDS
        ):
            break
        phrase.insert(0, word)
    found = [name_resource(" ".join(phrase[start:])) for start in range(len(phrase))]
    return tuple(dict.fromkeys(name for name in found if name))


def _read_pairs(sentence: Passage, notebook: Notebook) -> None:
    both = _VICE_VERSA.search(sentence.text)
    if both:
        _report_pair(both, RelationKind.MANY_TO_MANY, sentence, notebook)
        return
    for pattern in (_PAIR, _BETWEEN, _CARDINAL):
        match = pattern.search(sentence.text)
        kind = find_kind(match["kind"]) if match and match["kind"] else RelationKind.ONE_TO_MANY if match else None
        if match and kind:
            _report_pair(match, kind, sentence, notebook)
            return
    arrow = _ARROW.match(sentence.text)
    if arrow:
        _report_pair(arrow, find_kind(sentence.text) or RelationKind.MANY_TO_ONE, sentence, notebook)


def _report_pair(match: re.Match[str], kind: RelationKind, sentence: Passage, notebook: Notebook) -> None:
    source, target = name_resource(match["source"]), name_resource(match["target"])
    if source and target:
        notebook.findings.append(RelationFound((source,), kind, (target,), certain=True, span=sentence.find_span()))
