"""Whatever people make of a service: the planned operations lead from its tables to those of the next Spec and back."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings

from generators.changes.losses import find_losses
from generators.errors import SpecError
from generators.migrations.comparison import compare
from generators.migrations.planning import plan
from generators.migrations.renaming import read_renames
from generators.migrations.titles import list_losses
from generators.tables.abilities import ABILITIES
from generators.tables.naming import Naming
from generators.tables.schema import describe_schema
from tests.generators.migrations.simulation import Simulation, describe_all
from tests.generators.migrations.specs import write_evolution

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

# Logins end, and people log in again.
PASSING = re.compile(r"the table `auth_(sessions|refresh_tokens)`")

SETTINGS = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


def describe(spec):
    return describe_schema(spec, Naming())


def plan_or_give_up(comparison, abilities):
    try:
        return tuple(plan(comparison, abilities))
    except SpecError:
        assume(condition=False)


@SETTINGS
@given(write_evolution())
def test_operations_lead_to_the_next_tables_and_back(evolution):
    before, after, renames = evolution
    abilities, renaming = ABILITIES[before.database], read_renames(renames)
    old, new = describe(before), describe(after)
    forth = plan_or_give_up(compare(old, new, renaming), abilities)
    back = plan_or_give_up(compare(new, old, renaming.reverse()), abilities)
    database = Simulation(old, follows_keys=abilities.can_alter)
    assert database.carry_out(forth).describe() == describe_all(new)
    assert database.carry_out(back).describe() == describe_all(old)


@SETTINGS
@given(write_evolution())
def test_nothing_is_planned_for_tables_that_stay_as_they_are(evolution):
    before, _, _ = evolution
    same = compare(describe(before), describe(before), read_renames(()))
    assert list(plan(same, ABILITIES[before.database])) == []


@SETTINGS
@given(write_evolution())
def test_whoever_loses_data_is_told(evolution):
    before, after, renames = evolution
    comparison = compare(describe(before), describe(after), read_renames(renames))
    lasting = [loss for loss in list_losses(comparison) if not PASSING.search(loss)]
    assert find_losses(before, after, renames) or not lasting
