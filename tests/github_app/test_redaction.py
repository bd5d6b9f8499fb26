"""Secrets of every kind vanish; everything else stays."""

import json
import logging

import pytest
import structlog

from github_app.logs import configure_logs
from github_app.redaction import REDACTED, redact

SECRETS = [
    "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
    "github_pat_11ABCDEFG0123456789_abcdefghij",
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxMiJ9.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\nMIIEow",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_vanishes(secret: str) -> None:
    assert redact(f"before {secret} after").startswith(f"before {REDACTED}")
    assert secret[:30] not in redact(f"before {secret} after")


def test_a_header_keeps_its_name() -> None:
    assert redact("Authorization: Basic eC1hY2Nlc3M=") == f"Authorization: {REDACTED}"


def test_the_password_of_an_address_vanishes() -> None:
    assert redact("postgresql://app:hunter2@db/jobs") == f"postgresql://{REDACTED}@db/jobs"


def test_other_words_stay() -> None:
    text = "git push: ! [rejected] main -> main (stale info) at https://github.com/acme/shop"
    assert redact(text) == text


def test_no_log_line_has_a_secret(capsys: pytest.CaptureFixture[str]) -> None:
    before = (structlog.get_config(), logging.getLogger().handlers[:], logging.getLogger().level)
    try:
        configure_logs("info")
        structlog.get_logger().info("a", token=SECRETS[0])
        logging.getLogger("other").error("b %s", SECRETS[0])
        structlog.get_logger().error("c", exc_info=RuntimeError(SECRETS[0]))
        written = capsys.readouterr().err
    finally:
        structlog.configure(**before[0])
        logging.getLogger().handlers, logging.getLogger().level = before[1], before[2]
    assert SECRETS[0] not in written
    assert [json.loads(line)["event"] for line in written.splitlines()] == ["a", f"b {REDACTED}", "c"]
