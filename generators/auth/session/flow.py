"""The way of a browser through a login: by a password to a session, and to its CSRF token."""

from http import HTTPStatus

from generators.acceptance import Answer, expect
from generators.auth.browser import Browser
from generators.auth.protection import AUTH_PATH
from generators.auth.registration import PASSWORD

LOGIN = f"{AUTH_PATH}/login"


def try_to_log_in(browser: Browser, email: str, password: str = PASSWORD) -> Answer:
    """Log in, or be refused."""
    return browser.send("POST", LOGIN, json={"email": email, "password": password})


def log_in(browser: Browser, email: str) -> Answer:
    """Log somebody in who has registered.

    Raises:
        BrokenRuleError: If the service does not let him in.
    """
    answer = try_to_log_in(browser, email)
    expect(answer.status_code == HTTPStatus.OK, "whoever has registered cannot log in", answer)
    (browser.csrf_token,) = answer.json().values()
    return answer
