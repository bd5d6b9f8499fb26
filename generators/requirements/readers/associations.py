"""Reader of associations: what things do to others ties them, 'authors write books', 'courses are led by coaches'."""

from collections.abc import Iterator

from generators.requirements.document import BlockKind, Document
from generators.requirements.drafts import looks_like_fields
from generators.requirements.findings import RelationFound
from generators.requirements.grammar.associations import Association, Noun, find_associations
from generators.requirements.grammar.listings import read_listing
from generators.requirements.grammar.verbs import Bond
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.headings import Topic, find_topic
from generators.requirements.nouns import name_resource
from generators.requirements.passages import Passage
from generators.requirements.readers.members import report_members
from generators.requirements.readers.pronouns import name_subjects
from generators.requirements.readers.reader import Notebook
from generators.requirements.readers.statements import read_items
from generators.requirements.readers.traces import describe_act, find_pair, leaves_a_thing, list_spoken, name_noun
from generators.requirements.sentences import block_sentences, keep_meant, split_sentences
from generators.spec import names
from generators.spec.models import RelationKind

_BASKETS = frozenset("order cart basket playlist collection menu wishlist watchlist bundle recipe kit".split())
"""What others are put into that are not used up by it: a product is in many orders."""
_LINES = frozenset("item line entry position step".split())
"""What is part of nothing else."""
_KINDS = {
    Bond.HOLDS: RelationKind.ONE_TO_MANY,
    Bond.JOINS: RelationKind.MANY_TO_MANY,
}


def read_associations(document: Document, notebook: Notebook) -> None:
    """Report the relations that such clauses of title and body state."""
    spoken = list_spoken(document)
    for passage in _find_passages(document):
        sentence = read_words(passage)
        for association in find_associations(sentence):
            if _report_act(sentence, association, notebook):
                continue
            is_deed = association.verb.place in ("", "by")
            if is_deed and leaves_a_thing(sentence, association, spoken):
                notebook.findings += describe_act(sentence, association, spoken)
                if find_pair(sentence, association, spoken) and association.subject.is_general:
                    # Of the seat that is requested on a ride nothing else is said.
                    notebook.tell(sentence.cut(association.subject.start, association.end))
            else:
                notebook.findings += (
                    found for found in _describe(sentence, association) if found.source and found.target
                )


def _find_passages(document: Document) -> Iterator[Passage]:
    yield from split_sentences([document.title] if document.title else [])
    for block in document.blocks:
        is_text = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        if is_text and find_topic(block.heading) is not Topic.EXCLUDED:
            yield from name_subjects(keep_meant(block_sentences(block)))


def _report_act(sentence: Sentence, association: Association, notebook: Notebook) -> bool:
    """Report what is left by doing so with what is listed: 'candidates apply to jobs with a letter and a link'."""
    verb, end = association.verb, association.end
    is_listed = verb.act and not verb.is_passive and sentence.get(end) == "with"
    listing = read_listing(sentence, end + 1) if is_listed else None
    members = read_items(sentence, listing.items) if listing else ()
    if listing is None or not (looks_like_fields(members) or len(members) > 1):
        return False
    name = _name_act(sentence, association)
    ends = [name_noun(sentence, noun) for noun in (association.subject, *association.objects)]
    if not all(ends):
        return False
    span = sentence.cut(association.subject.start, listing.end).find_span()
    report_members(notebook, name, members, span)
    kind = RelationKind.MANY_TO_ONE
    notebook.findings += (
        RelationFound((name,), kind, end, certain=False, span=span, general=(True, True), is_deed=True) for end in ends
    )
    notebook.tell(sentence.cut(association.subject.start, listing.end))
    return True


def _name_act(sentence: Sentence, association: Association) -> str:
    """Give the name of what is left: a loan, but a job application, as applications are much else."""
    act = association.verb.act
    thing = names.singularize(sentence.get(association.objects[-1].end - 1))
    return name_resource(act, defined=False) or names.to_pascal(f"{thing}_{act}")


def _describe(sentence: Sentence, association: Association) -> Iterator[RelationFound]:
    """Give the relations of an association, each read from who has at most one of the other where one side does."""
    verb = association.verb
    for thing in association.objects:
        ends = (association.subject, thing)
        if verb.is_passive and verb.place == "by":
            # What is taught by a teacher is the teacher's.
            ends = (thing, association.subject)
        kind, (source, target) = _find_kind(sentence, association, ends)
        yield _relate(sentence, association, source, target, kind)
        if association.beside and verb.bond is Bond.MAKES:
            yield _relate(sentence, association, ends[1], association.beside, RelationKind.MANY_TO_ONE)


def _find_kind(
    sentence: Sentence, association: Association, ends: tuple[Noun, Noun]
) -> tuple[RelationKind, tuple[Noun, Noun]]:
    """Give the kind of a relation, and from whom to whom it is.

    Args:
        sentence: The sentence.
        association: What ties them.
        ends: Who does it, and to what.
    """
    verb, (doer, done_to) = association.verb, ends
    counted = association.objects[0]
    counts_one = counted.is_counted and not association.subject.is_many
    if verb.is_passive and verb.place != "by" and verb.bond is not Bond.JOINS:
        return (RelationKind.ONE_TO_MANY if counts_one else _refer(counted)), ends
    links = len(association.objects) > 1 and verb.base == "join" and not counted.is_many
    if links or verb.bond in (Bond.BELONGS, Bond.LINKS):
        return _refer(counted), (association.subject, done_to if done_to is not association.subject else doer)
    if verb.bond is Bond.MAKES:
        return RelationKind.MANY_TO_ONE, (done_to, doer)
    if counted.is_one and verb.bond is not Bond.HOLDS:
        return RelationKind.MANY_TO_ONE, (association.subject, counted)
    if counts_one and verb.bond is Bond.JOINS and not verb.is_passive:
        # How many of the first the second has is said elsewhere, if anywhere.
        return RelationKind.ONE_TO_MANY, ends
    if verb.bond is Bond.HOLDS and _is_shared(sentence, *ends):
        return RelationKind.MANY_TO_MANY, ends
    return _KINDS[verb.bond], ends


def _is_shared(sentence: Sentence, whole: Noun, part: Noun) -> bool:
    """Tell whether a part may be in several such wholes: the books of an order."""
    last = (names.singularize(sentence.get(noun.end - 1)) for noun in (whole, part))
    return next(last) in _BASKETS and next(last) not in _LINES


def _refer(target: Noun) -> RelationKind:
    """Give how a thing refers to another: to one of them, unless several are counted."""
    return RelationKind.MANY_TO_MANY if target.is_counted else RelationKind.MANY_TO_ONE


def _relate(
    sentence: Sentence, association: Association, source: Noun, target: Noun, kind: RelationKind
) -> RelationFound:
    return RelationFound(
        name_noun(sentence, source),
        kind,
        name_noun(sentence, target),
        certain=False,
        span=sentence.cut(association.subject.start, association.end).find_span(),
        is_loose=not _is_firm(association, kind),
        is_deed=association.verb.bond in (Bond.MAKES, Bond.JOINS) and association.verb.place in ("", "by"),
        general=(association.is_general(source), association.is_general(target)),
    )


def _is_firm(association: Association, kind: RelationKind) -> bool:
    """Tell whether it is said how many there are: 'recipes use many ingredients'."""
    if association.verb.bond is Bond.HOLDS or association.verb.is_passive:
        return False
    is_counted = association.verb.bond is Bond.JOINS and association.objects[0].is_counted
    return kind is RelationKind.ONE_TO_MANY or is_counted
