"""Rules that every session keeps, whichever way it began."""

from http import HTTPStatus

from generators.acceptance import expect
from generators.auth.browser import Browser
from generators.auth.protection import AUTH_PATH
from generators.auth.sessions import CSRF_HEADER

COOKIE_ATTRIBUTES = {"httponly", "path=/", "samesite=lax", "secure"}

_ME = f"{AUTH_PATH}/me"
_UNSAFE = f"{AUTH_PATH}/logout-everywhere"


def expect_guard_against_forgery(browser: Browser, other: Browser) -> None:
    """Go on only if a session changes nothing without its CSRF token, or from a foreign page; it is over afterwards.

    Raises:
        BrokenRuleError: If it does.
    """
    for headers in (
        {CSRF_HEADER: ""},
        {CSRF_HEADER: other.csrf_token},
        {"Origin": "https://foreign.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
    ):
        answer = browser.send("POST", _UNSAFE, headers=headers)
        expect(answer.status_code == HTTPStatus.FORBIDDEN, f"a forged request with {headers} is not refused", answer)
    answer = browser.send("GET", _ME)
    expect(answer.status_code == HTTPStatus.OK, "a forged request ended the session", answer)
    answer = browser.send("POST", _UNSAFE, headers={"Sec-Fetch-Site": "same-origin"})
    expect(answer.status_code == HTTPStatus.NO_CONTENT, "a request of an own page is refused", answer)
