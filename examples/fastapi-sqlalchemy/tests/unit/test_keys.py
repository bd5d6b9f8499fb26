"""Keys have no default, and are long enough not to be guessed."""

import pytest

from app.core.settings import Settings, SettingsError, load_settings


@pytest.mark.parametrize(
    "keys", ["", " , ", "too short", "a key that has 32 characters and more,too short"]
)
def test_keys_that_are_missing_or_short_stop_the_start(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
    keys: str,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    monkeypatch.setenv("JWT_KEYS", keys)
    with pytest.raises(SettingsError, match="JWT_KEYS is wrong"):
        load_settings()
