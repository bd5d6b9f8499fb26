"""Settings: what the environment has to say, and what is told when it does not."""

import os
from pathlib import Path
from typing import Any

import pytest

from github_app.settings import SettingsError, load_settings


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, key_pair: Any) -> pytest.MonkeyPatch:
    for name in [name for name in os.environ if name.startswith("PULLWRIGHT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PULLWRIGHT_APP_ID", "12")
    monkeypatch.setenv("PULLWRIGHT_PRIVATE_KEY", key_pair.private)
    monkeypatch.setenv("PULLWRIGHT_WEBHOOK_SECRET", "long enough")
    return monkeypatch


@pytest.mark.usefixtures("environment")
def test_three_variables_are_enough() -> None:
    settings = load_settings()
    assert settings.app_id == 12
    assert settings.github_api_url == "https://api.github.com"
    assert settings.database_url == "sqlite:///pullwright.sqlite"
    assert settings.bot_login == "pullwright[bot]"


def test_everything_that_is_wrong_is_told_at_once(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("PULLWRIGHT_APP_ID")
    environment.setenv("PULLWRIGHT_WEBHOOK_SECRET", "short")
    environment.setenv("PULLWRIGHT_DATABASE_URL", "mysql://x")
    environment.setenv("PULLWRIGHT_PORT", "many")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    lines = str(caught.value).splitlines()
    assert len(lines) == 4
    for name in ("APP_ID", "WEBHOOK_SECRET", "DATABASE_URL", "PORT"):
        assert any(line.startswith(f"PULLWRIGHT_{name} (") for line in lines)


def test_the_errors_show_no_secret(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("PULLWRIGHT_WEBHOOK_SECRET", "s3cr3t")
    environment.setenv("PULLWRIGHT_PORT", "many")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "s3cr3t" not in str(caught.value)


@pytest.mark.usefixtures("environment")
def test_the_settings_show_no_secret() -> None:
    shown = repr(load_settings())
    assert "long enough" not in shown
    assert "PRIVATE KEY" not in shown


@pytest.mark.usefixtures("environment")
def test_no_process_that_we_start_inherits_a_secret() -> None:
    load_settings()
    assert "PULLWRIGHT_PRIVATE_KEY" not in os.environ
    assert "PULLWRIGHT_WEBHOOK_SECRET" not in os.environ
    assert "PULLWRIGHT_APP_ID" in os.environ


def test_the_key_may_be_in_one_line(environment: pytest.MonkeyPatch, key_pair: Any) -> None:
    environment.setenv("PULLWRIGHT_PRIVATE_KEY", key_pair.private.replace("\n", "\\n"))
    assert load_settings().read_private_key() == key_pair.private


def test_the_key_may_be_in_a_file(environment: pytest.MonkeyPatch, key_pair: Any, tmp_path: Path) -> None:
    (tmp_path / "key.pem").write_text(key_pair.private)
    environment.delenv("PULLWRIGHT_PRIVATE_KEY")
    environment.setenv("PULLWRIGHT_PRIVATE_KEY_FILE", str(tmp_path / "key.pem"))
    assert load_settings().read_private_key() == key_pair.private


@pytest.mark.parametrize(
    ("variables", "text"),
    [
        ({"PRIVATE_KEY": None}, "set either"),
        ({"PRIVATE_KEY_FILE": "/nowhere/key.pem"}, "set either"),
        ({"PRIVATE_KEY": None, "PRIVATE_KEY_FILE": "/nowhere/key.pem"}, "cannot be read: No such file"),
        ({"PRIVATE_KEY": "not a key"}, "not a PEM file"),
        ({"GITHUB_API_URL": "ftp://example.com"}, "http or https address"),
    ],
)
def test_what_cannot_work_is_told(environment: pytest.MonkeyPatch, variables: dict[str, str | None], text: str) -> None:
    for name, value in variables.items():
        if value is None:
            environment.delenv(f"PULLWRIGHT_{name}")
        else:
            environment.setenv(f"PULLWRIGHT_{name}", value)
    with pytest.raises(SettingsError, match=text):
        load_settings()
