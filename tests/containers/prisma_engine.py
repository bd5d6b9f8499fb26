"""Puts an engine for Prisma's migrations into a base image, where Prisma's own cannot be downloaded.

It lies in the cache of whoever builds, once for each platform that Prisma may take Debian for, as if it had been
downloaded before. So Prisma itself decides which one an image gets when packages are installed, and looks for when it
migrates; who runs the image has no such cache, as with Prisma's own engine.
"""

import hashlib
import json
import shutil
from pathlib import Path

# Where the base has our engine, and what lies in place of Prisma's: theirs has a name whose ending Node would not know.
PLACE = "usr/local/lib/schema-engine.mjs"
LAUNCHER = f'#!/bin/sh\nexec node /{PLACE} "$@"\n'
ENGINE = Path(__file__).parents[1] / "services/sharing/schema-engine.mjs"
LOCK = Path(__file__).parents[2] / "generators/node/lock/package-lock.json"
PLATFORMS = tuple(
    f"{system}-openssl-{version}" for system in ("debian", "linux-arm64") for version in ("1.1.x", "3.0.x")
)


def read_version() -> str:
    """The commit of Prisma's engines that services lock, by which their cache is sorted."""
    locked: str = json.loads(LOCK.read_text())["packages"]["node_modules/@prisma/engines-version"]["version"]
    return locked.rpartition(".")[2]


def add_engine(root: Path) -> None:
    """Adds the engine, and fills the cache of root, who builds."""
    shutil.copy(ENGINE, root / PLACE)
    for platform in PLATFORMS:
        cache = root / "root/.cache/prisma/master" / read_version() / platform
        cache.mkdir(parents=True)
        launcher = cache / "schema-engine"
        launcher.write_text(LAUNCHER)
        launcher.chmod(0o755)
        (cache / "schema-engine.sha256").write_text(hashlib.sha256(LAUNCHER.encode()).hexdigest())
