"""Word order: divided verbs, turned sentences and plurals as English has them, with their places kept."""

import pytest

from generators.requirements.languages import put_into_english
from generators.requirements.passages import Passage, Source


def read(text, language):
    return put_into_english(Passage(Source("body", text), text, range(len(text))), language)


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("nl", "Voor elk lid slaan we de naam op.", "for each lid we store the naam."),
        ("nl", "Van elke klant worden naam en adres bijgehouden.", "of each klant we store naam and adres."),
        ("nl", "een lid kan meerdere boten hebben", "a lid can have many botens"),
        (
            "de",
            "Für jede Ausleihe müssen Datum und Zustand gespeichert werden.",
            "for each Ausleihe we store Datum and Zustand.",
        ),
        ("de", "ich möchte Boote erfassen", "i want to record Boote"),
        ("de", "In jedem Kurs sitzen mehrere Bands.", "each Kurs has many Bands."),
        ("nl", "aan een concert doen meerdere bands mee", "a concert has many bands"),
        ("pt", "Em cada concerto tocam várias bandas", "each concerto has many bandas"),
        ("es", "quiero vender entradas", "i want to create entradas"),
        ("it", "un numero di tessera univoco.", "a number of tessera (unique)."),
    ],
)
def test_a_clause_is_as_english_has_it(language, text, english):
    assert read(text, language).text == english


def test_plurals_have_the_mark_by_which_english_knows_them():
    assert read("De leden hebben een naam.", "nl").text == "the ledens have a naam."


def test_each_character_keeps_a_place_in_order():
    text = "Voor elk lid slaan we de naam op, en een lid kan meerdere boten hebben."
    passage = read(text, "nl")
    assert len(passage.places) == len(passage.text)
    assert list(passage.places) == sorted(passage.places)
    assert passage.find_span(passage.text.index("naam")).text.startswith("naam")
