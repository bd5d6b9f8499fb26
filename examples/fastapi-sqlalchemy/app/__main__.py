"""Start the service: `python -m app`."""

import gc
import sys

import uvicorn

from app.core.logging import configure_logging
from app.core.settings import SettingsError, load_settings
from app.main import create_app

_YOUNG_OBJECTS = 20_000
"""How many new objects there may be before the collector looks for circles among them."""


def main() -> None:
    """Read the settings and serve until SIGTERM."""
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.exit(str(error))
    configure_logging(settings.log_level)
    app = create_app(settings)
    # What is loaded by now stays to the end: each full collection would look through all of it and hold up requests.
    gc.collect()
    gc.freeze()
    # A page of a list is hundreds of objects: by default they would be looked through again every few requests.
    gc.set_threshold(_YOUNG_OBJECTS)
    uvicorn.run(
        app,
        host="0.0.0.0",  # noqa: S104  # a container is reached from outside
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=[str(network) for network in settings.trusted_proxies],
        timeout_keep_alive=30,
        timeout_graceful_shutdown=25,
    )


if __name__ == "__main__":
    main()
