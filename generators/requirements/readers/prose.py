"""Reader of prose: sentences that say what a thing has, 'a plan has a code, a name and a monthly price'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generators.requirements.document import Block, BlockKind, Document
from generators.requirements.findings import FieldDraft
from generators.requirements.headings import Topic, find_topic
from generators.requirements.nouns import DETERMINERS, STOP_WORDS, is_plural, is_section, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import Member, looks_like_fields, read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import split_sentences

_ANCHOR = re.compile(
    r"\b(?P<has>has|have|having|consists? of|carry|carries|(?:is|are) (?:made (?:up )?of|described by|defined by)"
    r"|comes? with)\b(?! (?:been|to)\b)"
    r"|\b(?P<with>with|contains?|includes?|including|holds?|stores?|needs?)\b(?! to\b)"
    r"|(?P<colon>:(?=\s|$))|(?P<equals>\s=\s)|(?P<open>[({])"
)
_TOKEN = re.compile(r"[A-Za-z\u00c0-\u024f0-9_'-]+|[^\sA-Za-z0-9]")
_SKIPPED = frozenset(
    "which that also should must can may will shall to always usually each all who often now , typically could "
    "would does".split()
)
_PRONOUNS = frozenset("it they each both this these he she".split())
_RELATIVE = frozenset("we they i you people users that which".split())
_STORE = re.compile(
    r"^(?:and |also |then |here |please )*(?:(?:we|i|it|the (?:service|api|app|system)) )?(?:also )?(?:(?:want|need"
    r"|have|has|should|must|would like|'d like|can) )?(?:to )?"
    r"(?:stores?|saves?|keeps?|records?|tracks?|know|need|want|remember)(?: (?:also|for (?:it|each|them|every \w+)"
    r"|about (?:it|each|them)))?:?\s+(?P<list>.+)$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:(?:and|also|then|finally|first|second|next|now) )?(?:(?:each|every|an?|the|all|our|any|one) "
    r")?(?P<name>[A-Za-z][\w-]*(?: [\w-]+)?)"
    r" (?:is|are|gets?|lives?|belongs?|goes|go|can|must|should|will)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"^(?:\d{1,3}[.)]\s*)")


@dataclass(slots=True)
class _Sentence:
    passage: Passage
    last_owner: str | None


def read_prose(document: Document, notebook: Notebook) -> None:
    """Report what the sentences of title and body say of things and their fields."""
    last: str | None = None
    for sentence in _find_sentences(document, notebook):
        last = _read_sentence(_Sentence(sentence, last), notebook) or last


def _find_sentences(document: Document, notebook: Notebook) -> Iterator[Passage]:
    yield from split_sentences([document.title] if document.title else [])
    for block in document.blocks:
        is_prose = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and block.checked is not False
        if is_prose and find_topic(block.heading) is not Topic.EXCLUDED:
            yield from _find_unread(block, notebook)


def _find_unread(block: Block, notebook: Notebook) -> Iterator[Passage]:
    unread: list[Passage] = []
    for line in block.lines:
        if notebook.is_read(line):
            yield from split_sentences(unread)
            unread = []
        else:
            unread.append(line)
    yield from split_sentences(unread)


def _read_sentence(sentence: _Sentence, notebook: Notebook) -> str | None:
    """Report what one sentence says and give the thing it was about, for the pronouns of the next one."""
    passage = sentence.passage
    owner: str | None = None
    position = 0
    while anchor := _ANCHOR.search(passage.text, position):
        end = _find_end(passage.text, anchor)
        name = _find_owner(passage.text[position : anchor.start()], anchor, owner or sentence.last_owner)
        position = anchor.end()
        members = read_members(passage.cut(anchor.end(), end)) if name else ()
        if name and _is_description(anchor, members):
            report_members(notebook, name, members, passage.find_span(max(anchor.start() - 40, 0), anchor.start()))
            owner, position = name, end
        elif name and anchor["has"] and owner is None:
            owner = name
    stored = _STORE.match(passage.text) if owner is None and sentence.last_owner else None
    if stored and sentence.last_owner:
        members = read_members(passage.cut(stored.start("list")))
        if len(members) > 1 and looks_like_fields(members):
            report_members(notebook, sentence.last_owner, members, passage.find_span())
            return sentence.last_owner
    return owner or _find_subject(passage.text)


def _find_subject(text: str) -> str | None:
    """Give the thing that a short lead such as 'Plans.' or 'Subscriptions:' announces."""
    lead = text.strip(" .:")
    return name_resource(lead) if len(lead.split()) <= 2 and is_plural(lead) else None


def _find_end(text: str, anchor: re.Match[str]) -> int:
    """Find where the list behind an anchor ends: at its bracket, where the next description begins, or at the end."""
    if anchor["open"]:
        closing = _find_closing(text, anchor.start())
        return closing if closing is not None else len(text)
    depth = 0
    for match in re.finditer(
        r"[({]|[)}]|;|,? (?:and|while|&) (?=(?:each|every|an?|the) (?:[\w-]+ ){1,2}(?:has|have|is|are|belongs|can"
        r"|goes|gets)\b)|,? and (?=[\w-]+s (?:have|with|are|belong|can)\b)",
        text[anchor.end() :],
    ):
        if match[0] in "({":
            depth += 1
        elif match[0] in ")}":
            depth -= 1
        elif (depth <= 0 and match[0] != ";") or (depth <= 0 and _ANCHOR.search(text, anchor.end() + match.end())):
            return anchor.end() + match.start()
    return len(text)


def _find_closing(text: str, opening: int) -> int | None:
    depth = 0
    for match in re.compile(r"[({]|[)}]").finditer(text, opening):
        depth += 1 if match[0] in "({" else -1
        if depth == 0:
            return match.start()
    return None


def _find_owner(before: str, anchor: re.Match[str], last: str | None) -> str | None:
    """Give the noun to the left of an anchor, or for 'it has' and 'which has' the one before."""
    if anchor["colon"]:
        subject = _SUBJECT.match(_ORDINAL.sub("", before))
        name = name_resource(subject["name"]) if subject else None
        if name:
            return name
    tokens = _TOKEN.findall(before[-160:])
    while tokens and tokens[-1].lower() in _SKIPPED and not (anchor["open"] or anchor["equals"]):
        if tokens.pop().lower() in ("each", "all"):
            return last
    if not tokens or tokens[-1].lower() in _PRONOUNS:
        return last if tokens else None
    return _find_noun(tokens, anchor)


def _find_noun(tokens: list[str], anchor: re.Match[str]) -> str | None:
    """Give the noun phrase that some tokens end with, or for a colon that a clause such as 'we send' follows."""
    relative = next(
        (i for i in range(len(tokens) - 1, max(len(tokens) - 5, 0), -1) if tokens[i].lower() in _RELATIVE), None
    )
    if anchor["colon"] and relative is not None:
        tokens = tokens[:relative]
    words: list[str] = []
    for token in reversed(tokens):
        if not token[0].isalnum() or token.lower() in STOP_WORDS or token.lower() in DETERMINERS or len(words) == 3:
            break
        words.insert(0, token)
    phrase = " ".join(words)
    if tokens[-3:-1] == ["piece", "of"]:
        phrase = words[-1]
    if is_section(phrase):
        return None
    return _name_shortest(words)


def _name_shortest(words: list[str]) -> str | None:
    """Give the resource of the noun that the words end with; a capital or a compound keeps them together."""
    while words and words[0].lower().endswith(("ing", "ly")) and len(words) > 1:
        words = words[1:]
    return name_resource(" ".join(words)) if words else None


def _is_description(anchor: re.Match[str], members: tuple[Member, ...]) -> bool:
    fields = [member for member in members if isinstance(member, FieldDraft)]
    if not members:
        return False
    if anchor["has"]:
        return not fields or looks_like_fields(members) or len(members) > 2
    if anchor["open"] or anchor["equals"] or anchor["colon"]:
        return len(members) > 1 and looks_like_fields(members)
    return bool(fields) and looks_like_fields(members)
