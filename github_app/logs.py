"""Logs: one JSON object per line on standard error, with the ids of the delivery and the job, and without secrets."""

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from github_app.redaction import redact

_QUIET = ("dbos", "httpx", "httpcore", "githubkit", "asyncio", "uvicorn.access")
# What these say at info level, our own lines say with more.


def configure_logs(level: str) -> None:
    """Set up logging for the whole process.

    Args:
        level: Lowest level that is written: ``debug``, ``info``, ``warning`` or ``error``.
    """
    number = logging.getLevelNamesMapping()[level.upper()]
    shared: list[structlog.types.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        _clean_values,
    ]
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer(default=str)],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[*shared[:-2], structlog.stdlib.ExtraAdder()],
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                _clean_values,
                structlog.processors.JSONRenderer(default=str),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(number)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(number, logging.WARNING))


def take_over_logger(name: str) -> None:
    """Let a library that writes its lines by itself write them through ours."""
    logger = logging.getLogger(name)
    logger.handlers.clear()
    logger.propagate = True


def _clean_values(_logger: object, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    # uvicorn sends its messages a second time, with colours.
    entry.pop("color_message", None)
    return {key: redact(value) if isinstance(value, str) else value for key, value in entry.items()}
