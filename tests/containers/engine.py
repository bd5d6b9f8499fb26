"""Builds and runs images with Docker where its daemon answers, else with Podman and a store of our own.

Podman needs neither a daemon nor a registry: base images that cannot be pulled are assembled by `base_images`.
"""

import hashlib
import json
import os
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Builds that follow soon share layers; all those of a long proof would fill a disk.
LAYERS_KEPT = "20m"

CACHE = Path(__file__).parents[2] / ".cache" / "containers"


@dataclass(frozen=True)
class Image:
    """A built image: its name, its size in bytes with all layers, and the configuration baked into it."""

    name: str
    size: int
    config: Mapping[str, Any]


@dataclass(frozen=True)
class Stop:
    """How a container ended when it was asked to: after how many seconds, and with which exit status."""

    seconds: float
    status: int


@dataclass(frozen=True)
class ContainerEngine:
    """The command line of an engine; Docker and Podman understand the same words.

    Attributes:
        command: the program and the options that it always needs.
        build_options: what a build needs on this machine.
        run_options: what a container needs on this machine.
        owns_store: whether its images are ours alone, and nobody else's.
    """

    command: tuple[str, ...]
    build_options: tuple[str, ...] = ()
    run_options: tuple[str, ...] = ()
    owns_store: bool = False

    def run(self, *arguments: str, check: bool = True, timeout: float = 600) -> subprocess.CompletedProcess[str]:
        """Runs one command of the engine and returns what it printed."""
        result = subprocess.run(
            [*self.command, *arguments], capture_output=True, text=True, check=False, timeout=timeout
        )
        if check and result.returncode != 0:
            msg = f"{self.command[0]} {arguments[0]} ended with {result.returncode}:\n{result.stdout}{result.stderr}"
            raise AssertionError(msg)
        return result

    def has_image(self, name: str) -> bool:
        """Whether the image is in the engine's store."""
        return self.run("image", "inspect", name, check=False).returncode == 0

    def inspect(self, name: str) -> Image:
        """Reads size and configuration of an image in the store."""
        described = json.loads(self.run("image", "inspect", name).stdout)[0]
        # Podman keeps the health check beside the configuration, Docker inside it.
        config = {"Healthcheck": described.get("HealthCheck") or described.get("Healthcheck"), **described["Config"]}
        return Image(name=name, size=described["Size"], config=config)

    def build(self, directory: Path, name: str, arguments: Mapping[str, str] | None = None) -> Image:
        """Builds the Dockerfile of a directory exactly as it stands, with the build arguments that are given."""
        stated = [f"--build-arg={key}={value}" for key, value in (arguments or {}).items()]
        self.run("build", *self.build_options, *stated, "--tag", name, str(directory), timeout=900)
        return self.inspect(name)

    def forget_old_layers(self) -> None:
        """Removes layers that no image has and that were built a while ago, unless the store is somebody else's."""
        if self.owns_store:
            self.run("image", "prune", "--force", "--filter", f"until={LAYERS_KEPT}", check=False)

    @contextmanager
    def start(
        self,
        image: Image,
        environment: Mapping[str, str],
        options: Sequence[str] = (),
        command: Sequence[str] = (),
    ) -> Iterator["Container"]:
        """Starts an image on the host's network, with its own command unless said; removes the container at the end."""
        variables = [option for name, value in environment.items() for option in ("--env", f"{name}={value}")]
        arguments = [*self.run_options, *variables, *options, image.name, *command]
        started = self.run("run", "--detach", "--network=host", *arguments)
        container = Container(engine=self, id=started.stdout.strip().splitlines()[-1])
        try:
            yield container
        finally:
            self.run("rm", "--force", "--volumes", container.id)


@dataclass(frozen=True)
class Container:
    """A started container."""

    engine: ContainerEngine
    id: str

    def execute(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs a command inside, as the image's user."""
        return self.engine.run("exec", self.id, *command, check=False)

    def is_running(self) -> bool:
        """Whether the main process still lives."""
        return bool(self.inspect()["State"]["Running"])

    def inspect(self) -> dict[str, Any]:
        """What the engine knows about the container."""
        described: dict[str, Any] = json.loads(self.engine.run("container", "inspect", self.id).stdout)[0]
        return described

    def wait(self) -> int:
        """Waits for the main process to end and returns its exit status."""
        return int(self.engine.run("wait", self.id).stdout)

    def logs(self) -> str:
        """What the container printed so far."""
        printed = self.engine.run("logs", self.id, check=False)
        return printed.stdout + printed.stderr

    def stop(self, patience: int) -> Stop:
        """Sends SIGTERM and, after `patience` seconds, SIGKILL, as orchestrators do."""
        started = time.monotonic()
        self.engine.run("stop", "--time", str(patience), self.id)
        return Stop(seconds=time.monotonic() - started, status=self.inspect()["State"]["ExitCode"])


def find_engine() -> ContainerEngine:
    """Returns the engine of this machine."""
    if shutil.which("docker") and subprocess.run(["docker", "info"], capture_output=True, check=False).returncode == 0:
        return ContainerEngine(command=("docker",))
    return make_podman()


def make_podman() -> ContainerEngine:
    """Podman with its own store under .cache, so that assembled bases never reach the user's own images."""
    command = ["podman", "--root", str(CACHE / "storage"), "--runroot", str(name_run_directory())]
    if shutil.which("runc"):
        command += ["--runtime", "runc"]  # crun refuses hosts with both versions of cgroups
    overlay = [*command, "--storage-driver", "overlay"]
    works = subprocess.run([*overlay, "info"], capture_output=True, check=False).returncode == 0
    command = overlay if works else [*command, "--storage-driver", "vfs"]
    # Podman raises both limits, which needs a right that not every root has.
    limits = tuple(
        f"--ulimit={name}={hard}:{hard}"
        for name, hard in (
            ("nofile", resource.getrlimit(resource.RLIMIT_NOFILE)[1]),
            ("nproc", min(resource.getrlimit(resource.RLIMIT_NPROC)[1], 1024)),
        )
    )
    return ContainerEngine(
        command=tuple(command),
        # Health checks are part of Docker's image format alone.
        build_options=("--format=docker", "--pull=never", "--network=host", *limits),
        run_options=limits,
        owns_store=True,
    )


def name_run_directory() -> Path:
    """Podman refuses long paths for its sockets, and checkouts may lie deep: a short name of this checkout's own."""
    digest = hashlib.sha256(str(CACHE).encode()).hexdigest()[:8]
    return Path(tempfile.gettempdir()) / f"pullwright-{os.getuid()}-{digest}"
