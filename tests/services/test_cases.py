"""The cases are computed from what is supported, and leave nothing of it out."""

import itertools

import pytest

from generators.support import list_support
from tests.services.cases import list_cover, list_pairwise_cases


def list_choices(spec):
    features = list_support()[spec.stack]["features"]
    chosen = {feature: feature in spec.features for feature in features}
    return {"database": spec.database.value, "auth": spec.auth.value, "source": spec.name, **chosen}.items()


@pytest.fixture(params=list_support())
def stack(request):
    return request.param


def test_every_two_choices_of_a_stack_meet_in_a_case(stack):
    support = list_support()[stack]
    options = [("database", name) for name in support["databases"]] + [("auth", name) for name in support["auth"]]
    options += [(feature, is_chosen) for feature in support["features"] for is_chosen in (True, False)]
    met = {
        pair
        for case in list_pairwise_cases()
        if case.spec.stack == stack
        for pair in itertools.permutations(list_choices(case.spec), 2)
    }
    wanted = {pair for pair in itertools.permutations(options, 2) if pair[0][0] != pair[1][0]}
    assert wanted <= met


def test_the_cover_makes_every_choice_and_is_small():
    made = {choice for case in list_cover() for choice in list_choices(case.spec)}
    assert made == {choice for case in list_pairwise_cases() for choice in list_choices(case.spec)}
    assert len(list_cover()) <= 5 * len(list_support())
