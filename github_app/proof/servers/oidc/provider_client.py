"""What people and machines do at the provider: sign in on its page, and fetch tokens."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urljoin, urlsplit

import httpx

_REQUEST_SECONDS = 30.0
_MOST_REDIRECTS = 10


class ProviderClient:
    """Drives the provider by plain HTTP; an IdentityProvider.

    Args:
        issuer: Where the provider is.
        secret: The secret of its machine clients.
    """

    def __init__(self, issuer: str, secret: str) -> None:
        self.issuer = issuer
        self._secret = secret

    def authorize(self, url: str, email: str) -> str:
        """Sign in with an address at an authorization URL; give the URL that the browser is sent back to.

        Raises:
            ValueError: If the provider sends it nowhere else.
        """
        with self._open() as client:
            for _ in range(_MOST_REDIRECTS):
                if urlsplit(url).path.startswith("/interaction/"):
                    answer = client.post(url, data={"email": email})
                else:
                    answer = client.get(url)
                url = urljoin(url, answer.headers.get("location", ""))
                if not url.startswith(self.issuer):
                    return url
        msg = f"The provider answered {answer.status_code} {answer.text[:300]!r}"
        raise ValueError(msg)

    def visit(self, url: str) -> httpx.Response:
        """Open a page of the provider."""
        with self._open() as client:
            return client.get(url)

    def issue_token(self, client_id: str, scope: str, audience: str | None) -> str:
        """Give an access token of a machine client: a JWT for an audience, an opaque one for none."""
        form = {"grant_type": "client_credentials", "scope": scope}
        if audience is not None:
            form["resource"] = audience
        with self._open() as client:
            answer = client.post(f"{self.issuer}/token", data=form, auth=(client_id, self._secret))
        token: str = answer.raise_for_status().json()["access_token"]
        return token

    @contextmanager
    def spoil(self, how: str) -> Iterator[None]:
        """Spoil all tokens for as long as the context lasts."""
        self._spoil(how)
        try:
            yield
        finally:
            self._spoil("")

    def _spoil(self, how: str) -> None:
        with self._open() as client:
            client.post(f"{self.issuer}/spoil", data={"how": how}).raise_for_status()

    def _open(self) -> httpx.Client:
        return httpx.Client(timeout=_REQUEST_SECONDS, trust_env=False)
