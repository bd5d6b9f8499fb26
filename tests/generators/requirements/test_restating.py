"""Restating: ways of their own in which people say what a thing has, put into plain words with their places kept."""

import pytest

from generators.requirements.passages import Passage, Source
from generators.requirements.restating import restate


def restated(text):
    return restate(Passage(Source("body", text), text, range(len(text))))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("The ride says where it starts and the price.", "The ride has where it starts and the price."),
        ("Tags are things with a name and a colour.", "Tags have a name and a colour."),
        ("An issue is known by its number.", "An issue have its number."),
        ("The core is the auction: people give it a title and a price.", "the auction: it has a title and a price."),
        ("First the tool itself. It's got a name and a price.", "the tool has a name and a price."),
        ("And finally the loan, which ties one tool to one friend.", "the loan ties one tool to one friend."),
        ("A kit gets a number when it's sold.", "A kit has a number."),
        ("A visitor is either a child or an adult (age group), with a name.", None),
        ("Rush orders get marked as rush.", "orders have a Rush flag."),
        ("A boat has a year, and it may be out of order.", "A boat has a year, and whether they are out of order."),
        ("They leave slips, a slip is just a date and a sum.", "They leave slips, a slip has a date and a sum."),
        ("It's given a ticket number on creation.", "It has a ticket number."),
        ("Every donor leaves their name, an email and a sum.", "Every donor has their name, an email and a sum."),
        ("A job is described in a title and a text.", "A job have a title and a text."),
        ("A boat consists of the following: name, length.", "A boat consists of name, length."),
        (
            "A loan carries the dates (from, to) and its own fee.",
            "A loan has the from date, the to date and its fee.",
        ),
        ("A tour comes in two kinds, public or private.", "A tour has a kind (public or private)."),
        ("The terms of the loan can be a long text.", "the loan has terms (long text)."),
    ],
)
def test_a_frame_is_put_into_plain_words(text, plain):
    assert restated(text).text == (plain or "A visitor has a age group (child/adult), a name.")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "After it the vet enters the weight and the dose on the visit.",
            "After it the visit has the weight and the dose.",
        ),
        ("It has a name. The clerk notes the date and the fee.", "It has a name. it has the date and the fee."),
        (
            "A visit concerns one lift, and the fitter writes the date and the hours.",
            "A visit concerns one lift, and it has the date and the hours.",
        ),
        ("They belong to a project too (project: title, end date).", "They belong to a project (title, end date)."),
        ("It's all about the plot: it has a number.", "the plot has a number."),
        ("The second thing is the vendor. She has a name.", "the vendor has a name."),
        ("What belongs to a dish is a title and a price.", "a dish has a title and a price."),
        ("The fields of a ticket are: subject, body.", "a ticket has subject, body."),
        ("So what's a stay? It's a date, a room and a name.", "a stay has a date, a room and a name."),
        ("There's not much to a tag: a name, a colour.", "a tag: a name, a colour."),
        ('By "slot" I mean a date and a time.', "a slot has a date and a time."),
        ("I'd describe a court as a name and a size.", "a court has a name and a size."),
        ("On the invoice you find the number and the date.", "the invoice has the number and the date."),
        ("We start with the plot: number, area.", "the plot: number, area."),
        ("Orders: come from a shop.", "Orders come from a shop."),
        ("Guests are not stored, only a guest code on the stay.", "Guests are not stored; the stay has a guest code."),
    ],
)
def test_a_list_is_given_to_whom_it_is_of(text, plain):
    assert restated(text).text == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It has a title. Oh and the episode number.", "It has a title, and the episode number."),
        (
            "It has a title. Plus a total, of course. And the currency.",
            "It has a title, and a total, and the currency.",
        ),
        ("It has a title. Ah, and I forgot the stage name.", "It has a title, and the stage name."),
        ("It has a row and may be broken.", "It has a row and whether they are broken."),
        ("a name and how many live there - please no more than that!", "a name and how many live there!"),
        ("a reference, unique across the firm, a subject", "a reference, unique, a subject"),
        ("the material - zirconia, metal, or wood -, the shade", "the material (zirconia, metal, or wood), the shade"),
        ("a status that is asked, out or back.", "a status (asked, out or back)."),
        ("its state, being one of open, on hold, shut.", "its state (open, on hold, shut)."),
    ],
)
def test_what_stands_in_a_list_is_put_as_lists_have_it(text, plain):
    assert restated(text).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "The boss says what we need and when.",
        "A member gets an email when it's due.",
        "The clerk enters the order in the system.",
        "First the good news. It was approved.",
        "A book has a title. Oh and the docs.",
        "Rush orders get shipped first.",
        "The library is a thing of beauty.",
        "unique across the floor",
        "A room has a number. And the owners. Name, phone.",
        "A room has a number. Plus a cache.",
        "On the website you find the prices and the dates.",
        "The ski school has a portal of its own and a shop.",
        "unique within the club",
        "We forgot the invoices.",
        "A code has a number - see below.",
    ],
)
def test_other_sentences_stay_as_they_are(text):
    assert restated(text).text == text


def test_each_character_keeps_a_place_in_order():
    text = "First the tool itself. It's got a name. Rush orders get marked as rush. The core is the auction: a, b."
    passage = restated(text)
    assert len(passage.places) == len(passage.text)
    assert list(passage.places) == sorted(passage.places)
