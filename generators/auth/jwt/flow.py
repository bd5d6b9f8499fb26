"""The way of a client through a login: by a password to tokens, and by a refresh token to the next ones."""

from collections.abc import Mapping
from http import HTTPStatus

from generators.acceptance import Answer, Deployment, expect
from generators.auth.protection import AUTH_PATH
from generators.auth.registration import PASSWORD
from generators.contract.naming import name_property


def log_in(deployment: Deployment, email: str, password: str = PASSWORD) -> Answer:
    """Try to log in."""
    body = {"email": email, "password": password}
    return deployment.send("POST", f"{AUTH_PATH}/login", json=body, anonymous=True)


def refresh(deployment: Deployment, tokens: Mapping[str, str]) -> Answer:
    """Try to get new tokens for those that a login or an earlier refresh gave."""
    name = name_property("refresh_token", deployment.style)
    return deployment.send("POST", f"{AUTH_PATH}/refresh", json={name: tokens[name]}, anonymous=True)


def expect_tokens(answer: Answer) -> dict[str, str]:
    """Give the tokens of an answer.

    Raises:
        BrokenRuleError: If it has none.
    """
    expect(answer.status_code == HTTPStatus.OK, "there are no tokens", answer)
    tokens: dict[str, str] = answer.json()
    return tokens
