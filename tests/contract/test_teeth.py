"""The suite finds each broken rule: a service that breaks one fails the check of that rule."""

import pytest

from generators.acceptance import BrokenRuleError
from github_app.proof.contract.suite import RESOURCE_CHECKS, SERVICE_CHECKS
from tests.contract.broken import changes, connections, creation, documents, failures, headers, links, lists, validation

BROKEN = [
    *creation.BROKEN,
    *changes.BROKEN,
    *validation.BROKEN,
    *links.BROKEN,
    *lists.BROKEN,
    *failures.BROKEN,
    *headers.BROKEN,
    *connections.BROKEN,
    *documents.BROKEN,
]


@pytest.mark.parametrize(("kind", "check"), BROKEN, ids=[f"{kind.__name__}-{check.__name__}" for kind, check in BROKEN])
def test_a_broken_rule_is_found(serve, spec, kind, check):
    subject = serve(kind)
    arguments = () if check in SERVICE_CHECKS else (spec.resources[0],)
    with pytest.raises(BrokenRuleError):
        check(subject, *arguments)


def test_every_check_is_known_to_find_something():
    assert {check for _, check in BROKEN} == {*RESOURCE_CHECKS, *SERVICE_CHECKS}
