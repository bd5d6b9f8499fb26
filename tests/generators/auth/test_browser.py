"""The browser of acceptance checks keeps cookies as a real one does."""

from types import SimpleNamespace
from typing import cast

from generators.acceptance import Answer
from generators.auth.browser import Browser, Visited, list_cookie_attributes

GIVEN = "__Host-session=abc; HttpOnly; Path=/; SameSite=lax; Secure"
TAKEN_BACK = (
    '__Host-session=""; expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; Max-Age=0; Path=/; SameSite=lax; Secure'
)


class Echo:
    """A deployment that answers with prepared cookies, and keeps what it was sent."""

    def __init__(self, *cookies: str) -> None:
        self._cookies = list(cookies)
        self.sent: list[dict[str, str]] = []

    def send(self, _method, _path, *, headers, anonymous):
        assert anonymous
        self.sent.append(headers)
        return SimpleNamespace(headers={"set-cookie": self._cookies.pop(0)} if self._cookies else {})


def test_a_cookie_goes_along_until_it_is_taken_back():
    echo = Echo(GIVEN, TAKEN_BACK)
    browser = Browser(cast("Visited", echo))
    for _ in range(3):
        browser.send("GET", "/")
    assert echo.sent == [{}, {"Cookie": "__Host-session=abc"}, {}]


def test_several_cookies_of_one_answer_are_kept():
    browser = Browser(cast("Visited", Echo(f"{GIVEN}, __Host-login=def; Path=/")))
    browser.send("GET", "/")
    assert browser.cookies == {"__Host-session": "abc", "__Host-login": "def"}


def test_headers_that_are_given_come_before_its_own():
    echo = Echo()
    browser = Browser(cast("Visited", echo), {"__Host-session": "abc"}, csrf_token="token")
    browser.send("POST", "/", headers={"X-CSRF-Token": "", "Origin": "null"})
    assert echo.sent == [{"Cookie": "__Host-session=abc", "Origin": "null"}]


def test_attributes_are_those_of_the_cookie_that_is_asked_for():
    answer = cast("Answer", SimpleNamespace(headers={"set-cookie": f"__Host-login=def; Max-Age=600, {GIVEN}"}))
    assert list_cookie_attributes(answer, "__Host-session") == {"httponly", "path=/", "samesite=lax", "secure"}
    assert list_cookie_attributes(answer, "__Host-other") == set()


def test_a_date_is_one_attribute():
    given = f"__Host-login=def; Path=/; Expires=Thu, 01 Jan 2026 00:00:00 GMT; HttpOnly; Secure, {GIVEN}"
    answer = cast("Answer", SimpleNamespace(headers={"set-cookie": given}))
    assert list_cookie_attributes(answer, "__Host-login") == {
        *("path=/", "expires=thu, 01 jan 2026 00:00:00 gmt", "httponly", "secure")
    }
    assert list_cookie_attributes(answer, "__Host-session") == {"httponly", "path=/", "samesite=lax", "secure"}
