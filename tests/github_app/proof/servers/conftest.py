"""Where servers of the proof keep their files."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def enterable() -> Iterator[Path]:
    """A directory that the unprivileged user of a server can enter; pytest's own are closed to others."""
    found = Path(tempfile.mkdtemp(prefix="pullwright-servers-"))
    found.chmod(0o755)
    yield found
    shutil.rmtree(found)
