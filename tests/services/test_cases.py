"""The cases are computed from what is supported, and leave nothing of it out."""

import itertools

import pytest

from generators.features.registry import FEATURES
from generators.support import list_support
from tests.services.cases import list_cover, list_pairwise_cases


def find_setting(feature):
    """The setting that comes with a feature, such as a queue's broker."""
    choice = FEATURES[feature].choice
    return None if choice is None else choice.setting


def list_choices(spec):
    features = list_support()[spec.stack]["features"]
    chosen = {feature: feature in spec.features for feature in features}
    values = {setting: getattr(spec, setting) for setting in filter(None, map(find_setting, spec.features))}
    made = {"database": spec.database.value, "auth": spec.auth.value, "source": spec.name}
    return {*made.items(), *chosen.items(), *values.items()}


@pytest.fixture(params=list_support())
def stack(request):
    return request.param


def test_every_two_choices_of_a_stack_meet_in_a_case(stack):
    support = list_support()[stack]
    options = [("database", name) for name in support["databases"]] + [("auth", name) for name in support["auth"]]
    options += [(feature, is_chosen) for feature in support["features"] for is_chosen in (True, False)]
    owners = {setting: name for name in support["features"] if (setting := find_setting(name))}
    options += [(setting, value) for setting in owners for value in support[f"{setting}s"]]
    met = {
        pair
        for case in list_pairwise_cases()
        if case.spec.stack == stack
        for pair in itertools.permutations(list_choices(case.spec), 2)
    }
    wanted = {
        (first, second)
        for first, second in itertools.permutations(options, 2)
        # Two values of one choice never meet, nor does a value need to meet the feature that it comes with.
        if first[0] != second[0] and owners.get(first[0]) != second[0] and owners.get(second[0]) != first[0]
    }
    assert wanted <= met


def list_choices_of_parts(cases):
    """What is chosen in some case for each part of a stack, such as NestJS and Prisma."""
    return {
        (part, *choice) for case in cases for part in case.spec.stack.split("-") for choice in list_choices(case.spec)
    }


def test_the_cover_makes_every_choice_for_each_part_of_a_stack_and_is_small():
    cover = list_cover()
    assert list_choices_of_parts(cover) == list_choices_of_parts(list_pairwise_cases())
    assert {case.spec.stack for case in cover} == set(list_support())
    assert len(cover) <= 4 * len(list_support())
