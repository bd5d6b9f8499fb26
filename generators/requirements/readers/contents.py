"""Reader of contents: lists of plurals that say what a service keeps, 'a library: books (title, isbn) and members'."""

import re

from generators.requirements.document import BlockKind, Document
from generators.requirements.drafts import looks_like_fields
from generators.requirements.findings import Certainty, RelationFound, ResourceFound
from generators.requirements.grammar.contents import Content, Contents, find_contents, find_parts
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.headings import Topic, find_topic
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import read_members
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.sentences import keep_meant, split_sentences
from generators.requirements.starters import find_starter
from generators.spec.models import RelationKind

_SOFTWARE = re.compile(
    r"\b(?:api|service|backend|back[- ]end|microservice|system|app|application|server|database|platform|crud|keep"
    r"|manag(?:e|es|ing|ement)|stor(?:e|es|ing)|track(?:s|ing)?|handl(?:e|es|ing)|need|want)\b",
    re.IGNORECASE,
)
_ONE_WHOLE = re.compile(r"(?:an?|the|our|my|this) [\w-]+(?: [\w-]+)?", re.IGNORECASE)


def read_contents(document: Document, notebook: Notebook) -> None:
    """Report the things that such lists of title and body name, with the fields that stand in brackets behind them."""
    for passage in split_sentences([document.title] if document.title else []):
        _read_passage(passage, notebook, is_title=True)
    for block in document.blocks:
        if block.kind is BlockKind.PARAGRAPH and find_topic(block.heading) in (None, Topic.PURPOSE):
            for passage in keep_meant(split_sentences(block.lines)):
                _read_passage(passage, notebook, is_title=False)


def _read_passage(passage: Passage, notebook: Notebook, *, is_title: bool) -> None:
    sentence = read_words(passage)
    parts = find_parts(sentence)
    if parts:
        _report_parts(sentence, *parts, notebook)
        return
    contents = find_contents(sentence)
    if contents is None or not _is_of_service(sentence, contents, is_title=is_title):
        return
    named = [
        name_resource(sentence.cut(item.start, item.end).text, defined=item.note is not None) for item in contents.items
    ]
    is_known = contents.is_ours or contents.has_notes or any(name and find_starter(name) for name in named)
    if not all(named) or not is_known:
        return
    for item, name in zip(contents.items, named, strict=True):
        if name is None:
            continue
        span = sentence.cut(item.start, item.end).find_span()
        note = sentence.words[item.note] if item.note is not None else None
        members = read_members(sentence.passage.cut(note.start + 1, note.end - 1)) if note else ()
        if members and looks_like_fields(members):
            report_members(notebook, name, members, span)
        else:
            notebook.findings.append(ResourceFound(name, Certainty.NAMED, span))
        owner = name_resource(sentence.cut(item.owner, item.owner + 1).text) if item.owner is not None else None
        if owner and owner != name:
            ends = ((name,), RelationKind.MANY_TO_ONE, (owner,))
            notebook.findings.append(RelationFound(*ends, certain=False, span=span))
    notebook.tell(sentence.cut(0, contents.end))


def _report_parts(sentence: Sentence, owner: Content, parts: Contents, notebook: Notebook) -> None:
    """Report that a post has comments, if all that it is said to have are things."""
    words = [sentence.cut(item.start, item.end) for item in (owner, *parts.items)]
    name, *targets = (name_resource(part.text, defined=False) for part in words)
    if name is None or parts.has_notes or not all(target and find_starter(target) for target in targets):
        return
    # Team boards are the boards, where the text goes on about boards.
    short = name_resource(words[0].text.split()[-1], defined=False) or name
    for target, part in zip(targets, words[1:], strict=True):
        if target:
            kind = RelationKind.MANY_TO_MANY if target in _SHARED else RelationKind.ONE_TO_MANY
            notebook.findings.append(
                RelationFound((short, name), kind, (target,), certain=True, span=part.find_span(), is_loose=True)
            )
    notebook.tell(sentence.cut(owner.start, parts.end))


_SHARED = frozenset("Tag Label Category Genre Skill Ingredient Author".split())
"""What many things have in common, where nothing else is said."""


def _is_of_service(sentence: Sentence, contents: Contents, *, is_title: bool) -> bool:
    """Tell whether a list says what the service keeps, and not what one of the things that it keeps has."""
    if contents.lead < 0 or contents.is_ours:
        return not is_title
    head = sentence.cut(0, contents.lead).text if contents.lead else ""
    if is_plural(head):
        return False
    if sentence.get(contents.lead) == ":":
        return is_title or _SOFTWARE.search(head) is not None or _ONE_WHOLE.fullmatch(head) is not None
    return _SOFTWARE.search(head) is not None
