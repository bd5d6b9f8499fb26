"""Steps of a proof are done in order, timed, and told apart by what came of them."""

import pytest

from github_app.proof.processes import ProcessError
from github_app.proof.steps import ProofStep, run_steps


@pytest.fixture
def done():
    return []


@pytest.fixture
def make_step(done):
    def make(name, problem="", **options):
        def run():
            done.append(name)
            if problem:
                raise ProcessError(problem)
            return f"{name} is done"

        return ProofStep(name, run, **options)

    return make


def test_a_step_that_passed_has_its_note_and_one_that_failed_its_problem(make_step):
    passed, failed = run_steps([make_step("install"), make_step("lint", "too long")])
    assert (passed.passed, passed.note, passed.problem) == (True, "install is done", "")
    assert (failed.passed, failed.note, failed.problem) == (False, "", "too long")
    assert failed.seconds >= 0


def test_after_a_failure_the_others_are_done_all_the_same(make_step, done):
    list(run_steps([make_step("lint", "too long"), make_step("test")]))
    assert done == ["lint", "test"]


def test_after_a_vital_failure_nothing_is_done(make_step, done):
    list(run_steps([make_step("install", "no network", is_vital=True), make_step("test")]))
    assert done == ["install"]


def test_a_result_is_given_before_the_next_step_is_begun(make_step, done):
    results = run_steps([make_step("install"), make_step("test")])
    assert next(results).write()["name"] == "install"
    assert done == ["install"]
