"""The check of what becomes of the logins of deleted accounts finds each service that breaks the promise."""

from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from generators.acceptance import BrokenRuleError, Deployment
from generators.contract.naming import JsonStyle
from generators.features.soft_delete.logins import what_was_issued_before_a_deletion_stays_over
from generators.pipeline import enrich
from generators.spec.file import read_spec
from generators.spec.models import Auth

SPEC = """
name: teams-api
stack: fastapi-sqlalchemy
features: [soft-delete]
resources:
  Team: {}
  User:
    relations:
      team: {kind: many-to-one, target: Team, on_delete: cascade}
"""
PREFIX = "/api/v1/"
COOKIE = "__Host-session"


@dataclass
class Answered:
    status_code: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def text(self):
        return str(self.body)

    def json(self):
        return self.body


class Keeping:
    """A service in memory that keeps the promise; as much of a deployment as the check needs."""

    style = JsonStyle.SNAKE

    def __init__(self, auth):
        self.spec = enrich(read_spec(SPEC).model_copy(update={"auth": auth}))
        self.identity_provider = self
        self.rows = {}
        self.deleted = set()
        self.logins = {}

    def authorize(self, _url, email):
        return f"https://service.example{PREFIX}auth/callback?{urlencode({'email': email})}"

    def write_body(self, _resource, **sent):
        return sent

    def make_row(self, _resource, **sent):
        row = {"id": str(len(self.rows)), "team_id": None, **sent}
        self.rows[row["id"]] = row
        return row

    def send(self, method, path, *, json=None, params=None, headers=None, **_):
        url = urlsplit(path)
        kind, _, rest = url.path.removeprefix(PREFIX).partition("/")
        if kind != "auth":
            return self.serve_rows(method, rest, json, params)
        match method, rest:
            case "POST", "register":
                return Answered(201, self.make_row(None, **json))
            case "POST", "login":
                return self.begin(json["email"], 200)
            case "GET", "login":
                return Answered(303, headers={"location": "https://provider.example"})
            case "GET", "callback":
                return self.begin(parse_qs(url.query)["email"][0], 303)
            case "POST", "refresh":
                held = json["refresh_token"]
                return self.issue(self.logins.pop(held), 200) if self.is_good(held) else Answered(401)
        _, _, held = headers.get("Cookie", "").partition("=")
        return Answered(200, {"csrf_token": "a"}) if self.is_good(held) else Answered(401)

    def serve_rows(self, method, rest, json, params):
        row_id, _, _ = rest.partition("/")
        others = [row["id"] for row in self.rows.values() if row["team_id"] == row_id]
        match method:
            case "GET":
                found = [row for row in self.rows.values() if row.get("email") == params["email"]]
                return Answered(200, {"items": found})
            case "PATCH":
                self.rows[row_id] |= json
            case "POST":
                self.deleted -= {row_id, *others}
            case "DELETE":
                self.deleted |= {row_id, *others}
                self.end_logins(row_id, others)
                return Answered(204)
        return Answered(200)

    def begin(self, email, status):
        (row,) = [row for row in self.rows.values() if row.get("email") == email]
        return self.issue(row["id"], status) if self.may_sign_in(row["id"]) else Answered(401)

    def issue(self, user_id, status):
        token = f"token-{len(self.logins)}-{user_id}"
        self.logins[token] = user_id
        return Answered(status, {"refresh_token": token}, {"set-cookie": f"{COOKIE}={token}; Path=/"})

    def may_sign_in(self, user_id):
        return user_id not in self.deleted

    def is_good(self, token):
        return token in self.logins and self.logins[token] not in self.deleted

    def end_logins(self, user_id, others):
        self.logins = {token: owner for token, owner in self.logins.items() if owner not in (user_id, *others)}


class LoginsComeBack(Keeping):
    """Refuses what was issued to a deleted account for want of the account alone."""

    def end_logins(self, user_id, others):
        pass


class LoginsComeBackWithOthers(Keeping):
    """Does so where the account goes along with another row."""

    def end_logins(self, user_id, _others):
        super().end_logins(user_id, [])


class LoginsAreRemembered(Keeping):
    """Believes what was good a moment ago."""

    def end_logins(self, user_id, others):
        pass

    def is_good(self, token):
        return token in self.logins


class DeletedAccountsSignIn(Keeping):
    """Asks for the password alone."""

    def may_sign_in(self, _user_id):
        return True


class RestoredAccountsAreLockedOut(Keeping):
    """Has lost the password along with the logins."""

    def __init__(self, auth):
        super().__init__(auth)
        self.lost = set()

    def end_logins(self, user_id, others):
        super().end_logins(user_id, others)
        self.lost |= {user_id, *others}

    def may_sign_in(self, user_id):
        return super().may_sign_in(user_id) and user_id not in self.lost


class NewLoginsAreOverToo(Keeping):
    """Believes nothing any more of an account that was deleted once."""

    def __init__(self, auth):
        super().__init__(auth)
        self.gone = set()

    def end_logins(self, user_id, others):
        self.gone |= {user_id, *others}

    def is_good(self, token):
        return super().is_good(token) and self.logins[token] not in self.gone


WAYS = [Auth.JWT, Auth.SESSION, Auth.OAUTH2]
BROKEN = [
    LoginsComeBack,
    LoginsComeBackWithOthers,
    LoginsAreRemembered,
    DeletedAccountsSignIn,
    RestoredAccountsAreLockedOut,
    NewLoginsAreOverToo,
]


@pytest.mark.parametrize("auth", WAYS)
def test_a_service_that_ends_logins_with_their_account_keeps_the_promise(auth):
    service = Keeping(auth)
    what_was_issued_before_a_deletion_stays_over(cast("Deployment", service))
    assert service.rows["0"]["team_id"] == "1", "it was not deleted along with its team"


@pytest.mark.parametrize("auth", WAYS)
@pytest.mark.parametrize("kind", BROKEN)
def test_a_service_that_breaks_the_promise_is_found(kind, auth):
    with pytest.raises(BrokenRuleError):
        what_was_issued_before_a_deletion_stays_over(cast("Deployment", kind(auth)))


def test_nothing_is_issued_where_nobody_is_known():
    service = Keeping(Auth.NONE)
    what_was_issued_before_a_deletion_stays_over(cast("Deployment", service))
    assert service.rows == {}
