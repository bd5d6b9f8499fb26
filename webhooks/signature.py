"""The signature of a delivery: an HMAC of the raw body under the secret that GitHub and the App share."""

import hashlib
import hmac

HEADER = "X-Hub-Signature-256"
_PREFIX = "sha256="


def sign(secret: bytes, body: bytes) -> str:
    """Give the value of the signature header for a body."""
    return _PREFIX + hmac.new(secret, body, hashlib.sha256).hexdigest()


def is_signed(secret: bytes, body: bytes, signature: str | None) -> bool:
    """Tell whether a signature is that of the body; how long it takes says nothing about how wrong it is."""
    # compare_digest refuses text beyond ASCII, and the header is the sender's to choose.
    given = (signature or "").encode("utf-8", "replace")
    return hmac.compare_digest(sign(secret, body).encode(), given)
