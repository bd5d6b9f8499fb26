"""The way of a browser through a login at an identity provider, and what the proof's own provider knows."""

from urllib.parse import urlsplit

from generators.acceptance import Answer, IdentityProvider
from generators.auth.browser import Browser
from generators.auth.protection import AUTH_PATH
from generators.auth.sessions import COOKIE

PUBLIC_URL = "https://service.example"
"""Where browsers reach the service in a proof, as far as the provider knows; access tokens are for it, too."""

ADMIN_MACHINE, READER_MACHINE = "machine-admin", "machine-reader"
"""Clients with the scopes "read admin", and "read"."""

LOGIN, LOGOUT, ME, SESSION = (f"{AUTH_PATH}/{name}" for name in ("login", "logout", "me", "session"))


def begin(browser: Browser, provider: IdentityProvider, email: str) -> str:
    """Begin a login and sign in at the provider; give where the browser has to come back, as a path.

    Raises:
        ValueError: If the provider sends it nowhere.
    """
    begun = browser.send("GET", LOGIN)
    back = urlsplit(provider.authorize(begun.headers.get("location", ""), email))
    return f"{back.path}?{back.query}"


def sign_in(browser: Browser, provider: IdentityProvider, email: str) -> Answer:
    """Walk the whole way; where it ends in a session, the browser has its CSRF token too."""
    answer = browser.send("GET", begin(browser, provider, email))
    if COOKIE in browser.cookies:
        (browser.csrf_token,) = browser.send("GET", SESSION).json().values()
    return answer
