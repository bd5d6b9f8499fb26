"""The files of ``deploy/kubernetes``: one object in each, and the kustomization that puts them together."""

from typing import Any

from generators.manifests.backing import Servers, Volumes
from generators.manifests.chores import Chores
from generators.manifests.compose import Compose
from generators.manifests.environment import Environment
from generators.manifests.kubernetes.objects import (
    SHARED,
    Plain,
    write_account,
    write_claims,
    write_cron_job,
    write_deployment,
    write_job,
    write_network_policy,
    write_reach,
)
from generators.manifests.kubernetes.pods import Member, Scene
from generators.manifests.kubernetes.settings import list_secrets, write_settings
from generators.manifests.kubernetes.sizing import Cluster
from generators.manifests.yaml import quote, write_yaml

FOLDER = "deploy/kubernetes"
SETTINGS_FILE = "settings.env"
_REGISTRY = "registry.example.com"
_FIRST_VERSION = "0.1.0"


def write_cluster(
    cluster: Cluster,
    *,
    name: str,
    compose: Compose,
    chores: Chores,
    servers: Servers,
    volumes: Volumes,
    environment: Environment,
) -> dict[str, str]:
    """Give the text of each file by its path; nothing if nothing is sized.

    Args:
        cluster: How much each container needs.
        name: The service's name, for the objects and the image.
        compose: The containers.
        chores: What is run by the clock. A volume is mounted by one pod: where there is one, nothing else can run.
        servers: Where the containers find servers; the servers themselves are not run here.
        volumes: What the containers mount.
        environment: The settings that the containers get.
    """
    if not len(cluster):
        return {}
    settings = write_settings(environment, servers, volumes)
    secrets = list_secrets(environment)
    scene = Scene(
        name,
        tuple(volumes),
        has_settings=bool(settings),
        has_secrets=bool(secrets),
        needs_secrets=any(setting.is_required for setting in secrets),
    )
    members = [(container, cluster.get(container.name)) for container in compose]
    objects = _write_objects(scene, members)
    if not scene.volumes:
        objects |= {f"{chore.name}-cron-job": write_cron_job(scene, chore, cluster.get("app")) for chore in chores}
    files = {f"{FOLDER}/{file}.yaml": write_yaml(plain) for file, plain in objects.items()}
    files[f"{FOLDER}/kustomization.yaml"] = write_yaml(_write_kustomization(scene, list(objects)))
    if settings:
        files[f"{FOLDER}/{SETTINGS_FILE}"] = settings
    return files


def _write_objects(scene: Scene, members: list[Member]) -> dict[str, Plain]:
    """Give the objects by the names of their files.

    Without volumes each container has pods of its own. A volume is mounted by one pod: all that run share that one,
    and what runs once does so before them.
    """
    lasting = [member for member in members if not member[0].runs_once]
    ending = [member for member in members if member[0].runs_once]
    ports = [container.port for container, _ in lasting if container.port is not None]
    objects = {"service-account": write_account(scene), "network-policy": write_network_policy(scene, ports)}
    objects |= dict(write_claims(scene))
    groups = [lasting] if scene.volumes else [[member] for member in lasting]
    if not scene.volumes:
        objects |= {f"{member[0].name}-job": write_job(scene, member) for member in ending}
    for group in groups:
        part = group[0][0].name
        objects[f"{part}-deployment"] = write_deployment(scene, part, group, ending if scene.volumes else [])
        objects |= {f"{part}-{word}": plain for word, plain in write_reach(scene, part, group)}
    return objects


def _write_kustomization(scene: Scene, files: list[str]) -> Plain:
    plain: dict[str, Any] = {
        "apiVersion": "kustomize.config.k8s.io/v1beta1",
        "kind": "Kustomization",
        "resources": [f"{file}.yaml" for file in files],
        "images": [{"name": scene.name, "newName": f"{_REGISTRY}/{scene.name}", "newTag": quote(_FIRST_VERSION)}],
    }
    if scene.has_settings:
        # The generated name changes with the settings, and with it the pods that read them.
        labels = {"labels": scene.label(SHARED)}
        plain["configMapGenerator"] = [{"name": scene.name, "envs": [SETTINGS_FILE], "options": labels}]
    return plain
