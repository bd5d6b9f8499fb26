"""The objects of a cluster: what runs, how it is reached, how many there are, and what may be taken away at once."""

from collections.abc import Sequence
from typing import Any

from generators.manifests.chores import Chore
from generators.manifests.compose import Container
from generators.manifests.kubernetes.pods import PORT_NAME, Member, Scene, write_pod
from generators.manifests.kubernetes.sizing import Sizing
from generators.manifests.yaml import quote

SHARED = "shared"
"""The part that belongs to all others."""

Plain = dict[str, Any]

_VERSIONS = {
    "CronJob": "batch/v1",
    "Deployment": "apps/v1",
    "HorizontalPodAutoscaler": "autoscaling/v2",
    "Job": "batch/v1",
    "NetworkPolicy": "networking.k8s.io/v1",
    "PersistentVolumeClaim": "v1",
    "PodDisruptionBudget": "policy/v1",
    "Service": "v1",
}
_SERVICE_PORT = 80
_REPLICAS = (2, 6)
_CPU_PERCENT = 70
_LONGEST_CRON_NAME = 52
"""A cluster names the jobs of a CronJob after it, with the minute behind."""


def write_deployment(scene: Scene, part: str, members: Sequence[Member], before: Sequence[Member]) -> Plain:
    """Give what keeps containers running.

    Those that keep data on a volume run once and end before they start again, because only one pod can mount it.
    """
    is_scaled = _is_scaled(scene, members)
    spec: Plain = {} if is_scaled else {"replicas": 1}
    spec["selector"] = {"matchLabels": scene.label(part)}
    if scene.volumes:
        spec["strategy"] = {"type": "Recreate"}
    else:
        spec["strategy"] = {"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}}
    spec["template"] = write_pod(scene, part, members, before=before)
    return _write("Deployment", scene, part, spec)


def write_job(scene: Scene, member: Member) -> Plain:
    """Give what runs a container once per release."""
    part = member[0].name
    spec = {
        "backoffLimit": 2,
        "activeDeadlineSeconds": 600,
        "ttlSecondsAfterFinished": 86400,
        "template": write_pod(scene, part, [member], once=True),
    }
    return _write("Job", scene, part, spec)


def write_cron_job(scene: Scene, chore: Chore, sizing: Sizing) -> Plain:
    """Give what runs a chore by the clock, as much as what serves requests needs.

    Its jobs have no labels, so that no release takes them for its own.
    """
    spec = {
        "schedule": quote(chore.schedule),
        "timeZone": "Etc/UTC",
        "concurrencyPolicy": "Forbid",
        "startingDeadlineSeconds": 3600,
        "successfulJobsHistoryLimit": 1,
        "failedJobsHistoryLimit": 3,
        "jobTemplate": {
            "spec": {
                "backoffLimit": 2,
                "activeDeadlineSeconds": 3600,
                "template": write_pod(
                    scene,
                    chore.name,
                    [(Container(chore.name, command=chore.command, runs_once=True), sizing)],
                    once=True,
                ),
            }
        },
    }
    name = f"{scene.name[: _LONGEST_CRON_NAME - len(chore.name) - 1]}-{chore.name}"
    return _write("CronJob", scene, chore.name, spec, name=name)


def write_reach(scene: Scene, part: str, members: Sequence[Member]) -> list[tuple[str, Plain]]:
    """Give, each with a word for its file, what brings requests to containers that have a port; nothing for others."""
    if not any(container.port for container, _ in members):
        return []
    ports = [{"name": PORT_NAME, "port": _SERVICE_PORT, "targetPort": PORT_NAME, "appProtocol": "http"}]
    service = _write("Service", scene, part, {"selector": scene.label(part), "ports": ports})
    if not _is_scaled(scene, members):
        return [("service", service)]
    least, most = _REPLICAS
    scaled = {
        "scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": scene.name_object(part)},
        "minReplicas": least,
        "maxReplicas": most,
        "metrics": [
            {
                "type": "Resource",
                "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": _CPU_PERCENT}},
            }
        ],
    }
    kept = {
        "maxUnavailable": 1,
        "unhealthyPodEvictionPolicy": "AlwaysAllow",
        "selector": {"matchLabels": scene.label(part)},
    }
    return [
        ("service", service),
        ("autoscaler", _write("HorizontalPodAutoscaler", scene, part, scaled)),
        ("disruption-budget", _write("PodDisruptionBudget", scene, part, kept)),
    ]


def write_account(scene: Scene) -> Plain:
    """Give the account that pods run under: none of its own rights, and no token that could use any."""
    return {
        "apiVersion": "v1",
        "kind": "ServiceAccount",
        "metadata": scene.describe(scene.name, SHARED),
        "automountServiceAccountToken": False,
    }


def write_network_policy(scene: Scene, ports: Sequence[int]) -> Plain:
    """Give what closes the pods to all callers, but for the ports on which they serve."""
    spec: Plain = {
        "podSelector": {"matchLabels": {"app.kubernetes.io/name": scene.name}},
        "policyTypes": ["Ingress"],
        "ingress": [{"ports": [{"protocol": "TCP", "port": port} for port in ports]}],
    }
    return _write("NetworkPolicy", scene, SHARED, spec, name=scene.name)


def write_claims(scene: Scene) -> list[tuple[str, Plain]]:
    """Give the claim of each volume, with a word for its file."""
    spec = {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}}
    return [
        (
            f"{volume.name}-volume",
            _write("PersistentVolumeClaim", scene, SHARED, spec, name=f"{scene.name}-{volume.name}"),
        )
        for volume in scene.volumes
    ]


def _is_scaled(scene: Scene, members: Sequence[Member]) -> bool:
    """Tell whether there may be several: of what serves requests, and keeps its data elsewhere."""
    return not scene.volumes and any(container.port for container, _ in members)


def _write(kind: str, scene: Scene, part: str, spec: Plain, name: str | None = None) -> Plain:
    metadata = scene.describe(name or scene.name_object(part), part)
    return {"apiVersion": _VERSIONS[kind], "kind": kind, "metadata": metadata, "spec": spec}
