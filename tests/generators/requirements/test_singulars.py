"""Singulars: plurals of other languages, known by the singular beside them or by their ending alone."""

import pytest

from generators.requirements.singulars import find_singulars


@pytest.mark.parametrize(
    ("language", "plural", "singular"),
    [
        ("nl", "Boeketten", "Boeket"),
        ("nl", "Boten", "Boot"),
        ("nl", "Koorleden", "Koorlid"),
        ("it", "Clienti", "Cliente"),
        ("it", "Repliche", "Replica"),
        ("pt", "Viagen", "Viagem"),
        ("de", "Mitgliedern", "Mitglied"),
        ("fr", "Journaux", "Journal"),
    ],
)
def test_a_plural_is_known_by_the_singular_beside_it(language, plural, singular):
    assert find_singulars({plural, singular}, language)[plural] == singular


@pytest.mark.parametrize(
    ("language", "plural", "singular"),
    [("nl", "Bestellingen", "Bestelling"), ("it", "Prenotazioni", "Prenotazione"), ("de", "Buchungen", "Buchung")],
)
def test_some_endings_are_those_of_plurals_alone(language, plural, singular):
    assert find_singulars({plural}, language) == {plural: singular}


def test_a_chain_of_plurals_is_followed_to_its_end():
    found = find_singulars({"Mitglied", "Mitglieder", "Mitgliedern"}, "de")
    assert set(found.values()) == {"Mitglied"}


@pytest.mark.parametrize(
    ("language", "cut", "whole"), [("de", "Kur", "Kurs"), ("nl", "Rijle", "Rijles"), ("fr", "Cour", "Cours")]
)
def test_a_letter_that_english_took_comes_back(language, cut, whole):
    assert find_singulars({cut}, language)[cut] == whole


def test_english_has_none():
    assert find_singulars({"Boten", "Boot"}, None) == {}
