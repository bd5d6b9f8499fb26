"""Logs are JSON, one object per line, whoever writes them."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from app.core.logging import configure_logging


@pytest.fixture(autouse=True)
def _restore_logging() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()


def test_structlog_and_the_standard_library_write_one_form(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure_logging("info")
    with structlog.contextvars.bound_contextvars(request_id="42"):
        structlog.get_logger(module="ours").info("one", answer=42)
        logging.getLogger("theirs").warning("two %s", "words")
    logging.getLogger("theirs").debug("not shown")
    one, two = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (one["message"], one["level"], one["answer"], one["request_id"]) == (
        "one",
        "info",
        42,
        "42",
    )
    assert (two["message"], two["level"], two["logger"]) == ("two words", "warning", "theirs")


def test_an_exception_stays_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("info")
    try:
        int("wrong")
    except ValueError:
        structlog.get_logger(module="ours").exception("failed")
    (line,) = capsys.readouterr().out.splitlines()
    assert "ValueError: invalid literal" in json.loads(line)["exception"]
