"""Statements: what the grammar understands of a sentence to the last word, 'a room has a title and a price'."""

from collections.abc import Sequence
from dataclasses import replace

from generators.requirements.drafts import Member, RelationPhrase, apply_attributes, looks_like_fields, name_field
from generators.requirements.findings import FieldDraft, RelationFound, ResourceFound
from generators.requirements.grammar.items import Item
from generators.requirements.grammar.lexicon import DETERMINERS, QUANTITIES, STOPS, find_phrase
from generators.requirements.grammar.statements import find_statements
from generators.requirements.grammar.subjects import Statement
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.nouns import is_plural, name_resource
from generators.requirements.passages import Passage
from generators.requirements.phrases import SHARED, read_members, share_head
from generators.requirements.readers.elsewhere import tells_of_others
from generators.requirements.readers.members import report_members
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.relations import read_continuation
from generators.requirements.starters import find_starter
from generators.requirements.types import infer_type, is_known_word
from generators.requirements.understanding import Span
from generators.spec import names
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
    for statement in find_statements(sentence):
        stated = (
            _find_longer(sentence, statement) or name_resource(sentence.cut(*statement.name).text, in_sentence=True)
            if statement.name
            else None
        )
        name = (_find_known(stated, notebook) if stated else None) if statement.name else subject or last
        if name and _report(sentence, name, statement, notebook):
            is_aside = statement.clause is not None or (statement.is_stored and bool(statement.owners))
            first = statement.start if is_aside else statement.listing.items[0].start
            notebook.tell(sentence.cut(first, statement.listing.end))
            _report_clause(sentence, name, statement, subject or last, notebook)
            subject = name
    return subject


def _find_known(name: str, notebook: Notebook) -> str:
    """Give the expense report that is meant where the text goes on about a report."""
    found = {each.name for each in notebook.findings if isinstance(each, ResourceFound)}
    longer = [known for known in found if names.to_snake(known).endswith(f"_{names.to_snake(name)}")]
    return longer[0] if name not in found and len(longer) == 1 else name


def _find_longer(sentence: Sentence, statement: Statement) -> str | None:
    """Give the medical record that 'the record' means behind it."""
    if statement.name is None or sentence.get(statement.name[0] - 1) != "the":
        return None
    start, end = statement.name
    for at in range(1, start - 1):
        is_same = end - start == 1 and sentence.get(at) == sentence.get(start) and sentence.get(at - 2) in DETERMINERS
        if is_same and sentence.words[at - 1].is_plain and sentence.get(at - 1) not in STOPS | DETERMINERS:
            return name_resource(sentence.cut(at - 1, at + 1).text)
    return None


def _report(sentence: Sentence, name: str, statement: Statement, notebook: Notebook) -> bool:
    """Report what a statement lists if all of it can be fields and relations; tell whether it is."""
    items = statement.listing.items
    if _tells_of_others(sentence, statement):
        return False
    parts = _read_parts(sentence, statement)
    if parts:
        report_members(notebook, name, (parts,), sentence.cut(statement.start, items[0].start + 1).find_span())
        return True
    known = read_items(sentence, items, required=statement.required)
    if statement.name and is_plural(sentence.get(statement.name[1] - 1)):
        known = tuple(map(_name_for_one, known))
    is_description = looks_like_fields(known) or len(known) > 2 or any(isinstance(m, RelationPhrase) for m in known)
    is_noted = any(sentence.words[item.end - 1].is_note or sentence.get(item.start - 1) == "one" for item in items)
    found = (each.name for each in notebook.findings if isinstance(each, ResourceFound))
    is_known = name in found and not is_noted
    if not known or not (is_description or statement.is_stored or is_known):
        return False
    span = sentence.cut(statement.start, items[0].start + 1).find_span()
    report_members(notebook, name, known, span)
    for item in items:
        _report_details(sentence, item, notebook)
    _report_owner(sentence, name, statement, span, notebook)
    return True


