"""The image of a service: built from its Dockerfile as it stands, run as compose says on the servers of the proof."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from generators.manifests.compose import COMPOSE_FILE
from github_app.proof.processes import ProcessError, find_free_port
from github_app.proof.servers.pool import locate
from github_app.proof.site import Site
from github_app.proof.steps import ProofStep
from tests.containers.base_images import provide_bases
from tests.containers.compose import ComposeFile
from tests.containers.engine import CACHE, Container, ContainerEngine, Image, find_engine
from tests.containers.probing import wait_until_ready


def list_image_steps(site: Site) -> Iterator[ProofStep]:
    """Give the step that builds and probes the image; none for a service that has no Dockerfile."""
    if (site.directory / "Dockerfile").exists():
        yield ProofStep("image", partial(_prove_alone, site))


def _prove_alone(site: Site) -> str:
    with _wait_for_others():
        return _prove_image(site)


@contextmanager
def _wait_for_others() -> Iterator[None]:
    """Wait until no other worker is at its image: Podman removes layers with one on which another one builds."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _prove_image(site: Site) -> str:
    engine = find_engine()
    name = f"pullwright-proof-{site.directory.name}"
    examples = {setting.name: setting.example for setting in site.manifests.environment.list_settings()}
    compose = ComposeFile(site.directory / COMPOSE_FILE, examples, project=name, files={})
    try:
        provide_bases(engine, site.directory / "Dockerfile")
        image = engine.build(site.directory, name)
        _run_as_compose_says(site, engine, image, compose)
    except AssertionError as error:
        # What the tests of containers raise, as a problem of this step.
        raise ProcessError(str(error)) from error
    finally:
        engine.run("image", "rm", "--force", name, check=False)
        for volume in compose.name_volumes():
            engine.run("volume", "rm", "--force", volume, check=False)
        engine.forget_old_layers()
    return f"{image.size / 1e6:.0f} MB"


def _run_as_compose_says(site: Site, engine: ContainerEngine, image: Image, compose: ComposeFile) -> None:
    site.provide_servers()
    located = locate(site.manifests.servers, site.servers)
    port = find_free_port()
    for preparation in compose.name_preparations("app"):
        service = compose.describe(preparation)
        with engine.start(image, {**service.environment, **located}, service.options, service.command) as container:
            _expect_end(container)
    service = compose.describe("app")
    environment = {**service.environment, **located, "PORT": str(port)}
    with engine.start(image, environment, service.options, service.command) as container:
        wait_until_ready(container, port)


def _expect_end(container: Container) -> None:
    status = container.wait()
    if status != 0:
        msg = f"it ended with {status}:\n{container.logs()}"
        raise ProcessError(msg)
