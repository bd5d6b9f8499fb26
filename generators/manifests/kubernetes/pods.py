"""Pods: how a container of the service runs, within the restricted profile of Kubernetes' own security standards."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generators.contract.operations import LIVE_PATH, READY_PATH
from generators.manifests.backing import Volume
from generators.manifests.compose import Container
from generators.manifests.kubernetes.sizing import Sizing

USER = 10001
"""The user and the group of the image."""

PORT_NAME = "http"
PART_LABEL = "app.kubernetes.io/component"

_DRAIN_SECONDS = 5
# The cluster tells its proxies and the pod at the same time that the pod ends: until they know, requests still come.
_SPARE_SECONDS = 5
_TEMPORARY = {"name": "tmp", "mountPath": "/tmp"}  # noqa: S108 - a path in a container


@dataclass(frozen=True, slots=True)
class Scene:
    """What all objects of a service share.

    Attributes:
        name: The service's name.
        volumes: The volumes that its pods mount.
        has_settings: Whether any setting is kept in the ConfigMap.
        has_secrets: Whether any setting is kept in the Secret.
        needs_secrets: Whether one of these must be set.
    """

    name: str
    volumes: tuple[Volume, ...]
    has_settings: bool
    has_secrets: bool
    needs_secrets: bool

    def name_object(self, part: str) -> str:
        """Give the name of the objects of a part; what callers reach has the name of the service."""
        return self.name if part == "app" else f"{self.name}-{part}"

    def describe(self, name: str, part: str) -> dict[str, Any]:
        """Give the metadata of an object."""
        return {"name": name, "labels": self.label(part)}

    def label(self, part: str) -> dict[str, str]:
        """Give the labels of all that belongs to a part; they select its pods as well."""
        return {"app.kubernetes.io/name": self.name, PART_LABEL: part}


Member = tuple[Container, Sizing]


def write_pod(
    scene: Scene, part: str, members: Sequence[Member], *, before: Iterable[Member] = (), once: bool = False
) -> dict[str, Any]:
    """Give the template of a pod.

    Args:
        scene: What all objects share.
        part: What the pod is, for its labels.
        members: The containers that run beside each other in it.
        before: The containers that have to end with success before these start.
        once: Whether the pod ends by itself.
    """
    spec: dict[str, Any] = {
        "serviceAccountName": scene.name,
        "automountServiceAccountToken": False,
        # The variables that Kubernetes makes of Services could be taken for settings.
        "enableServiceLinks": False,
        "securityContext": {
            "runAsNonRoot": True,
            "runAsUser": USER,
            "runAsGroup": USER,
            **({"fsGroup": USER} if scene.volumes else {}),
            "seccompProfile": {"type": "RuntimeDefault"},
        },
    }
    if once:
        spec["restartPolicy"] = "Never"
    else:
        longest = max(sizing.shutdown_seconds for _, sizing in members)
        spec["terminationGracePeriodSeconds"] = _DRAIN_SECONDS + longest + _SPARE_SECONDS
        if not scene.volumes:
            spec["topologySpreadConstraints"] = [
                _spread(scene, part, key) for key in ("kubernetes.io/hostname", "topology.kubernetes.io/zone")
            ]
    first = [_write_container(scene, member) for member in before]
    if first:
        spec["initContainers"] = first
    spec["containers"] = [_write_container(scene, member) for member in members]
    spec["volumes"] = [
        {"name": "tmp", "emptyDir": {"sizeLimit": "64Mi"}},
        *(
            {"name": volume.name, "persistentVolumeClaim": {"claimName": f"{scene.name}-{volume.name}"}}
            for volume in scene.volumes
        ),
    ]
    return {"metadata": {"labels": scene.label(part)}, "spec": spec}


def _spread(scene: Scene, part: str, key: str) -> dict[str, Any]:
    return {
        "maxSkew": 1,
        "topologyKey": key,
        "whenUnsatisfiable": "ScheduleAnyway",
        "labelSelector": {"matchLabels": scene.label(part)},
    }


def _write_container(scene: Scene, member: Member) -> dict[str, Any]:
    container, sizing = member
    plain: dict[str, Any] = {"name": container.name, "image": scene.name}
    if container.command:
        plain["args"] = list(container.command)
    if container.port is not None:
        plain["ports"] = [{"name": PORT_NAME, "containerPort": container.port}]
    sources: list[dict[str, Any]] = []
    if scene.has_settings:
        sources.append({"configMapRef": {"name": scene.name}})
    if scene.has_secrets:
        is_optional = {} if scene.needs_secrets else {"optional": True}
        sources.append({"secretRef": {"name": scene.name, **is_optional}})
    if sources:
        plain["envFrom"] = sources
    plain["resources"] = {
        "requests": {"cpu": sizing.cpu, "memory": sizing.memory},
        "limits": {"cpu": sizing.cpu_limit, "memory": sizing.memory},
    }
    if container.port is not None:
        plain |= _write_probes()
    elif container.probe:
        plain["livenessProbe"] = {"exec": {"command": list(container.probe)}, "periodSeconds": 10, "timeoutSeconds": 5}
    mounts = [{"name": volume.name, "mountPath": volume.path} for volume in scene.volumes]
    plain["volumeMounts"] = [dict(_TEMPORARY), *mounts]
    plain["securityContext"] = {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    return plain


def _write_probes() -> dict[str, Any]:
    return {
        "startupProbe": {"httpGet": _ask(LIVE_PATH), "periodSeconds": 2, "failureThreshold": 30},
        "livenessProbe": {"httpGet": _ask(LIVE_PATH), "periodSeconds": 10, "timeoutSeconds": 3},
        # Longer than the service itself waits for what it depends on, so that it can say what is down.
        "readinessProbe": {
            "httpGet": _ask(READY_PATH),
            "periodSeconds": 10,
            "timeoutSeconds": 6,
            "failureThreshold": 2,
        },
        "lifecycle": {"preStop": {"sleep": {"seconds": _DRAIN_SECONDS}}},
    }


def _ask(path: str) -> dict[str, str]:
    return {"path": path, "port": PORT_NAME}
