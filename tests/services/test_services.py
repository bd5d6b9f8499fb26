"""A generated service installs, migrates, passes its own checks and tests, and keeps the contract: by its runbook."""

import pytest

from tests.services.cases import list_cases
from tests.services.workshop import Proof


@pytest.mark.parametrize("case", list_cases(), ids=lambda case: case.name)
def test_a_generated_service_works_as_its_runbook_says(workshop, proofs, case):
    proof = Proof(case)
    proofs.append(proof)
    workshop.prove(proof)
    assert not proof.broken, "\n".join(proof.broken)
    assert proof.coverage >= 90
