"""The suite: every check, in plain sight, and the run of all of them against one service."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

import httpx

from generators.acceptance import BrokenRuleError
from generators.spec.models import Resource
from github_app.proof.contract import (
    changes,
    connections,
    creation,
    documents,
    failures,
    headers,
    lifecycle,
    links,
    lists,
    validation,
)
from github_app.proof.contract.lifecycle import Launcher, Outage, Scene
from github_app.proof.contract.room import NoRoomError, make_room
from github_app.proof.contract.subject import OpenSubject, Subject

ResourceCheck = Callable[[Subject, Resource], None]
ServiceCheck = Callable[[Subject], None]

RESOURCE_CHECKS: tuple[ResourceCheck, ...] = (
    creation.a_created_row_is_answered_in_full,
    creation.what_is_not_sent_is_its_default_or_null,
    creation.optional_properties_may_be_null,
    creation.extreme_values_are_taken,
    creation.a_row_is_read_by_its_id_only,
    changes.a_change_touches_only_what_is_sent,
    changes.an_empty_change_changes_nothing,
    changes.what_was_sent_before_may_be_sent_again,
    changes.a_deleted_row_is_gone,
    changes.a_unique_value_belongs_to_one_row,
    changes.values_that_are_unique_together_belong_to_one_row,
    changes.deletion_does_to_others_what_the_spec_says,
    validation.wrong_values_are_refused_at_creation,
    validation.wrong_values_are_refused_in_a_change,
    validation.null_is_refused_for_what_is_required,
    validation.what_is_required_must_be_sent,
    validation.every_wrong_field_is_named,
    validation.unknown_properties_are_refused,
    validation.a_body_is_an_object,
    validation.half_a_character_is_refused,
    links.links_are_kept_in_ascending_order,
    links.a_list_shows_the_links_of_each_row,
    links.links_to_nothing_are_refused,
    links.links_go_with_either_end,
    lists.pages_show_every_row_once,
    lists.a_page_has_the_size_of_the_spec,
    lists.a_page_behind_the_end_is_empty,
    lists.wrong_parameters_are_refused,
    lists.filters_select_equal_rows,
    lists.lists_are_in_the_order_that_is_asked,
    lists.the_second_key_orders_what_the_first_leaves,
)
"""Checks that are made on every resource."""

SERVICE_CHECKS: tuple[ServiceCheck, ...] = (
    documents.the_document_is_the_derived_one,
    documents.the_process_is_live,
    documents.the_service_is_ready,
    documents.people_find_documents,
    failures.unknown_routes_are_not_found,
    failures.broken_json_is_malformed,
    failures.bad_utf8_is_malformed,
    failures.other_content_types_are_refused,
    failures.other_methods_are_named_in_allow,
    failures.nothing_is_answered_with_a_failure,
    headers.every_answer_has_the_security_headers,
    headers.every_answer_has_a_request_id,
    headers.a_good_request_id_is_taken,
    headers.a_bad_request_id_is_replaced,
    connections.a_long_head_is_read,
    connections.a_body_that_nobody_reads_is_no_request,
)
"""Checks that are made once on a service."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check gave.

    Attributes:
        check: Name of the check.
        about: The resource that it was made on, or what else it is about; may be empty.
        problem: Why the rule does not hold; empty if it does.
        seconds: How long it took.
        left_out: Why the check could not be made; empty if it was.
    """

    check: str
    about: str
    problem: str
    seconds: float
    left_out: str = ""

    def __str__(self) -> str:
        """Give the outcome for people, the problem below its rule."""
        rule = f"{self.check.replace('_', ' ')}{f' ({self.about})' if self.about else ''}"
        if self.left_out:
            return f"{rule}: left out, as {self.left_out}"
        return f"{rule}: {self.problem}" if self.problem else f"{rule}: ok"


def run_suite(subject: Subject) -> Iterator[Outcome]:
    """Make every check on a running service whose rate limit is off, and give what came of each."""
    for check in SERVICE_CHECKS:
        yield make_check(check.__name__, "", partial(_check_with_room, partial(check, subject), subject))
    for resource in subject.spec.resources:
        for on_resource in RESOURCE_CHECKS:
            check_it = partial(on_resource, subject, resource)
            yield make_check(on_resource.__name__, resource.name, partial(_check_with_room, check_it, subject))


def _check_with_room(check: Callable[[], None], subject: Subject) -> None:
    make_room(subject)
    check()


def prove_contract(open_subject: OpenSubject, launcher: Launcher, outage: Outage | None) -> Iterator[Outcome]:
    """Start a service as often as it takes to make every check of the contract, and give what came of each.

    Args:
        open_subject: Says what the service should be, and who asks it.
        launcher: Starts it.
        outage: Takes its database away for a while; None for a database that cannot go, such as a file.

    Raises:
        ProcessError: If the launcher cannot start it.
    """
    with (
        launcher.launch(lifecycle.USUAL_SETTINGS) as running,
        open_subject(running.base_url) as subject,
    ):
        scene = Scene(subject, running)
        yield from run_suite(subject)
        for check in lifecycle.USUAL_CHECKS:
            yield make_check(check.__name__, "", partial(check, scene))
        if outage is not None:
            survival = lifecycle.a_lost_database_is_said_and_survived
            yield make_check(survival.__name__, "", partial(survival, scene, outage))
        # The last one: there is no service after it.
        stop = lifecycle.a_stop_finishes_what_is_in_flight
        yield make_check(stop.__name__, "", partial(stop, scene))
    with (
        launcher.launch(lifecycle.LIMITED_SETTINGS) as running,
        open_subject(running.base_url) as subject,
    ):
        scene = Scene(subject, running)
        for check in lifecycle.LIMITED_CHECKS:
            yield make_check(check.__name__, "", partial(check, scene))
    wrong = lifecycle.wrong_settings_stop_the_start
    yield make_check(wrong.__name__, "", partial(wrong, launcher, has_pool=outage is not None))


def make_check(name: str, about: str, check: Callable[[], None]) -> Outcome:
    """Make one check; a service that does not answer, or not as JSON, breaks the rule too.

    A check for which what is unique leaves no values was not made, and says so.
    """
    start = time.perf_counter()
    problem = left_out = ""
    try:
        check()
    except NoRoomError as error:
        left_out = str(error)
    except (BrokenRuleError, httpx.HTTPError) as error:
        problem = str(error) or type(error).__name__
    except (ValueError, KeyError, TypeError, LookupError) as error:
        problem = f"the answer has another form: {type(error).__name__}: {error}"
    return Outcome(name, about, problem, time.perf_counter() - start, left_out)
