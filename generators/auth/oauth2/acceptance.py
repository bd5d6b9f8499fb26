"""What signing in at an identity provider promises over HTTP, on every stack."""

from http import HTTPStatus
from typing import Any
from uuid import uuid4

from generators.acceptance import Answer, Check, Deployment, expect
from generators.auth.acceptance import CALLER_CHECKS
from generators.auth.browser import Browser, list_cookie_attributes
from generators.auth.claims import can_be_admitted
from generators.auth.oauth2.flow import ADMIN_MACHINE, LOGIN, LOGOUT, ME, PUBLIC_URL, READER_MACHINE, begin, sign_in
from generators.auth.operations import require_account
from generators.auth.session_rules import COOKIE_ATTRIBUTES, expect_guard_against_forgery
from generators.auth.sessions import COOKIE
from generators.contract.naming import name_property, write_collection_path

_ATTEMPT = "__Host-login"


def a_login_gives_a_guarded_cookie(deployment: Deployment) -> None:
    """Who signs in at the provider has a session here; its cookie is guarded, and so was that of the attempt."""
    browser, email = Browser(deployment), _know(deployment)
    begun = Browser(deployment).send("GET", LOGIN)
    attributes = list_cookie_attributes(begun, _ATTEMPT)
    expect(attributes >= COOKIE_ATTRIBUTES, f"the attempt's cookie has the attributes {sorted(attributes)}", begun)
    answer = sign_in(browser, deployment.identity_provider, email)
    expect(answer.status_code == HTTPStatus.SEE_OTHER, "nobody can sign in", answer)
    attributes = list_cookie_attributes(answer, COOKIE)
    expect(attributes == COOKIE_ATTRIBUTES, f"the session's cookie has the attributes {sorted(attributes)}", answer)
    me = browser.send("GET", ME)
    address = name_property(require_account(deployment.spec).email, deployment.style)
    expect(me.status_code == HTTPStatus.OK and me.json()[address] == email, "the session is not his", me)


def somebody_new_is_admitted_by_a_proved_address(deployment: Deployment) -> None:
    """A new person with a proved address is made a user, if the provider tells all that one needs; no other is."""
    answer = sign_in(Browser(deployment), deployment.identity_provider, _invent_address())
    expected = HTTPStatus.SEE_OTHER if can_be_admitted(deployment.spec) else HTTPStatus.FORBIDDEN
    expect(answer.status_code == expected, f"a newcomer is not answered {expected.value}", answer)
    browser = Browser(deployment)
    answer = sign_in(browser, deployment.identity_provider, f"unverified-{_invent_address()}")
    expect(answer.status_code == HTTPStatus.FORBIDDEN, "an address that is not proved is believed", answer)
    expect(COOKIE not in browser.cookies, "who is refused has a session", answer)


def a_login_belongs_to_the_browser_that_began_it(deployment: Deployment) -> None:
    """The provider's answer is refused from another browser, to an earlier attempt, and with another state."""
    browser, email = Browser(deployment), _know(deployment)
    earlier = begin(browser, deployment.identity_provider, email)
    _expect_refusal(Browser(deployment), earlier, "an answer counts in a browser that has begun nothing")
    later = begin(browser, deployment.identity_provider, email)
    _expect_refusal(browser, earlier, "an answer to an earlier attempt counts")
    _expect_refusal(browser, later.replace("state=", "state=x"), "an answer with another state counts")


def a_code_is_good_once(deployment: Deployment) -> None:
    """Who has seen the way back, cookie of the attempt included, gets no second session of it."""
    browser = Browser(deployment)
    back = begin(browser, deployment.identity_provider, _know(deployment))
    kept = dict(browser.cookies)
    answer = browser.send("GET", back)
    expect(answer.status_code == HTTPStatus.SEE_OTHER, "nobody can sign in", answer)
    expect(_ATTEMPT not in browser.cookies, "the cookie of the attempt stays", answer)
    _expect_refusal(Browser(deployment, kept), back, "a code counts twice")


def an_id_token_that_does_not_hold_lets_nobody_in(deployment: Deployment) -> None:
    """A foreign signature, another nonce, audience or issuer, and a token that has expired are refused."""
    email = _know(deployment)
    for how in ("signature", "nonce", "audience", "issuer", "expiry"):
        browser = Browser(deployment)
        back = begin(browser, deployment.identity_provider, email)
        with deployment.identity_provider.spoil(how):
            _expect_refusal(browser, back, f"an ID token with a spoiled {how} counts")


def a_login_leads_to_no_other_site(deployment: Deployment) -> None:
    """The page to return to is one of the service, or of an origin that is known."""
    name = name_property("return_to", deployment.style)
    for page in ("https://foreign.example/", "//foreign.example", "/\\foreign.example", "javascript:alert(1)"):
        answer = Browser(deployment).send("GET", LOGIN, params={name: page})
        expect(answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY, f"a login may lead to {page}", answer)


def what_changes_something_needs_the_csrf_token(deployment: Deployment) -> None:
    """With the cookie alone, with another session's token, or from a foreign page, an unsafe request is refused."""
    expect_guard_against_forgery(_enter(deployment), _enter(deployment))


