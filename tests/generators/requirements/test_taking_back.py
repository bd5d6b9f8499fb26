"""What people take back or deny in a later sentence: a field, a thing, a tool, or what a form asked."""

import pytest

from generators.requirements.reading import understand
from generators.spec.models import ServiceSpec


def read(body: str) -> ServiceSpec:
    spec = understand("A service", body).spec
    assert spec is not None
    return spec


VAN = "A van has a plate and a colour. A driver has a name and a nickname."


def list_fields(body):
    return {(r.name, field.name) for r in read(body).resources for field in r.fields}


ALL = list_fields(VAN)


@pytest.mark.parametrize(
    ("sentence", "gone"),
    [
        ("Edit: forget the colour, nobody wants it.", {("Van", "colour")}),
        ("Oh, and drop the nickname field.", {("Driver", "nickname")}),
        ("We don't need the colour after all.", {("Van", "colour")}),
        ("The nickname can go.", {("Driver", "nickname")}),
        ("Leave the colour out.", {("Van", "colour")}),
        ("Actually, forget the drivers.", {("Driver", "name"), ("Driver", "nickname")}),
    ],
)
def test_what_is_taken_back_is_left_out(sentence, gone):
    assert list_fields(f"{VAN}\n\n{sentence}") == ALL - gone


@pytest.mark.parametrize(
    "sentence",
    ["Don't forget the colour.", "The colour is not needed.", "Skip the login.", "Drivers may drop the van."],
)
def test_other_sentences_take_nothing_back(sentence):
    assert list_fields(f"{VAN}\n\n{sentence}") == ALL


@pytest.mark.parametrize(
    ("sentence", "features"),
    [
        ("Redis is *not* needed, docker is.", {"docker"}),
        ("No redis, docker yes please.", {"docker"}),
        ("Docker is needed, redis is not.", {"docker"}),
        ("Neither redis nor docker.", set()),
        ("### Should it run in Docker?\n\nNo\n\n### Do you need caching?\n\nYes", {"redis-cache"}),
        ("### Do you want Docker?\n\n_No response_", set()),
        ("### Why docker?\n\nNo idea.", {"docker"}),
    ],
)
def test_a_tool_is_wanted_or_not_by_what_is_said_of_it_alone(sentence, features):
    assert set(understand("A service", f"{VAN}\n\n{sentence}").asked_features) == features


@pytest.mark.parametrize(
    ("sentence", "auth"),
    [
        ("### Do users log in?\n\nNo", "none"),
        ("### Do users log in?\n\nYes", "jwt"),
        ("It will sit behind our proxy which does the login, so none here.", "none"),
        ("Login with JWT is required, so nothing is public.", "jwt"),
    ],
)
def test_whether_people_sign_in_is_heard_from_an_answer(sentence, auth):
    assert read(f"{VAN}\n\n{sentence}").auth == auth
