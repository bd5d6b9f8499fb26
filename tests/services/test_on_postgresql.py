"""A generated service on PostgreSQL does all that its runbook says, and keeps the contract."""

import pytest

from generators.spec.models import Database
from tests.services.cases import list_cases


@pytest.mark.parametrize("case", list_cases(Database.POSTGRESQL), ids=str)
def test_a_service_works_as_its_runbook_says(workshop, start_proof, case):
    proof = start_proof(case)
    workshop.prove(proof)
    assert not proof.broken, "\n".join(proof.broken)
    assert proof.coverage >= 90
