"""Settings come from the environment, and say what is wrong with it."""

import pytest

from app.core.settings import SettingsError, load_settings

REQUIRED = {
    "DATABASE_URL": "postgresql+asyncpg://app:app@localhost:5432/app",
    "JWT_KEYS": "for-development-only-replace-me-everywhere-else",
    "REDIS_URL": "redis://localhost:6379/0",
    "BROKER_URL": "amqp://app:app@localhost:5672/",
}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    for name, example in REQUIRED.items():
        monkeypatch.setenv(name, example)


def test_each_setting_that_is_wrong_or_missing_has_its_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in REQUIRED:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PORT", "many")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    lines = str(caught.value).splitlines()
    assert [line.split()[0] for line in lines] == [*REQUIRED, "PORT"]
    assert "is not set" in lines[0]


def test_another_kind_of_database_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "oracle://localhost/app")
    with pytest.raises(SettingsError, match="DATABASE_URL is wrong"):
        load_settings()


def test_origins_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORS_ORIGINS", "https://one.example, https://two.example")
    assert load_settings().cors_origins == ("https://one.example", "https://two.example")


def test_a_proxy_that_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", "10.0.0.0/8, 192.0.2.1")
    assert [str(network) for network in load_settings().trusted_proxies] == [
        "10.0.0.0/8",
        "192.0.2.1/32",
    ]
    monkeypatch.setenv("TRUSTED_PROXIES", "proxy.example")
    with pytest.raises(SettingsError, match="TRUSTED_PROXIES is wrong"):
        load_settings()
