"""The App's authentication: real JWTs, real installation tokens, and what each may do."""

from datetime import timedelta
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa


def ask(live_sandbox, path, token):
    return live_sandbox.ask("GET", f"{live_sandbox.api}{path}", token)


def test_the_app_is_known_by_its_jwt(live_sandbox):
    answer = ask(live_sandbox, "/app", live_sandbox.write_jwt())
    assert answer.status_code == 200
    assert answer.json()["slug"] == "pullwright"
    assert answer.json()["installations_count"] == 1


def test_the_app_may_sign_with_its_client_id(live_sandbox):
    client_id = ask(live_sandbox, "/app", live_sandbox.write_jwt()).json()["client_id"]
    assert ask(live_sandbox, "/app", live_sandbox.write_jwt(iss=client_id)).status_code == 200


@pytest.mark.parametrize(
    ("claims", "said"),
    [
        ({"iss": "1"}, "Integration not found"),
        ({"exp": 0}, "future time"),
        ({"exp": 2**40}, "too far in the future"),
        ({"iat": 2**40}, "time in the past"),
    ],
)
def test_a_jwt_with_wrong_claims_is_refused_with_the_reason(live_sandbox, claims, said):
    answer = ask(live_sandbox, "/app", live_sandbox.write_jwt(**claims))
    assert answer.status_code == 401
    assert said in answer.json()["message"]


@pytest.mark.parametrize("algorithm", ["RS256", "HS256", "none"])
def test_a_jwt_that_somebody_else_signed_is_refused(live_sandbox, algorithm):
    keys: dict[str, Any] = {
        "RS256": rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "HS256": "the public key or anything else, as long as it is long enough",
        "none": None,
    }
    claims = jwt.decode(live_sandbox.write_jwt(), options={"verify_signature": False})
    answer = ask(live_sandbox, "/app", jwt.encode(claims, keys[algorithm], algorithm=algorithm))
    assert answer.status_code == 401


@pytest.mark.parametrize("token", ["nonsense", "ghs_unknown"])
def test_an_unknown_token_is_refused(live_sandbox, token):
    answer = ask(live_sandbox, f"/repos/{live_sandbox.repository.full_name}", token)
    assert answer.status_code == 401


def test_an_installation_token_ends_after_an_hour(live_sandbox):
    client = live_sandbox.connect(live_sandbox.issue_app_token())
    assert client.get("/issues").status_code == 200
    clock = live_sandbox.sandbox.state.clock
    live_sandbox.sandbox.state.clock = lambda: clock() + timedelta(hours=1)
    assert client.get("/issues").status_code == 401


def test_a_token_carries_no_more_than_the_installation_has(live_sandbox):
    url = f"{live_sandbox.api}/app/installations/{live_sandbox.installation.id}/access_tokens"
    token = live_sandbox.write_jwt()
    refused = live_sandbox.ask("POST", url, token, json={"permissions": {"administration": "write"}})
    assert refused.status_code == 422
    elsewhere = live_sandbox.ask("POST", url, token, json={"repository_ids": [1]})
    assert elsewhere.status_code == 422
    wanted = {"permissions": {"issues": "read"}, "repositories": [live_sandbox.repository.name]}
    narrow = live_sandbox.ask("POST", url, token, json=wanted)
    assert narrow.json()["permissions"] == {"issues": "read", "metadata": "read"}


@pytest.mark.parametrize(
    ("permissions", "method", "path", "body"),
    [
        ({"contents": "write"}, "POST", "/issues", {"title": "Users"}),
        ({"issues": "read"}, "POST", "/issues/1/comments", {"body": "Hello"}),
        ({"issues": "read"}, "POST", "/issues/1/reactions", {"content": "eyes"}),
        ({"issues": "read"}, "POST", "/issues/1/labels", {"labels": ["bug"]}),
        ({"issues": "write"}, "POST", "/pulls", {"title": "Work", "head": "work", "base": "main"}),
        ({"issues": "write"}, "GET", "/contents/README.md", None),
        ({"contents": "read"}, "POST", "/git/refs", {"ref": "refs/heads/x", "sha": "0" * 40}),
        ({"contents": "write"}, "POST", "/check-runs", {"name": "Build", "head_sha": "0" * 40}),
    ],
)
def test_a_token_without_the_permission_is_told_that_it_is_not_accessible(
    live_sandbox, permissions, method, path, body
):
    live_sandbox.connect(live_sandbox.issue_token_for("reader")).post("/issues", json={"title": "Users"})
    client = live_sandbox.connect(live_sandbox.issue_app_token(**permissions))
    answer = client.request(method, path, json=body)
    assert answer.status_code == 403
    assert answer.json()["message"] == "Resource not accessible by integration"


def test_a_token_is_for_the_repositories_of_its_installation_alone(live_sandbox):
    sandbox = live_sandbox.sandbox
    other = sandbox.add_repository(live_sandbox.repository.owner, "other", files={"README.md": ""})
    url = f"{live_sandbox.api}/repos/{other.full_name}"
    token = live_sandbox.issue_app_token()
    assert live_sandbox.ask("GET", url, token).status_code == 200
    assert live_sandbox.ask("POST", f"{url}/issues", token, json={"title": "Users"}).status_code == 403
    other.private = True
    assert live_sandbox.ask("GET", url, token).status_code == 404
    assert ask(live_sandbox, f"/repos/{other.full_name}/installation", live_sandbox.write_jwt()).status_code == 404
    listed = ask(live_sandbox, "/installation/repositories", token).json()
    assert [repository["name"] for repository in listed["repositories"]] == ["shop"]


def test_the_app_finds_its_installations(live_sandbox):
    token, id_ = live_sandbox.write_jwt(), live_sandbox.installation.id
    repository = live_sandbox.repository.full_name
    assert ask(live_sandbox, f"/repos/{repository}/installation", token).json()["id"] == id_
    assert ask(live_sandbox, f"/app/installations/{id_}", token).json()["account"]["login"] == "acme"
    assert [found["id"] for found in ask(live_sandbox, "/app/installations", token).json()] == [id_]
    assert ask(live_sandbox, "/app/installations/1", token).status_code == 404
    assert ask(live_sandbox, "/app", live_sandbox.issue_app_token()).status_code == 401
    person = live_sandbox.issue_token_for("owner")
    assert ask(live_sandbox, "/installation/repositories", person).status_code == 403