def _tells_of_others(sentence: Sentence, statement: Statement) -> bool:
    """Tell whether a statement is about those who belong to the writer and what they use besides."""
    if statement.name is None:
        return False
    subject = sentence.cut(max(statement.name[0] - 1, 0), statement.name[1]).text
    begin = statement.listing.items[0].start
    while sentence.get(begin - 1) in DETERMINERS:
        begin -= 1
    return tells_of_others(f"{subject} ", sentence.passage.text, sentence.words[begin].start)


_ONE_EACH = frozenset(
    "names titles codes labels addresses emails prices ages birthdays descriptions surnames nicknames heights weights "
    "lengths widths colours colors barcodes brands models sizes statuses postcodes capacities".split()
)
"""What each of a kind has one of, where all of them are said to have 'names and addresses'."""


def _name_for_one(member: Member) -> Member:
    """Give a field of all of a kind the name that it has for one of them: depots have names, a depot has a name."""
    is_plain = isinstance(member, FieldDraft) and member.type is None and member.name.split("_")[-1] in _ONE_EACH
    return (
        replace(member, name=names.singularize(member.name)) if isinstance(member, FieldDraft) and is_plain else member
    )


def _is_single(sentence: Sentence, item: Item) -> bool:
    """Tell whether an item is one noun behind 'a' or 'one', of which nothing else is said."""
    is_alone = item.end == item.start + 1 and not item.name and not item.said.says_anything
    return is_alone and sentence.get(item.start - 1) in ("a", "an", "one")


def _refer(sentence: Sentence, item: Item) -> RelationPhrase | None:
    """Read a noun as what it refers to, if it is a well-known thing and no usual field."""
    passage = sentence.cut(item.start, item.end)
    target = name_resource(passage.text, defined=False)
    if target is None or not find_starter(target) or is_known_word(sentence.get(item.start)):
        return None
    return RelationPhrase(RelationKind.MANY_TO_ONE, target, passage.find_span())


_LONGEST_PART = 2
"""Words of the name of what all of a kind have, such as answer options."""
_HAVE = frozenset("has have contain contains".split())


def _read_parts(sentence: Sentence, statement: Statement) -> RelationPhrase | None:
    """Read 'tasks have comments': of all of a kind it is said alone that they have several of another."""
    item, *more = statement.listing.items
    owner = statement.name
    is_general = owner is not None and (
        is_plural(sentence.get(owner[1] - 1)) or sentence.get(owner[0] - 1) in ("each", "every")
    )
    noun = sentence.get(item.end - 1)
    is_bare = item.end - item.start <= _LONGEST_PART and is_plural(noun) and is_general and not item.name
    if _is_single(sentence, item) and is_general and not more and sentence.get(item.start - 2) in _HAVE:
        # 'Each session has a speaker.'
        return _refer(sentence, item)
    if more or not is_bare or item.said.says_anything or sentence.get(item.start - 1) not in _HAVE:
        return None
    passage = sentence.cut(item.start, item.end)
    target = name_resource(passage.text, defined=False)
    is_compound = item.end > item.start + 1
    is_plain = is_compound or not is_known_word(names.singularize(noun))
    is_thing = target is not None and (find_starter(target) or is_plain)
    return RelationPhrase(RelationKind.ONE_TO_MANY, target, passage.find_span()) if target and is_thing else None


