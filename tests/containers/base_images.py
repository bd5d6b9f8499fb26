"""Assembles the base images of our Dockerfiles where no registry can be reached.

A base is Debian as `mmdebstrap` installs it from its mirror, plus a Python of the tag's minor version, taken
from this machine, or its Go. Dockerfiles stay exactly as users get them: the base has the name that stands after FROM.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.containers.engine import CACHE, ContainerEngine

FROM = re.compile(r"^FROM\s+(?P<name>\S+)(?:\s+AS\s+(?P<stage>\S+))?", re.MULTILINE | re.IGNORECASE)
PYTHON_BASE = re.compile(r"python:(?P<minor>3\.\d+)-slim-(?P<suite>[a-z]+)")
GO_BASE = re.compile(r"golang:1\.\d+-(?P<suite>[a-z]+)")
NO_BASE = "scratch"
# What the official slim images have beside Debian's essential packages.
PACKAGES = [
    "apt",
    "ca-certificates",
    "libbz2-1.0",
    "libffi8",
    "liblzma5",
    "libncursesw6",
    "libreadline8",
    "libsqlite3-0",
    "libssl3",
    "libuuid1",
    "netbase",
    "tzdata",
    "zlib1g",
]
UNNEEDED = ("doc", "locale", "man")
# Parts of an installed Python that the official images leave out too.
LEFT_OUT = ("__pycache__", "config-3*", "idlelib", "site-packages/*", "test", "tests", "tkinter", "turtledemo")
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"


def name_bases(dockerfile: Path) -> list[str]:
    """The images that a Dockerfile starts from, without its own stages."""
    stages: set[str] = set()
    bases: list[str] = []
    for match in FROM.finditer(dockerfile.read_text()):
        if match["name"] not in (*stages, *bases, NO_BASE):
            bases.append(match["name"])
        if match["stage"]:
            stages.add(match["stage"])
    return bases


def provide_bases(engine: ContainerEngine, dockerfile: Path) -> None:
    """Sees to it that every base of a Dockerfile is in the engine's store."""
    for name in name_bases(dockerfile):
        full_name = f"docker.io/library/{name}"
        if not engine.has_image(full_name) and engine.run("pull", "--quiet", full_name, check=False).returncode != 0:
            assemble = assemble_go_base if GO_BASE.fullmatch(name) else assemble_python_base
            assemble(engine, name, full_name)


def assemble_python_base(engine: ContainerEngine, name: str, full_name: str) -> None:
    """Makes the image `python:3.x-slim-<suite>` from Debian's packages and this machine's Python 3.x."""
    match = PYTHON_BASE.fullmatch(name)
    assert match, f"{name} cannot be pulled here, and there is no recipe to assemble it"
    debian = download_debian(match["suite"])
    prefix = find_python(match["minor"])
    with tempfile.TemporaryDirectory(dir=CACHE) as directory:
        root = Path(directory)
        run("tar", "--extract", f"--file={debian}", f"--directory={root}")
        excluded = [f"--exclude={part}" for part in LEFT_OUT]
        archive = root / "python.tar"
        run("tar", "--create", f"--file={archive}", f"--directory={prefix}", *excluded, ".")
        run("tar", "--extract", f"--file={archive}", f"--directory={root}/usr/local")
        archive.unlink()
        # This machine's list of authorities, so that package managers inside trust the same registries as outside.
        shutil.copyfile(CERTIFICATES, root / CERTIFICATES.lstrip("/"))
        run("chroot", str(root), "ldconfig")
        run("chroot", str(root), "/usr/local/bin/python3", "-m", "ensurepip", "--default-pip")
        image = root.with_suffix(".tar")
        run("tar", "--create", f"--file={image}", f"--directory={root}", ".")
    settings = (f"ENV SSL_CERT_FILE={CERTIFICATES}", f"ENV PIP_CERT={CERTIFICATES}", 'CMD ["python3"]')
    changes = [option for setting in settings for option in ("--change", setting)]
    engine.run("import", *changes, str(image), full_name)
    image.unlink()


def assemble_go_base(engine: ContainerEngine, name: str, full_name: str) -> None:
    """Makes the image `golang:1.x-<suite>` from Debian's packages and this machine's Go."""
    match = GO_BASE.fullmatch(name)
    assert match, name
    debian = download_debian(match["suite"])
    go = Path(run("go", "env", "GOROOT").strip())
    with tempfile.TemporaryDirectory(dir=CACHE) as directory:
        root = Path(directory)
        run("tar", "--extract", f"--file={debian}", f"--directory={root}")
        shutil.copytree(go, root / "usr/local/go", symlinks=True, ignore=shutil.ignore_patterns("test", "testdata"))
        shutil.copyfile(CERTIFICATES, root / CERTIFICATES.lstrip("/"))
        image = root.with_suffix(".tar")
        run("tar", "--create", f"--file={image}", f"--directory={root}", ".")
    settings = ("ENV PATH=/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin", "ENV GOTOOLCHAIN=local")
    changes = [option for setting in settings for option in ("--change", setting)]
    engine.run("import", *changes, str(image), full_name)
    image.unlink()


def download_debian(suite: str) -> Path:
    """Returns an archive of a minimal Debian, from the cache if it was made before with the same packages."""
    CACHE.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(" ".join((suite, *PACKAGES)).encode()).hexdigest()[:12]
    archive = CACHE / f"debian-{suite}-{digest}.tar"
    if not archive.exists():
        unfinished = archive.with_name(f"unfinished-{os.getpid()}.tar")
        excluded = [f"--dpkgopt=path-exclude=/usr/share/{part}/*" for part in UNNEEDED]
        run(
            "mmdebstrap", "--quiet", "--variant=essential", f"--include={','.join(PACKAGES)}", *excluded, suite,
            str(unfinished),
        )  # fmt: skip
        unfinished.rename(archive)
    return archive


def find_python(minor: str) -> Path:
    """Returns the prefix of a self-contained Python, of the minor version where this machine has one.

    Else it is the interpreter of the tests, so that builds can still be tried: the summary names the version that ran.
    """
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    prefixes = [Path("/usr/local"), *sorted(home.glob(f"versions/{minor}.*"), reverse=True)]
    for prefix in prefixes:
        if (prefix / "bin" / f"python{minor}").exists():
            return prefix
    assert sys.base_prefix != "/usr", f"no self-contained Python {minor} here to put into a base image: install one"
    return Path(sys.base_prefix)


def run(*command: str) -> str:
    """Runs a command quietly, and returns what it wrote; its errors are in the failure's text."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, f"{' '.join(command)}:\n{result.stdout}{result.stderr}"
    return result.stdout
