"""What JSON Web Tokens promise over HTTP, on every stack."""

import base64
import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from generators.acceptance import Answer, Check, Deployment, expect
from generators.auth.acceptance import CALLER_CHECKS, ME_PATH
from generators.auth.jwt.flow import expect_tokens, log_in, refresh
from generators.auth.operations import require_account
from generators.auth.password_rules import expect_no_guessable_password
from generators.auth.protection import AUTH_PATH
from generators.auth.registration import PASSWORD, register
from generators.contract.naming import name_property

_KEYS = ("the first key which is as long as one must be", "the second key which is as long as one must be")


def a_failed_login_gives_nothing_away(deployment: Deployment) -> None:
    """A wrong password and an unknown address are answered alike."""
    email = register(deployment)
    wrong = log_in(deployment, email, "another password")
    unknown = log_in(deployment, f"no-{email}", PASSWORD)
    for answer in (wrong, unknown):
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a wrong login is not refused", answer)
    expect(wrong.json() == unknown.json(), "an unknown address is answered differently", unknown)


def only_tokens_that_were_issued_are_believed(deployment: Deployment) -> None:
    """A token whose claims or signature were changed, or that has no signature, is refused."""
    token = _open(deployment)[name_property("access_token", deployment.style)]
    header, claims, signature = token.split(".")
    admin = _encode(_decode(claims) | {"role": require_account(deployment.spec).admin})
    unsigned = _encode(_decode(header) | {"alg": "none"})
    forged = (
        f"{header}.{admin}.{signature}",
        f"{header}.{claims}.{signature[::-1]}",
        f"{unsigned}.{admin}.",
        f"{unsigned}.{claims}.{signature}",
    )
    answer = _read_me(deployment, token)
    expect(answer.status_code == HTTPStatus.OK, "an issued token is refused", answer)
    for other in forged:
        answer = _read_me(deployment, other)
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, f"the token {other} is believed", answer)


def a_refresh_token_is_good_once(deployment: Deployment) -> None:
    """A refresh gives new tokens; whoever uses the old one again ends the whole login, and no other."""
    email = register(deployment)
    first, other = (expect_tokens(log_in(deployment, email)) for _ in range(2))
    second = expect_tokens(refresh(deployment, first))
    answer = refresh(deployment, first)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a refresh token is good twice", answer)
    answer = refresh(deployment, second)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a login survives the reuse of its token", answer)
    expect_tokens(refresh(deployment, other))


def a_logout_ends_the_login(deployment: Deployment) -> None:
    """After a logout, which succeeds whatever is sent, no refresh token of the login is good for anything."""
    first = _open(deployment)
    second = expect_tokens(refresh(deployment, first))
    name = name_property("refresh_token", deployment.style)
    for token in (first[name], "no such token"):
        answer = deployment.send("POST", f"{AUTH_PATH}/logout", json={name: token}, anonymous=True)
        expect(answer.status_code == HTTPStatus.NO_CONTENT, "a logout fails", answer)
    answer = refresh(deployment, second)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a login goes on after the logout", answer)


def logins_to_one_account_are_limited(deployment: Deployment) -> None:
    """Whoever tries many passwords of an account has to wait; other accounts can be tried."""
    email = register(deployment)
    with deployment.launch({"LOGIN_ATTEMPTS_PER_MINUTE": "1"}) as limited:
        # A minute may end between two of them, but not twice.
        answers = [log_in(limited, email, "another password") for _ in range(3)]
        refused = [answer for answer in answers if answer.status_code == HTTPStatus.TOO_MANY_REQUESTS]
        expect(refused, "an account can be tried without end", answers[-1])
        expect(int(refused[0].headers["retry-after"]) > 0, "nothing says when to come back", refused[0])
        answer = log_in(limited, f"no-{email}")
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "one account closes the others", answer)


def keys_are_replaced_without_anybody_noticing(deployment: Deployment) -> None:
    """A process believes what any of its keys has signed, and nothing else."""
    first, second = _KEYS
    with deployment.launch({"JWT_KEYS": first}) as before:
        token = _open(before)[name_property("access_token", deployment.style)]
    with deployment.launch({"JWT_KEYS": f"{second},{first}"}) as during:
        answer = _read_me(during, token)
        expect(answer.status_code == HTTPStatus.OK, "an older key is not believed any more", answer)
    with deployment.launch({"JWT_KEYS": second}) as after:
        answer = _read_me(after, token)
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a key that was taken away is believed", answer)


def a_new_password_is_not_the_address(deployment: Deployment) -> None:
    """Whoever changes the password cannot take the address for it, or the name in it."""
    email = register(deployment)
    token = expect_tokens(log_in(deployment, email))[name_property("access_token", deployment.style)]

    def change(body: Mapping[str, str]) -> Answer:
        headers = {"Authorization": f"Bearer {token}"}
        return deployment.send("POST", f"{AUTH_PATH}/password", json=body, headers=headers, anonymous=True)

    expect_no_guessable_password(change, deployment.style, email=email, password=PASSWORD)


CHECKS: tuple[Check, ...] = (
    *CALLER_CHECKS,
    a_failed_login_gives_nothing_away,
    only_tokens_that_were_issued_are_believed,
    a_refresh_token_is_good_once,
    a_logout_ends_the_login,
    a_new_password_is_not_the_address,
    logins_to_one_account_are_limited,
    keys_are_replaced_without_anybody_noticing,
)


def _open(deployment: Deployment) -> dict[str, str]:
    return expect_tokens(log_in(deployment, register(deployment)))


def _read_me(deployment: Deployment, token: str) -> Answer:
    return deployment.send("GET", ME_PATH, headers={"Authorization": f"Bearer {token}"}, anonymous=True)


def _decode(part: str) -> dict[str, Any]:
    decoded: dict[str, Any] = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    return decoded


def _encode(part: Mapping[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