def a_logout_ends_the_session_and_says_how_to_leave_the_provider(deployment: Deployment) -> None:
    """After a logout the cookie opens nothing; the provider takes the URL that the answer has."""
    browser = _enter(deployment)
    kept = dict(browser.cookies)
    answer = browser.send("POST", LOGOUT)
    expect(answer.status_code == HTTPStatus.OK, "nobody can log out", answer)
    expect(COOKIE not in browser.cookies, "the logout leaves the cookie", answer)
    (url,) = answer.json().values()
    page = deployment.identity_provider.visit(url)
    expect(page.status_code == HTTPStatus.OK, "the provider does not take the logout", page)
    answer = Browser(deployment, kept).send("GET", ME)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, "a session goes on after the logout", answer)


def machines_bring_access_tokens_of_the_provider(deployment: Deployment) -> None:
    """An access token for the service needs neither session nor CSRF token; its scope says what it may do."""
    resource = require_account(deployment.spec).resource
    path = write_collection_path(resource)
    body = deployment.write_body(resource)
    for machine, scope, status in (
        (READER_MACHINE, "read", HTTPStatus.FORBIDDEN),
        (ADMIN_MACHINE, "read", HTTPStatus.FORBIDDEN),
        (ADMIN_MACHINE, "read admin", HTTPStatus.CREATED),
    ):
        token = deployment.identity_provider.issue_token(machine, scope, PUBLIC_URL)
        answer = _bring(deployment, token, "POST", path, json=body)
        expect(answer.status_code == status, f"{machine} with {scope!r} is not answered {status.value}", answer)


def an_access_token_that_is_not_for_the_service_now_is_refused(deployment: Deployment) -> None:
    """A foreign signature, another audience or issuer, one that has expired, and one that is no JWT are refused."""
    provider = deployment.identity_provider
    tokens = {
        "for another audience": provider.issue_token(ADMIN_MACHINE, "read admin", "https://other.example"),
        "that is opaque": provider.issue_token(ADMIN_MACHINE, "read", None),
        "that is none": "token",
    }
    for how in ("signature", "audience", "issuer", "expiry"):
        with provider.spoil(how):
            tokens[f"with a spoiled {how}"] = provider.issue_token(ADMIN_MACHINE, "read admin", PUBLIC_URL)
    path = write_collection_path(deployment.spec.resources[0])
    for what, token in tokens.items():
        answer = _bring(deployment, token, "GET", path)
        expect(answer.status_code == HTTPStatus.UNAUTHORIZED, f"a token {what} is believed", answer)
        challenge = answer.headers.get("www-authenticate", "")
        expect(challenge.startswith("Bearer"), "a refused token is not answered with a challenge", answer)


def sessions_go_on_while_the_provider_is_away(deployment: Deployment) -> None:
    """Without the provider nobody signs in, which is said with 503; sessions and known keys stay good."""
    browser = _enter(deployment)
    token = deployment.identity_provider.issue_token(ADMIN_MACHINE, "read admin", PUBLIC_URL)
    path = write_collection_path(deployment.spec.resources[0])
    expect(_bring(deployment, token, "GET", path).status_code == HTTPStatus.OK, "a good token is refused")
    with deployment.take_away("identity"):
        answer = browser.send("GET", ME)
        expect(answer.status_code == HTTPStatus.OK, "a session is over while the provider is away", answer)
        answer = _bring(deployment, token, "GET", path)
        expect(answer.status_code == HTTPStatus.OK, "a token of a known key is refused", answer)
        with deployment.launch({}) as fresh:
            answer = Browser(fresh).send("GET", LOGIN)
            expect(answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE, "it is not said what is away", answer)


def _invent_address() -> str:
    return f"{uuid4().hex}@example.com"


def _know(deployment: Deployment) -> str:
    """Give the address of a user, made by an administrator."""
    account = require_account(deployment.spec)
    field = next(field for field in account.resource.fields if field.name == account.role)
    email = _invent_address()
    names = (name_property(name, deployment.style) for name in (account.email, account.role))
    deployment.make_row(account.resource, **dict(zip(names, (email, field.default), strict=True)))
    return email


def _enter(deployment: Deployment) -> Browser:
    browser = Browser(deployment)
    answer = sign_in(browser, deployment.identity_provider, _know(deployment))
    expect(COOKIE in browser.cookies, "who has signed in at the provider has no session", answer)
    return browser


def _expect_refusal(browser: Browser, back: str, rule: str) -> None:
    before = browser.cookies.get(COOKIE)
    answer = browser.send("GET", back)
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, rule, answer)
    expect(browser.cookies.get(COOKIE) == before, f"{rule}: there is a session", answer)


def _bring(deployment: Deployment, token: str, method: str, path: str, **options: Any) -> Answer:  # noqa: ANN401 - any JSON
    headers = {"Authorization": f"Bearer {token}"}
    return deployment.send(method, path, headers=headers, anonymous=True, **options)


CHECKS: tuple[Check, ...] = (
    *CALLER_CHECKS,
    a_login_gives_a_guarded_cookie,
    somebody_new_is_admitted_by_a_proved_address,
    a_login_belongs_to_the_browser_that_began_it,
    a_code_is_good_once,
    an_id_token_that_does_not_hold_lets_nobody_in,
    a_login_leads_to_no_other_site,
    what_changes_something_needs_the_csrf_token,
    a_logout_ends_the_session_and_says_how_to_leave_the_provider,
    machines_bring_access_tokens_of_the_provider,
    an_access_token_that_is_not_for_the_service_now_is_refused,
    sessions_go_on_while_the_provider_is_away,
)
