"""Access tokens: signed statements of who somebody is and what he may do, good for some minutes."""

from datetime import timedelta
from hashlib import sha256
from uuid import UUID, uuid4

import jwt

from app.auth.caller import Caller
from app.core.database import utc_now
from app.core.settings import Settings

_ALGORITHM = "HS256"
_TYPE = "at+jwt"
_CLAIMS = ["iss", "aud", "exp", "iat", "jti", "sub", "role"]
_LEEWAY = timedelta(seconds=5)
"""How far the clocks of two processes may be apart."""


class InvalidTokenError(Exception):
    """A text is no access token of ours, or not any more."""


class AccessTokens:
    """Signs by the first of the keys, and believes what any of them has signed.

    Which key it was is said by `kid`. So keys are changed without anybody noticing: put the new one first, and
    take the old one away when the last token of it has ended.
    """

    def __init__(self, settings: Settings) -> None:
        self._keys = {_name_key(key): key for key in settings.jwt_keys}
        self._key_id = _name_key(settings.jwt_keys[0])
        self._issuer = settings.jwt_issuer
        self._audience = settings.jwt_audience
        self.lifetime = timedelta(seconds=settings.access_token_seconds)

    def issue(self, caller: Caller) -> str:
        """Give a token that says who somebody is."""
        now = utc_now()
        claims = {
            "iss": self._issuer,
            "aud": self._audience,
            "exp": now + self.lifetime,
            "iat": now,
            "jti": str(uuid4()),
            "sub": str(caller.user_id),
            "role": caller.role,
        }
        headers = {"kid": self._key_id, "typ": _TYPE}
        return jwt.encode(claims, self._keys[self._key_id], algorithm=_ALGORITHM, headers=headers)

    def read(self, token: str) -> Caller:
        """Give who a token says that somebody is.

        Raises:
            InvalidTokenError: If it is not signed by one of the keys, has ended, or says something else than ours do.
        """
        try:
            header = jwt.get_unverified_header(token)
            if header.get("typ") != _TYPE:
                raise InvalidTokenError(f"the type is {header.get('typ')!r}")
            claims = jwt.decode(
                token,
                self._keys[header["kid"]],
                algorithms=[_ALGORITHM],
                issuer=self._issuer,
                audience=self._audience,
                leeway=_LEEWAY,
                options={"require": _CLAIMS},
            )
            return Caller(UUID(claims["sub"]), str(claims["role"]))
        except (jwt.InvalidTokenError, KeyError, TypeError, ValueError) as error:
            raise InvalidTokenError(str(error)) from error


def _name_key(key: str) -> str:
    # Enough to tell keys apart, and too little to learn anything of them.
    return sha256(key.encode()).hexdigest()[:8]
