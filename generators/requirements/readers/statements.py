"""Statements: what the grammar understands of a sentence to the last word, 'a room has a title and a price'."""

from collections.abc import Sequence
from dataclasses import replace

from generators.requirements.drafts import Member, RelationPhrase, apply_attributes, looks_like_fields, name_field
from generators.requirements.findings import FieldDraft, RelationFound
from generators.requirements.grammar.listings import Item, Listing, read_listing
from generators.requirements.grammar.subjects import Statement, find_statement
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import SHARED, read_members, share_head
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.subjects import find_clause_subject
from generators.requirements.types import infer_type
from generators.requirements.understanding import Span
from generators.spec.models import FieldType, RelationKind


def read_statements(passage: Passage, last: str | None, notebook: Notebook) -> str | None:
    """Report the statements of a sentence that are understood to their end, and mark their words as told.

    Args:
        passage: The sentence.
        last: The thing that the text was about so far, for 'it also has'.
        notebook: Where to report.

    Returns:
        The thing that the last of them is about; None if there is none.
    """
    sentence = read_words(passage)
    subject = None
    starts = [0, *(at + 1 for at, word in enumerate(sentence.words) if word.text in _MARKS)]
    read = 0
    for start in starts:
        at: int | None = start if start >= read else None
        while at is not None:
            statement = find_statement(sentence, at)
            listing = read_listing(sentence, statement.listing) if statement else None
            last = _find_antecedent(sentence, at) or subject or last
            name = _name_subject(sentence, statement, last) if statement and listing else None
            at = None
            if statement and listing and name and _report(sentence, name, statement, listing, notebook):
                notebook.tell(sentence.cut(statement.listing, listing.end))
                subject, at, read = name, listing.end, listing.end
    return subject


_MARKS = frozenset(",;:-\u2013\u2014")


def _find_antecedent(sentence: Sentence, at: int) -> str | None:
    """Give whom 'it' and 'they' mean in the middle of a sentence: what its beginning is about, or the noun before."""
    if at == 0:
        return None
    noun = sentence.get(at - 2)
    if sentence.match(at - 1, (",", "they")) and at > 1 and is_plural(noun) and name_resource(noun):
        return name_resource(noun)
    return find_clause_subject(sentence.passage.text[: sentence.words[at - 1].start])


def _name_subject(sentence: Sentence, statement: Statement, last: str | None) -> str | None:
    start, end = statement.name
    return name_resource(sentence.cut(start, end).text, in_sentence=True) if end > start else last


def _report(sentence: Sentence, name: str, statement: Statement, listing: Listing, notebook: Notebook) -> bool:
    """Report what a statement lists if all of it can be fields and relations; tell whether it is."""
    known = read_items(sentence, listing.items, required=statement.required)
    is_description = looks_like_fields(known) or len(known) > 2 or any(isinstance(m, RelationPhrase) for m in known)
    if not known or not is_description:
        return False
    span = sentence.cut(statement.start, statement.listing).find_span()
    report_members(notebook, name, known, span)
    for item in listing.items:
        _report_details(sentence, item, notebook)
    _report_owner(sentence, name, statement, span, notebook)
    return True


def read_items(sentence: Sentence, items: Sequence[Item], *, required: bool | None = None) -> tuple[Member, ...]:
    """Read the items of a list as fields and relations; none of them if one is neither."""
    members: list[Member] = []
    for item in reversed(items):
        read = _read_item(sentence, item, required=required)
        if not read:
            return ()
        members = [*_share(sentence, item, read, members), *members]
    return tuple(members)


def _share(sentence: Sentence, item: Item, read: Sequence[Member], following: Sequence[Member]) -> Sequence[Member]:
    """Complete a field by the one behind it: of 'start and end date' both are dates."""
    passage = sentence.cut(item.start, item.end)
    shared = SHARED.match(passage.text)
    completed = share_head((shared["first"], passage), following[0]) if shared and following else ()
    is_completed = completed and isinstance(read[0], FieldDraft) and completed[0].name != read[0].name
    return completed if is_completed else read


def _read_item(sentence: Sentence, item: Item, *, required: bool | None = None) -> Sequence[Member]:
    """Read one item as a field or a relation, or as the fields of a group; nothing if it is neither."""
    passage = sentence.cut(item.start, item.end)
    if item.name:
        named = name_field(item.name, passage, item.said)
        return (named,) if named else ()
    *members, last = read_members(passage) or (None,)
    if last is None:
        return ()
    if item.details and isinstance(last, FieldDraft):
        target = name_resource(passage.text)
        return (RelationPhrase(RelationKind.ONE_TO_MANY, target, passage.find_span()),) if target else ()
    if not isinstance(last, FieldDraft):
        return (*members, last)
    said = item.said
    if said.type is FieldType.INTEGER and not last.type and infer_type(last.name) is FieldType.DECIMAL:
        # A price from 1 to 50 is a price.
        said = replace(said, type=None)
    last = apply_attributes(last, said)
    return (*members, replace(last, required=required) if last.required is None else last)


def _report_details(sentence: Sentence, item: Item, notebook: Notebook) -> None:
    """Report what each of several things has: in a clause, or in a note such as 'several lines (number, amount)'."""
    owner = next((m.target for m in _read_item(sentence, item) if isinstance(m, RelationPhrase)), None)
    note = sentence.words[item.end - 1]
    details = read_items(sentence, item.details)
    if not details and note.is_note:
        details = read_members(sentence.passage.cut(note.start + 1, note.end - 1))
    if owner and details and looks_like_fields(details):
        report_members(notebook, owner, details, sentence.cut(item.start, item.end).find_span())


def _report_owner(sentence: Sentence, name: str, statement: Statement, span: Span, notebook: Notebook) -> None:
    """Report that a line is of an order where 'each line of an order' has something."""
    owner = name_resource(sentence.cut(*statement.owner).text) if statement.owner else None
    if owner:
        tie = RelationFound((name,), RelationKind.MANY_TO_ONE, (owner,), certain=False, span=span)
        notebook.findings.append(tie)
