"""A generated service installs, migrates, passes its own checks and tests, and keeps the contract: by its runbook."""

import pytest

from tests.services.cases import list_cases


# Cases of one database share what is installed, so one worker of xdist takes them all.
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.name, marks=pytest.mark.xdist_group(case.database.value)) for case in list_cases()],
)
def test_a_generated_service_works_as_its_runbook_says(workshop, start_proof, case):
    proof = start_proof(case)
    workshop.prove(proof)
    assert not proof.broken, "\n".join(proof.broken)
    assert proof.coverage >= 90
