"""The sign of life of the worker, which has no port to ask; `python -m app.messaging.heartbeat` looks for it."""

import asyncio
import sys
import tempfile
from pathlib import Path
from time import time

FILE = Path(tempfile.gettempdir()) / "print-shop-api-worker-alive"
_INTERVAL = 5.0
_PATIENCE = 30.0


async def keep_beating(file: Path = FILE) -> None:
    """Touch the file again and again; never returns."""
    while True:
        await asyncio.to_thread(file.touch)
        await asyncio.sleep(_INTERVAL)


def is_alive(file: Path = FILE) -> bool:
    """Tell whether a worker has touched the file lately."""
    return file.exists() and time() - file.stat().st_mtime < _PATIENCE


if __name__ == "__main__":
    sys.exit(not is_alive())
