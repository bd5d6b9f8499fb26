"""Consequences: every choice says what it means for a service that is deployed, and what it says is true."""

import re

import pytest

from generators.auth.registry import AUTH_MODES
from generators.consequences import NOTHING, Consequence
from generators.features.registry import FEATURES
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.manifests.runbook import DEPLOYMENT_STEPS, STEP_ORDER
from generators.pipeline import derive_contract, gather_manifests
from generators.spec.models import Auth, ServiceSpec
from generators.stacks.registry import STACKS
from tests.generators.conftest import build_spec

SETTING = re.compile(r"`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`")
CHOICES = [
    *(("feature", name, stack) for name, feature in FEATURES.items() for stack in feature.layers),
    *(("auth", auth, stack) for stack in STACKS for auth in STACKS[stack].auth),
]


def get_consequences(kind: str, name: str) -> tuple[Consequence, ...]:
    return FEATURES[name].consequences if kind == "feature" else AUTH_MODES[Auth(name)].consequences


def build(kind: str, name: str, stack: str) -> ServiceSpec:
    choice = {"features": (name,)} if kind == "feature" else {"features": (), "auth": name}
    return build_spec(stack=stack, **choice)


def describe(spec: ServiceSpec) -> tuple[object, ...]:
    """Give what people notice of a service: its document, and what has to be there for it."""
    manifests = gather_manifests(spec)
    return (
        derive_contract(spec, STACKS[spec.stack].json_style),
        [server.title for server in (*manifests.servers, *manifests.outside)],
        [setting.name for setting in manifests.environment if setting.is_required],
        [step.name for step in manifests.runbook if step.name in DEPLOYMENT_STEPS],
    )


@pytest.mark.parametrize(("kind", "name", "stack"), CHOICES)
def test_what_people_notice_of_a_choice_is_said(kind, name, stack):
    without = build_spec(stack=stack, features=())
    if describe(build(kind, name, stack)) != describe(without):
        assert get_consequences(kind, name) != NOTHING


def test_the_least_choice_of_all_is_what_others_are_compared_with():
    assert AUTH_MODES[Auth.NONE].consequences != NOTHING


@pytest.mark.parametrize(("kind", "name", "stack"), CHOICES)
def test_each_says_something_in_whole_sentences(kind, name, stack):  # noqa: ARG001 - the stack is in the id
    for consequence in get_consequences(kind, name):
        texts = [text for text in (consequence.gained, consequence.lost) if text]
        assert texts
        for text in texts:
            assert text.endswith(".")
            assert text[0].isupper() or text[0] == "`"
            assert "\n" not in text


@pytest.mark.parametrize(("kind", "name", "stack"), CHOICES)
def test_settings_that_it_names_are_settings_of_the_service(kind, name, stack):
    environment = gather_manifests(build(kind, name, stack)).environment
    for consequence in get_consequences(kind, name):
        for setting in SETTING.findall(consequence.gained + consequence.lost):
            assert environment.has(setting), setting


@pytest.mark.parametrize(("kind", "name", "stack"), CHOICES)
def test_a_setting_that_restores_takes_the_value(kind, name, stack):
    manifests = gather_manifests(build(kind, name, stack))
    for consequence in get_consequences(kind, name):
        if consequence.override is not None:
            # What is lost has no setting of its own any more.
            assert consequence.gained
            assert takes(manifests, consequence.override.setting, consequence.override.value)


def takes(manifests: Manifests, name: str, value: str) -> bool:
    setting: Setting = manifests.environment.get(name)
    if setting.kind in (Kind.INTEGER, Kind.NUMBER):
        least = setting.minimum is None or float(value) >= setting.minimum
        return least and (setting.maximum is None or float(value) <= setting.maximum)
    return value == "" and setting.default == ""


def test_steps_of_a_deployment_are_steps_of_the_runbook():
    assert set(DEPLOYMENT_STEPS) < set(STEP_ORDER)