def read_items(sentence: Sentence, items: Sequence[Item], *, required: bool | None = None) -> tuple[Member, ...]:
    """Read the items of a list as fields and relations; none of them if one is neither."""
    members: list[Member] = []
    for item in reversed(items):
        read = _read_item(sentence, item, required=required)
        if not read:
            return ()
        shared = _share(sentence, item, read, members)
        if shared is not read and isinstance(members[0], FieldDraft):
            # Of 'check-in and check-out dates' each is one.
            members[0] = replace(members[0], name=names.singularize(members[0].name))
        members = [*shared, *members]
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
    related = _read_asked_thing(sentence, item) or _read_noted_parts(sentence, item)
    if related:
        return (related,)
    if item.details and isinstance(last, FieldDraft):
        target = name_resource(passage.text)
        return (RelationPhrase(RelationKind.ONE_TO_MANY, target, passage.find_span()),) if target else ()
    if not isinstance(last, FieldDraft):
        return (*members, last)
    if item.has_several and not is_known_word(last.name.split("_")[-1]):
        noun = sentence.cut(item.start + find_phrase(sentence, item.start, QUANTITIES), item.end)
        target = name_resource(noun.text) if len(noun.text.split()) == 1 else None
        return (RelationPhrase(RelationKind.ONE_TO_MANY, target, passage.find_span()),) if target else ()
    said = item.said
    if said.type is FieldType.INTEGER and not last.type and infer_type(last.name) is FieldType.DECIMAL:
        # A price from 1 to 50 is a price.
        said = replace(said, type=None)
    last = apply_attributes(last, said)
    return (*members, replace(last, required=required) if last.required is None else last)


def _read_asked_thing(sentence: Sentence, item: Item) -> RelationPhrase | None:
    """Read 'which member' it was, and 'one teacher', as a reference to a well-known thing."""
    if sentence.get(item.start - 1) == "one" and _is_single(sentence, item):
        return _refer(sentence, item)
    is_asked = sentence.get(item.start) == "which" and item.end == item.start + 2 and not item.said.says_anything
    return _refer(sentence, replace(item, start=item.start + 1)) if is_asked else None


def _read_noted_parts(sentence: Sentence, item: Item) -> RelationPhrase | None:
    """Read 'ingredients (name, amount, unit)': several things with what each has, and no list of values."""
    note = sentence.words[item.end - 1]
    noun = sentence.get(item.end - 2)
    if not note.is_note or item.end - item.start < _LONGEST_PART or not is_plural(noun):
        return None
    members = read_members(sentence.passage.cut(note.start + 1, note.end - 1))
    name = sentence.cut(item.start + find_phrase(sentence, item.start, QUANTITIES), item.end - 1)
    target = name_resource(name.text)
    is_thing = target is not None and len(members) > 1 and looks_like_fields(members)
    return RelationPhrase(RelationKind.ONE_TO_MANY, target, name.find_span()) if target and is_thing else None


def _report_details(sentence: Sentence, item: Item, notebook: Notebook) -> None:
    """Report what each of several things has: in a clause, or in a note such as 'several lines (number, amount)'."""
    owner = next((m.target for m in _read_item(sentence, item) if isinstance(m, RelationPhrase)), None)
    note = sentence.words[item.end - 1]
    details = read_items(sentence, item.details)
    if not details and note.is_note:
        details = read_members(sentence.passage.cut(note.start + 1, note.end - 1))
    if owner and details and (looks_like_fields(details) or len(details) > 1):
        report_members(notebook, owner, details, sentence.cut(item.start, item.end).find_span())


def _report_clause(sentence: Sentence, name: str, statement: Statement, before: str | None, notebook: Notebook) -> None:
    """Report what ', which refers to a flag and has …' ties its noun to, and what 'they publish' that has …."""
    start = statement.listing.items[0].start
    if statement.clause is not None and statement.clause < start - 1:
        read_continuation(sentence.cut(statement.clause, start), name, notebook)
    told = statement.name[0] - 2 if statement.name and statement.clause is not None else -1
    if told >= 0 and sentence.get(told) in ("they", "it") and before:
        ends = ((before,), RelationKind.ONE_TO_MANY, (name,))
        span = sentence.cut(told, statement.start).find_span()
        notebook.findings.append(RelationFound(*ends, certain=False, span=span))


def _report_owner(sentence: Sentence, name: str, statement: Statement, span: Span, notebook: Notebook) -> None:
    """Report that a line is of an order where 'each line of an order' has something."""
    for start, end in statement.owners:
        owner = name_resource(sentence.cut(start, end).text)
        if owner:
            tie = RelationFound((name,), RelationKind.MANY_TO_ONE, (owner,), certain=False, span=span)
            notebook.findings.append(tie)
