"""Callers: how the proof registers people with a service that keeps passwords, and logs them in.

Logging in gives the headers of all requests that follow: ``read_headers`` makes them of the answer.
"""

from collections.abc import Callable, Mapping
from typing import Any

import httpx

from generators.acceptance import Answer, Deployment, expect
from generators.auth.accounts import find_account
from generators.auth.protection import AUTH_PATH
from generators.auth.sessions import CSRF_HEADER
from generators.contract.naming import name_property

PASSWORD = "correct horse battery staple"  # noqa: S105 - of people who live as long as a proof
ADMIN_EMAIL = "admin@example.com"
"""The administrator that the runbook's step ``admin`` makes."""

ReadHeaders = Callable[[Answer], Mapping[str, str]]


Post = Callable[[str, Any], Answer]
"""Posts JSON to a path, as nobody in particular."""


def read_bearer(answer: Answer) -> Mapping[str, str]:
    """Give the header of whoever got an access token by logging in, however the stack writes its name."""
    body = answer.json()
    return {"Authorization": f"Bearer {body.get('access_token') or body['accessToken']}"}


def read_session(answer: Answer) -> Mapping[str, str]:
    """Give the headers of whoever got a session by logging in: its cookie, and the token that goes with it."""
    cookie, _, _attributes = answer.headers["set-cookie"].partition(";")
    (csrf_token,) = answer.json().values()
    return {"Cookie": cookie, CSRF_HEADER: csrf_token}


def log_in(post: Post, email: str, read_headers: ReadHeaders) -> Mapping[str, str]:
    """Log somebody in whose password is PASSWORD, and give the headers of what he sends.

    Raises:
        BrokenRuleError: If the service does not let him in.
    """
    answer = post(f"{AUTH_PATH}/login", {"email": email, "password": PASSWORD})
    expect(httpx.codes.is_success(answer.status_code), f"{email} cannot log in", answer)
    return read_headers(answer)


def join(deployment: Deployment, name: str, read_headers: ReadHeaders) -> Mapping[str, str]:
    """Register somebody, who may be known already, log him in, and give the headers of what he sends.

    Raises:
        BrokenRuleError: If the service does not take him.
        ValueError: If its callers are not known.
    """
    account = find_account(deployment.spec)
    if account is None:
        raise ValueError("only a service that knows its callers can know one more")
    email = f"{name}@example.com"
    email_name, role_name = (name_property(field, deployment.style) for field in (account.email, account.role))
    body = deployment.write_body(account.resource, **{email_name: email})
    sent = {key: value for key, value in body.items() if key != role_name} | {"password": PASSWORD}

    def post(path: str, data: Any) -> Answer:  # noqa: ANN401 - any JSON
        return deployment.send("POST", path, json=data, anonymous=True)

    answer = post(f"{AUTH_PATH}/register", sent)
    expect(answer.status_code in (httpx.codes.CREATED, httpx.codes.CONFLICT), f"{email} cannot register", answer)
    return log_in(post, email, read_headers)
