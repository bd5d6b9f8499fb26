"""Starting the service."""

import pytest

from app.__main__ import main


def test_a_wrong_setting_stops_the_start_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PORT", "-1")
    with pytest.raises(SystemExit) as caught:
        main()
    assert "PORT is wrong" in str(caught.value.code)
