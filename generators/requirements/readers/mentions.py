"""Reader of mentions: nouns where texts name what a service is about, 'an API for managing orders and customers'."""

import re
from collections.abc import Iterator
from itertools import takewhile

from generators.requirements.document import BlockKind, Document
from generators.requirements.findings import Certainty, Finding, ResourceFound
from generators.requirements.headings import Topic, find_topic
from generators.requirements.nouns import MAX_WORDS, STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import block_sentences, keep_meant
from generators.requirements.starters import find_starter

_SOFTWARE = (
    r"(?:api|service|backend|back[- ]end|micro-?service|system|app|application|server|database|db|register|registry"
    r"|tool|crud|endpoints?|rest|platform)"
)
_PLACE = re.compile(
    rf"\b(?:(?:manag(?:e|es|ing)|stor(?:e|es|ing)|keep(?:s|ing)?(?: track of)?|track(?:s|ing)?|record(?:s|ing)?"
    rf"|regist(?:er|ers|ering)|sav(?:e|ing)|"
    rf"handl(?:e|es|ing)|look(?:s|ing)? after|tak(?:e|es|ing) care of|keep(?:s|ing)? an eye on|administer(?:s|ing)?"
    rf"|maintain(?:s|ing)?|crud(?: operations)?(?: for| on| of)?(?! (?:http|rest|api|back|service|app|server|micro))"
    rf"|organi[sz](?:e|es|ing)|"
    rf"{_SOFTWARE}(?: (?:with|in|using|on) [\w.+ /-]{{2,30}}?)?(?: (?:for(?! [a-z]+ing\b)"
    rf"|to (?:manage|store|track|handle|look after"
    rf"|administer|maintain|organi[sz]e|register|keep(?: track of)?"
    rf"|record)|that (?:manages|stores|tracks|handles"
    rf"|keeps)|of|with|around|about)))"
    rf"(?: (?:our|the|all|my|their|some|a list of|lists of|information (?:about|on)|data (?:about|on"
    rf"|of)))*)\s+(?P<list>[^.;:!?(){{}}\n]{{2,200}})",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"^(?:\[[^\]]*\]:?\s*)?(?P<noun>(?:[A-Za-z][\w-]* ){{1,3}}?)(?:(?:management|tracking|tracker|manager"
    rf"|registration|catalog(?:ue)?|archive|directory|planner|inventory|booking|history"
    rf"|records?|data) )?(?:rest )?{_SOFTWARE}\b",
    re.IGNORECASE,
)
_ENTITIES = re.compile(
    r"(?:entities|resources|models|tables|objects|collections|things)(?: (?:are|we need|needed|should be|will "
    r"be))?\s*[:=]?\s+(?!(?:it|they|we|i|you|that|which|to|from|in|on|at|by|into)\b)(?P<list>[A-Za-z][^.;:!?(){}\n]{2,300})",
    re.IGNORECASE,
)
# 'These are products.' of the example above.
_THESE = re.compile(
    r"^(?:these|those) are (?:all )?(?:our |the |some )?(?P<list>[a-z][\w-]*s)(?=[.!]?$)", re.IGNORECASE
)
# 'a backend where canoes can be managed'
_WHERE = re.compile(
    r"\b(?:where|in which|with which) (?P<list>(?:the |our |all )?[a-z][\w-]*(?: [\w-]+)??s) (?:can be|are|get"
    r"|will be) (?:managed|stored|kept"
    r"|tracked|registered|recorded|maintained|administered|handled|looked after)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"\b{_SOFTWARE}\b[^.:;\n]{{0,30}}:\s+(?P<list>[a-z][^.;:(){{}}\n]{{2,200}})", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:,|/|\+|&|\band\b|\bor\b|\bplus\b|\bas well as\b|\bwith (?:their|its)\b)\s*", re.IGNORECASE)
_WHO = frozenset("people users customers members everyone everybody folks others guests visitors".split())
_ARTICLE = re.compile(r"^(?:an?|each|every|all|many|several|multiple|our|their|its|the)\s+", re.IGNORECASE)


