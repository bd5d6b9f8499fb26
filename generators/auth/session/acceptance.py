"""What sessions that begin with a password promise over HTTP, on every stack."""

from collections.abc import Mapping
from http import HTTPStatus

from generators.acceptance import Answer, Check, Deployment, expect
from generators.auth.acceptance import CALLER_CHECKS
from generators.auth.browser import Browser, list_cookie_attributes
from generators.auth.operations import require_account
from generators.auth.password_rules import expect_no_guessable_password
from generators.auth.protection import AUTH_PATH
from generators.auth.registration import PASSWORD, register
from generators.auth.session.flow import LOGIN, log_in, try_to_log_in
from generators.auth.session_rules import COOKIE_ATTRIBUTES, expect_guard_against_forgery
from generators.auth.sessions import COOKIE
from generators.contract.naming import name_property

_ME, _LOGOUT = (f"{AUTH_PATH}/{name}" for name in ("me", "logout"))


def a_login_gives_a_guarded_cookie(deployment: Deployment) -> None:
    """The cookie has the prefix __Host-, and is HttpOnly, Secure, SameSite=Lax and gone with the browser."""
    browser, email = Browser(deployment), register(deployment)
    answer = log_in(browser, email)
    attributes = list_cookie_attributes(answer, COOKIE)
    expect(attributes == COOKIE_ATTRIBUTES, f"the cookie has the attributes {sorted(attributes)}", answer)
    me = browser.send("GET", _ME)
    address = name_property(require_account(deployment.spec).email, deployment.style)
    expect(me.status_code == HTTPStatus.OK and me.json()[address] == email, "the session is not his", me)


def a_failed_login_gives_nothing_away(deployment: Deployment) -> None:
    """A wrong password and an unknown address are answered alike, and without a cookie."""
    email = register(deployment)
    answers = [
        try_to_log_in(Browser(deployment), email, "another password"),
        try_to_log_in(Browser(deployment), f"no-{email}"),
    ]
    for answer in answers:
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a wrong login is not refused", answer)
        expect(not answer.headers.get("set-cookie"), "a wrong login sets a cookie", answer)
    expect(answers[0].json() == answers[1].json(), "an unknown address is answered differently", answers[1])


def what_changes_something_needs_the_csrf_token(deployment: Deployment) -> None:
    """With the cookie alone, with another session's token, or from a foreign page, an unsafe request is refused."""
    expect_guard_against_forgery(_sign_in(deployment), _sign_in(deployment))


def a_foreign_page_logs_nobody_in(deployment: Deployment) -> None:
    """A login from a foreign page is refused, so that nobody works in another's account without knowing."""
    email = register(deployment)
    answer = Browser(deployment).send(
        "POST", LOGIN, json={"email": email, "password": PASSWORD}, headers={"Origin": "https://foreign.example"}
    )
    expect(answer.status_code == HTTPStatus.FORBIDDEN, "a foreign page can log in", answer)
    expect(not answer.headers.get("set-cookie"), "a refused login sets a cookie", answer)


def a_login_begins_a_new_session(deployment: Deployment) -> None:
    """A login never takes over the cookie that was there, and ends the session that it stood for."""
    browser, email = Browser(deployment, {COOKIE: "chosen-by-somebody-else"}), register(deployment)
    log_in(browser, email)
    first = browser.cookies[COOKIE]
    log_in(browser, email)
    for token in ("chosen-by-somebody-else", first):
        answer = Browser(deployment, {COOKIE: token}).send("GET", _ME)
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "an earlier cookie still opens the session", answer)


def a_logout_ends_the_session(deployment: Deployment) -> None:
    """After a logout the cookie is taken back, and opens nothing if somebody has kept it."""
    browser = _sign_in(deployment)
    kept = browser.cookies[COOKIE]
    browser.send("POST", _LOGOUT)
    expect(COOKIE not in browser.cookies, "the logout leaves the cookie")
    answer = Browser(deployment, {COOKIE: kept}).send("GET", _ME)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a session goes on after the logout", answer)


def a_logout_everywhere_ends_all_sessions(deployment: Deployment) -> None:
    """All sessions of the caller end, those of others do not."""
    email, stranger = register(deployment), _sign_in(deployment)
    browsers = [Browser(deployment), Browser(deployment)]
    for browser in browsers:
        log_in(browser, email)
    browsers[0].send("POST", f"{AUTH_PATH}/logout-everywhere")
    answer = browsers[1].send("GET", _ME)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "another browser's session goes on", answer)
    answer = stranger.send("GET", _ME)
    expect(answer.status_code == HTTPStatus.OK, "somebody else's session is over as well", answer)


def a_new_password_ends_all_sessions(deployment: Deployment) -> None:
    """Whoever changes the password goes on in a new session; all others are over, and the old password with them."""
    email = register(deployment)
    changing, other = Browser(deployment), Browser(deployment)
    for browser in (changing, other):
        log_in(browser, email)
    names = (name_property(name, deployment.style) for name in ("current_password", "new_password"))
    body = dict(zip(names, (PASSWORD, "another horse with a battery"), strict=True))
    answer = changing.send("POST", f"{AUTH_PATH}/password", json=body)
    expect(answer.status_code == HTTPStatus.OK, "the password cannot be changed", answer)
    answer = changing.send("GET", _ME)
    expect(answer.status_code == HTTPStatus.OK, "whoever changes the password is logged out", answer)
    answer = other.send("GET", _ME)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "another session outlives the password", answer)
    answer = try_to_log_in(Browser(deployment), email)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "the old password is still good", answer)


def a_new_password_is_not_the_address(deployment: Deployment) -> None:
    """Whoever changes the password cannot take the address for it, or the name in it."""
    browser, email = Browser(deployment), register(deployment)
    log_in(browser, email)

    def change(body: Mapping[str, str]) -> Answer:
        return browser.send("POST", f"{AUTH_PATH}/password", json=body)

    expect_no_guessable_password(change, deployment.style, email=email, password=PASSWORD)


def sessions_are_those_of_all_processes(deployment: Deployment) -> None:
    """A second process knows the sessions of the first, and notices their end: at once if it remembers none."""
    browser = _sign_in(deployment)
    with deployment.launch({"SESSION_CACHE_SECONDS": "0"}) as second:
        elsewhere = Browser(second, dict(browser.cookies))
        answer = elsewhere.send("GET", _ME)
        expect(answer.status_code == HTTPStatus.OK, "another process does not know the session", answer)
        browser.send("POST", _LOGOUT)
        answer = elsewhere.send("GET", _ME)
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "the session goes on in another process", answer)


def _sign_in(deployment: Deployment) -> Browser:
    browser = Browser(deployment)
    log_in(browser, register(deployment))
    return browser


CHECKS: tuple[Check, ...] = (
    *CALLER_CHECKS,
    a_login_gives_a_guarded_cookie,
    a_failed_login_gives_nothing_away,
    what_changes_something_needs_the_csrf_token,
    a_foreign_page_logs_nobody_in,
    a_login_begins_a_new_session,
    a_logout_ends_the_session,
    a_logout_everywhere_ends_all_sessions,
    a_new_password_ends_all_sessions,
    a_new_password_is_not_the_address,
    sessions_are_those_of_all_processes,
)
