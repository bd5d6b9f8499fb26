"""Access tokens are believed only as we have issued them."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import jwt
import pytest

from app.auth.access_tokens import AccessTokens, InvalidTokenError
from app.auth.caller import DEFAULT_ROLE, Caller
from app.core.database import utc_now
from app.core.settings import Settings

CALLER = Caller(uuid4(), DEFAULT_ROLE)
OLD_KEY, NEW_KEY = "an old key, which has 32 characters", "a new key, which has 32 characters"


@pytest.fixture
def tokens(settings: Settings) -> AccessTokens:
    return AccessTokens(settings)


def sign(settings: Settings, *, header: dict[str, Any] | None = None, **changes: object) -> str:
    """Sign what we would have signed, but for some claims; None leaves one out."""
    token = AccessTokens(settings).issue(CALLER)
    claims = jwt.decode(token, options={"verify_signature": False}) | changes
    kept = {name: value for name, value in claims.items() if value is not None}
    headers = jwt.get_unverified_header(token) | (header or {})
    return jwt.encode(kept, settings.jwt_keys[0], headers=headers)


def test_a_token_says_who_somebody_is(tokens: AccessTokens) -> None:
    assert tokens.read(tokens.issue(CALLER)) == CALLER


def test_a_token_that_we_could_have_issued_is_believed(
    settings: Settings, tokens: AccessTokens
) -> None:
    assert tokens.read(sign(settings)) == CALLER


@pytest.mark.parametrize("name", ["iss", "aud", "exp", "iat", "jti", "sub", "role"])
def test_no_claim_may_be_missing(settings: Settings, tokens: AccessTokens, name: str) -> None:
    with pytest.raises(InvalidTokenError, match=name):
        tokens.read(sign(settings, **{name: None}))


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "somebody else"},
        {"aud": "somebody else"},
        {"exp": utc_now() - timedelta(minutes=1)},
        {"iat": utc_now() + timedelta(days=1)},
        {"sub": "42"},
    ],
)
def test_a_claim_that_does_not_hold_is_refused(
    settings: Settings, tokens: AccessTokens, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidTokenError):
        tokens.read(sign(settings, **changes))


@pytest.mark.parametrize("header", [{"typ": "JWT"}, {"kid": "00000000"}, {"kid": ""}])
def test_another_kind_of_token_is_refused(
    settings: Settings, tokens: AccessTokens, header: dict[str, Any]
) -> None:
    with pytest.raises(InvalidTokenError):
        tokens.read(sign(settings, header=header))


@pytest.mark.parametrize("text", ["", "abc", "a.b.c", "\u00e4.\u00f6.\u00fc"])
def test_what_is_no_token_is_refused(tokens: AccessTokens, text: str) -> None:
    with pytest.raises(InvalidTokenError):
        tokens.read(text)


def test_a_token_that_was_tampered_with_is_refused(tokens: AccessTokens) -> None:
    header, claims, signature = tokens.issue(CALLER).split(".")
    other_claims = tokens.issue(Caller(uuid4(), DEFAULT_ROLE)).split(".")[1]
    for text in (f"{header}.{other_claims}.{signature}", f"{header}.{claims}.{signature[::-1]}"):
        with pytest.raises(InvalidTokenError):
            tokens.read(text)


def test_a_token_without_a_signature_is_refused(settings: Settings, tokens: AccessTokens) -> None:
    claims = jwt.decode(tokens.issue(CALLER), options={"verify_signature": False})
    headers = jwt.get_unverified_header(tokens.issue(CALLER)) | {"alg": "none"}
    with pytest.raises(InvalidTokenError):
        tokens.read(jwt.encode(claims, "", algorithm="none", headers=headers))
    with pytest.raises(InvalidTokenError):
        tokens.read(
            jwt.encode(
                claims,
                settings.jwt_keys[0] * 2,
                algorithm="HS512",
                headers=headers | {"alg": "HS512"},
            )
        )


def test_a_key_is_replaced_without_anybody_noticing(settings: Settings) -> None:
    before, during, after = (
        AccessTokens(settings.model_copy(update={"jwt_keys": keys}))
        for keys in ((OLD_KEY,), (NEW_KEY, OLD_KEY), (NEW_KEY,))
    )
    old, new = before.issue(CALLER), during.issue(CALLER)
    assert during.read(old) == CALLER
    assert after.read(new) == CALLER
    with pytest.raises(InvalidTokenError):
        after.read(old)
