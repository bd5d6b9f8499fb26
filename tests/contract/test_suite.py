"""The suite finds nothing wrong with a service that keeps the contract."""

from datetime import UTC, datetime, timedelta
from functools import partial

from github_app.proof.contract import lists
from github_app.proof.contract.lifecycle import LIMITED_CHECKS, USUAL_CHECKS
from github_app.proof.contract.subject import Subject
from github_app.proof.contract.suite import RESOURCE_CHECKS, SERVICE_CHECKS, prove_contract
from tests.contract.model_process import ModelLauncher
from tests.contract.model_service import STYLE, ModelService


class TicksInHalvesOfAMillisecond(ModelService):
    """Each second moment has one digit less, so that it is behind the next one as a text."""

    ticks = 0

    def read_clock(self) -> datetime:
        self.ticks += 1
        return datetime(2026, 1, 31, tzinfo=UTC) + self.ticks * timedelta(microseconds=500)


def test_a_service_that_keeps_the_contract_passes_every_check(spec):
    outcomes = list(prove_contract(partial(Subject, spec, STYLE), ModelLauncher(spec), None))
    assert [str(outcome) for outcome in outcomes if outcome.problem] == []
    on_process = [*USUAL_CHECKS, *LIMITED_CHECKS, "a stop in good order", "wrong settings"]
    assert len(outcomes) == len(SERVICE_CHECKS) + len(spec.resources) * len(RESOURCE_CHECKS) + len(on_process)


def test_moments_are_in_the_order_of_time_and_not_of_their_texts(serve, spec):
    subject = serve(TicksInHalvesOfAMillisecond)
    for check in (
        lists.lists_are_in_the_order_that_is_asked,
        lists.the_second_key_orders_what_the_first_leaves,
        lists.a_page_has_the_size_of_the_spec,
    ):
        check(subject, spec.resources[1])


def test_every_check_says_the_rule_that_it_checks():
    for check in (*RESOURCE_CHECKS, *SERVICE_CHECKS, *USUAL_CHECKS, *LIMITED_CHECKS):
        assert check.__doc__
        assert check.__doc__.splitlines()[0].endswith(".")
