"""What a command asks for can be written as a command again, and every line of the help is one."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generators.changes.change import Change
from generators.changes.resources import AddResource
from generators.changes.settings import SetAuth, SetDatabase, SetPageSize
from generators.commands.change_forms import CHANGE_FORMS
from generators.commands.command import ChangeCommand, ControlCommand, Misunderstood, Side, Verb
from generators.commands.control_forms import CONTROL_FORMS
from generators.commands.form import Form
from generators.commands.grammar import FORMS
from generators.commands.parser import parse_command
from generators.spec.models import Auth
from generators.stacks.profiles import PROFILES
from tests.generators.changes.strategies import RESOURCES, changes

EXAMPLES = [(form, line) for form in FORMS for line in form.examples]


@given(change=changes())
@settings(max_examples=500, deadline=None)
@example(change=SetAuth(Auth.SESSION, replaced=Auth.JWT))
@example(change=SetAuth(Auth.NONE, replaced=Auth.JWT))
@example(change=AddResource("Coupon"))
def test_a_change_is_read_from_the_words_that_it_writes(change: Change) -> None:
    command = parse_command(f"/generate {change.write_command()}")
    assert command == ChangeCommand(changes=(change,)), change.write_command()
    assert command.write_actions() == [change.write_action()]


@given(
    listed=st.lists(changes(), min_size=1, max_size=3, unique_by=lambda change: change.write_command()),
    service=st.sampled_from([None, "", "services/billing"]),
    confirmed=st.booleans(),
    is_plan=st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_several_changes_with_what_stands_around_them_are_read_from_one_line(
    listed: list[Change], service: str | None, *, confirmed: bool, is_plan: bool
) -> None:
    # What a service has one of is set by the first Change of its kind alone.
    settled = {type(c) if isinstance(c, SetAuth | SetDatabase | SetPageSize) else c: c for c in reversed(listed)}
    command = ChangeCommand(changes=tuple(settled.values()), service=service, confirmed=confirmed, is_plan=is_plan)
    assert parse_command(command.write_line()) == command, command.write_line()


@pytest.mark.parametrize(
    "command",
    [
        *(ControlCommand(verb=verb) for verb in Verb if verb not in (Verb.WHY, Verb.COMPARE, Verb.RESOLVE)),
        *(ControlCommand(verb=Verb.COMPARE, stack=profile.name) for profile in PROFILES),
        *(ControlCommand(verb=Verb.RESOLVE, side=side, path="app/core/a b.py") for side in Side),
        ControlCommand(verb=Verb.WHY, path=".github/workflows/shop-api.yml"),
        ControlCommand(verb=Verb.SYNC, service="services/billing", is_plan=True),
        ControlCommand(verb=Verb.UNDO, confirmed=True),
    ],
    ids=lambda command: command.write_line(),
)
def test_a_command_about_the_work_is_read_from_the_line_that_it_writes(command: ControlCommand) -> None:
    assert parse_command(command.write_line()) == command
    assert command.describe()


@pytest.mark.parametrize(("form", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_every_example_of_the_help_is_a_command_of_its_form(form: Form, line: str) -> None:
    command = parse_command(f"/generate {line}")
    assert not isinstance(command, Misunderstood), command
    assert command.describe()
    assert isinstance(command, ChangeCommand) == (form in CHANGE_FORMS)
    if " and " not in line:
        assert form.read(line), "by its own form, and not by another one"


def test_every_verb_has_a_form() -> None:
    assert {form.syntax.partition(" ")[0] for form in CONTROL_FORMS} == {verb.value for verb in Verb}


def test_forms_have_different_syntax_and_examples() -> None:
    assert all(form.examples and form.summary and not form.summary.endswith(".") for form in FORMS)
    assert len({form.syntax for form in FORMS}) == len(FORMS)
    assert len({line for _, line in EXAMPLES}) == len(EXAMPLES)


@given(name=RESOURCES)
def test_names_of_the_tests_are_names_as_commands_read_them(name: str) -> None:
    assert parse_command(f"add resource {name}") == ChangeCommand(changes=(AddResource(name),))
