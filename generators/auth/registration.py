"""Registering with a password, as acceptance checks do it on every stack."""

from http import HTTPStatus
from uuid import uuid4

from generators.acceptance import Deployment, expect
from generators.auth.operations import require_account
from generators.auth.protection import AUTH_PATH
from generators.contract.naming import name_property

PASSWORD = "a horse with a battery"  # noqa: S105 - of people who live as long as a proof


def register(deployment: Deployment) -> str:
    """Register somebody new, and give the address.

    Raises:
        BrokenRuleError: If nobody can.
    """
    account = require_account(deployment.spec)
    email = f"{uuid4().hex}@example.com"
    email_name, role_name = (name_property(field, deployment.style) for field in (account.email, account.role))
    body = deployment.write_body(account.resource, **{email_name: email})
    sent = {name: value for name, value in body.items() if name != role_name} | {"password": PASSWORD}
    answer = deployment.send("POST", f"{AUTH_PATH}/register", json=sent, anonymous=True)
    expect(answer.status_code == HTTPStatus.CREATED, "nobody can register", answer)
    return email