def read_mentions(document: Document, notebook: Notebook) -> None:
    """Report the nouns in such places."""
    if document.title:
        _read_title(document.title, notebook)
        _read_places(document.title, notebook)
    for block in document.blocks:
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and find_topic(block.heading) is not Topic.EXCLUDED:
            for sentence in keep_meant(block_sentences(block)):
                _read_places(sentence, notebook)


def find_first_mentions(document: Document) -> list[str]:
    """Give the things that title and body mention, in their order: what a first example without a name shows."""
    notebook = Notebook()
    read_mentions(document, notebook)
    ordered = sorted(notebook.findings, key=_stands_in_title)
    return list(dict.fromkeys(found.name for found in ordered if isinstance(found, ResourceFound)))


def find_titled(title: Passage) -> str | None:
    """Give the thing that a title such as 'Parts service' is about, where something else says what it consists of."""
    match = _TITLE.match(title.text)
    return name_resource(match["noun"].strip()) if match else None


def _stands_in_title(found: Finding) -> bool:
    return isinstance(found, ResourceFound) and found.span.source == "title"


def _read_title(title: Passage, notebook: Notebook) -> None:
    match = _TITLE.match(title.text)
    words = match["noun"].split() if match else []
    while words and (words[0].lower() in STOP_WORDS or name_resource(words[0]) is None):
        words = words[1:]
    name = name_resource(" ".join(words), defined=False) if words else None
    if match and name and (is_plural(words[-1]) or find_starter(name)):
        notebook.findings.append(ResourceFound(name, Certainty.MENTIONED, title.find_span(*match.span("noun"))))


def _read_places(sentence: Passage, notebook: Notebook) -> None:
    _read_listed(sentence, notebook)
    for pattern, certainty in (
        (_ENTITIES, Certainty.NAMED),
        (_THESE, Certainty.NAMED),
        (_PLACE, Certainty.MENTIONED),
        (_WHERE, Certainty.MENTIONED),
    ):
        for match in pattern.finditer(sentence.text):
            for name in _name_list(match["list"]):
                span = sentence.find_span(match.start("list"), match.end("list"))
                notebook.findings.append(ResourceFound(name, certainty, span))


def _read_listed(sentence: Passage, notebook: Notebook) -> None:
    """Report what a colon behind a word for software lists: 'a simple CRM backend: companies, contacts and deals'."""
    match = _LISTED.search(sentence.text)
    parts = [_ARTICLE.sub("", part.strip()) for part in _SPLIT.split(match["list"])] if match else []
    names_found = [
        name_resource(part) if is_plural(part) and len(part.split()) <= MAX_WORDS else None for part in parts
    ]
    if match and len(parts) > 1 and all(names_found):
        span = sentence.find_span(match.start("list"), match.end("list"))
        notebook.findings.extend(ResourceFound(name, Certainty.NAMED, span) for name in names_found if name)


def _name_list(text: str) -> Iterator[str]:
    """Give the resources that a list of nouns begins with; the first part that is none ends it."""
    for part in _SPLIT.split(text):
        words = part.split()
        skipped = 0
        while skipped < len(words) and _is_no_noun(words[skipped]):
            skipped += 1
        kept = list(takewhile(lambda word: not _is_no_noun(word), words[skipped:]))
        told = next((at for at, word in enumerate(kept) if word.lower() in _WHO), 0)
        if 0 < told < len(kept) - 1 and is_plural(kept[told - 1]):
            # 'the sightings people report'
            kept = kept[:told]
        phrase = _ARTICLE.sub("", " ".join(kept))
        name = name_resource(phrase, defined=False) if phrase and not is_section(phrase) else None
        if name is None or not (is_plural(phrase) or _ARTICLE.match(part)):
            return
        yield name
        if skipped + len(kept) < len(words):
            return


def _is_no_noun(word: str) -> bool:
    return word.lower() in STOP_WORDS or not re.match(r"[\w'-]+$", word)
