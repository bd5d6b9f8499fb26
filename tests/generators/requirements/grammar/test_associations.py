"""What the grammar understands of clauses in which a thing does something to another, and of lists of plurals."""

import pytest

from generators.requirements.grammar.associations import Association, find_associations
from generators.requirements.grammar.contents import find_contents, find_parts
from generators.requirements.grammar.verbs import Bond
from generators.requirements.grammar.words import Sentence, read_words
from generators.requirements.passages import Passage, Source


def read(text: str) -> Sentence:
    return read_words(Passage(Source("body", text), text, range(len(text))))


def tell(text: str) -> list[tuple[str, str, Bond, list[str]]]:
    """Give each association as its subject, its verb with what that ties, and its objects."""
    sentence = read(text)
    return [_tell(sentence, found) for found in find_associations(sentence)]


def _tell(sentence: Sentence, found: Association) -> tuple[str, str, Bond, list[str]]:
    objects = [sentence.cut(noun.start, noun.end).text for noun in found.objects]
    subject = sentence.cut(found.subject.start, found.subject.end).text
    return subject, found.verb.base, found.verb.bond, objects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Authors write books.", [("Authors", "write", Bond.MAKES, ["books"])]),
        ("Sales reps manage leads.", [("Sales reps", "manage", Bond.MAKES, ["leads"])]),
        ("Each author writes several books.", [("author", "write", Bond.MAKES, ["books"])]),
        ("Students enrol in courses.", [("Students", "enrol", Bond.JOINS, ["courses"])]),
        ("Courses are taught by teachers.", [("Courses", "teach", Bond.MAKES, ["teachers"])]),
        ("Payslips are issued monthly to employees.", [("Payslips", "issue", Bond.MAKES, ["employees"])]),
        ("Trips link a truck and a driver.", [("Trips", "link", Bond.LINKS, ["truck", "driver"])]),
        ("Bikes (serial, model) are parked at stations.", [("Bikes", "park", Bond.BELONGS, ["stations"])]),
        ("Photos have a title and belong to albums.", [("Photos", "belong", Bond.BELONGS, ["albums"])]),
        ("Customers place orders containing books.",
         [("Customers", "place", Bond.MAKES, ["orders"]), ("orders", "contain", Bond.HOLDS, ["books"])]),
        ("Listeners subscribe to shows and rate episodes.",
         [("Listeners", "subscribe", Bond.JOINS, ["shows"]), ("Listeners", "rate", Bond.JOINS, ["episodes"])]),
        ("Customers buy tickets for screenings.", [("Customers", "buy", Bond.MAKES, ["tickets"])]),
        ("Our shop sells books.", []),
        ("Everything runs on a server.", []),
    ],
)  # fmt: skip
def test_a_clause_ties_who_does_something_to_what_it_is_done_to(
    text: str, expected: list[tuple[str, str, Bond, list[str]]]
) -> None:
    assert tell(text) == expected


@pytest.mark.parametrize("text", ["Authors write books.", "Each author writes a book."])
def test_all_of_a_kind_are_meant_where_no_article_points_to_some(text: str) -> None:
    [found] = find_associations(read(text))
    assert found.subject.is_general
    assert all(noun.is_general for noun in found.objects)


@pytest.mark.parametrize("text", ["The authors write books.", "Authors write the books."])
def test_an_article_points_to_some_of_a_kind(text: str) -> None:
    [found] = find_associations(read(text))
    assert not (found.subject.is_general and found.objects[0].is_general)


def test_what_somebody_may_do_is_only_possible() -> None:
    [found] = find_associations(read("Members can write reviews."))
    assert found.verb.is_possible


def test_what_an_object_is_about_stands_beside_it() -> None:
    sentence = read("Users post comments on articles.")
    [found] = find_associations(sentence)
    assert found.beside is not None
    assert sentence.cut(found.beside.start, found.beside.end).text == "articles"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Products, categories and carts.", ["Products", "categories", "carts"]),
        ("A library: books (title, isbn), members and loans (due date).", ["books", "members", "loans"]),
        ("An API for a zoo with animals, enclosures and keepers", ["animals", "enclosures", "keepers"]),
        ("Items (name) and claims (claimant) per item", ["Items", "claims"]),
    ],
)
def test_a_list_of_plurals_says_what_there_is(text: str, expected: list[str]) -> None:
    sentence = read(text)
    found = find_contents(sentence)
    assert found is not None
    assert [sentence.cut(item.start, item.end).text for item in found.items] == expected


@pytest.mark.parametrize("text", ["A book: title, price and pages.", "Books.", "We sell books and magazines a lot."])
def test_what_is_no_list_of_plurals_alone_is_left_to_others(text: str) -> None:
    assert find_contents(read(text)) is None


def test_what_all_of_a_kind_have_stands_behind_with() -> None:
    sentence = read("Posts with comments and tags.")
    found = find_parts(sentence)
    assert found is not None
    owner, parts = found
    assert sentence.cut(owner.start, owner.end).text == "Posts"
    assert [sentence.cut(item.start, item.end).text for item in parts.items] == ["comments", "tags"]
