"""Words that are none are mended where somebody wrote in a hurry, and nowhere else."""

import pytest

from generators.requirements.document import read_document
from generators.requirements.passages import Passage, Source
from generators.requirements.typos import find_typos, mend_typos

HURRIED = "hi can sombody biuld a api, books have a titel, "


def make_passage(text):
    return Passage(Source("body", text), text, range(len(text)))


@pytest.mark.parametrize(
    ("typo", "meant"),
    [
        ("condtion", "condition"),
        ("lyrcis", "lyrics"),
        ("venu", "venue"),
        ("flor", "floor"),
        ("evry", "every"),
        ("prise", "price"),
        ("greenhuose", "greenhouse"),
    ],
)
def test_a_word_becomes_the_one_that_is_most_likely_meant(typo, meant):
    assert find_typos("", f"{HURRIED} and a {typo}")[typo] == meant


def test_a_careful_text_keeps_words_that_no_dictionary_has():
    assert find_typos("Brewing log", "A brew has a name, a wort gravity, a krausen height and a lauter time.") == {}


def test_one_slip_may_be_meant():
    assert find_typos("", "A book has a titel and a krausen.") == {}


def test_what_the_dictionary_has_is_no_slip():
    assert find_typos("", "Does anybody guess why it does that?") == {}


def test_code_and_names_stay():
    text = f"{HURRIED} see Hauptstr and `condtion`\n```\ncondtion: text\n```\n"
    typos = find_typos("", f"{text} condtion")
    mended = mend_typos(make_passage(text), typos)
    assert "Hauptstr" in mended.text
    assert "`condtion`" in mended.text
    assert "\ncondtion: text" in mended.text
    assert "somebody build" in mended.text


def test_what_is_mended_still_quotes_what_was_written():
    line = read_document("", HURRIED).blocks[0].lines[0]
    at = line.text.index("somebody")
    assert line.find_span(at, at + len("somebody")).text == "sombody"


@pytest.mark.parametrize(
    "values", ["(onsight / flash / redpoint)", "(onsight, flash, redpoint)", "one of onsight, flash or redpoint"]
)
def test_values_of_a_choice_stay_as_they_are_written(values):
    assert "onsight" not in find_typos("", f"{HURRIED}an ascent has a date, a style {values}")


def test_fields_in_brackets_are_mended_like_others():
    assert find_typos("", f"{HURRIED}gear (descripton, weigth, greenhuose)")["greenhuose"] == "greenhouse"
