"""The objects of a cluster: they fit the API's own schemas, and keep what operators rely on, whatever the service."""

import re
from typing import Any

import kubernetes_validate
import pytest
import yaml

from generators.manifests import Manifests
from generators.manifests.backing import Server, Volume
from generators.manifests.chores import Chore
from generators.manifests.compose import Container
from generators.manifests.environment import Setting
from generators.manifests.kubernetes.sizing import Sizing
from generators.manifests.writing import write_manifests
from generators.pipeline import generate
from generators.spec.names import MAX_NAME_LENGTH
from generators.stacks.fastapi_sqlalchemy.stack import FASTAPI_SQLALCHEMY

FOLDER = "deploy/kubernetes/"
API_VERSION = "1.37"
DATABASES = list(FASTAPI_SQLALCHEMY.databases)


@pytest.fixture(params=DATABASES, ids=str)
def service(request, make_spec):
    """Gives the files of a service, once for each database."""
    return read_files(generate(make_spec(database=request.param, features=("kubernetes",))).tree)


def read_files(tree) -> dict[str, str]:
    return {path: getattr(file, "content", file) for path, file in tree.items()}


def read_objects(files: dict[str, str]) -> dict[str, Any]:
    """Give the objects by their files, but for the kustomization."""
    paths = [path for path in files if path.startswith(FOLDER) and path.endswith(".yaml")]
    objects = {path.removeprefix(FOLDER).removesuffix(".yaml"): yaml.safe_load(files[path]) for path in paths}
    del objects["kustomization"]
    return objects


def list_pods(objects: dict[str, Any]) -> list[dict[str, Any]]:
    specs = [plain.get("spec", {}) for plain in objects.values()]
    specs += [spec["jobTemplate"]["spec"] for spec in specs if "jobTemplate" in spec]
    return [spec["template"] for spec in specs if "template" in spec]


def list_containers(pod: dict[str, Any]) -> list[dict[str, Any]]:
    return [*pod["spec"].get("initContainers", ()), *pod["spec"]["containers"]]


def make_service(make_spec, *volumes: Volume, name: str = "bills") -> dict[str, str]:
    """Give the files of a service that has a worker beside what serves requests."""
    manifests = Manifests()
    manifests.environment.add(
        Setting("PORT", "The port.", example="8000", default="8000"),
        Setting("TOPIC", "Where to.", example="bills"),
        Setting("QUEUE_URL", "The queue.", example="x"),
        Setting("KEY", "A key.", example="x", secret=True),
    )
    manifests.servers.add(
        Server(
            name="broker",
            title="A queue",
            image="q:1",
            port=4,
            probe="",
            volume="",
            settings={"QUEUE_URL": "q://{host}"},
        )
    )
    manifests.volumes.add(*volumes)
    manifests.compose.add(
        Container("worker", command=("work",), probe=("ask", "it")),
        Container("app", port=8000, after=("migrate",)),
        Container("migrate", command=("upgrade", "head"), runs_once=True),
    )
    for container in manifests.compose:
        manifests.cluster.add(Sizing(container.name, cpu="1", cpu_limit="1", memory="1Mi", shutdown_seconds=20))
    manifests.chores.add(Chore("purge", ("clean", "up"), "17 3 * * *"))
    return write_manifests(manifests, make_spec(name=name), "")


def check_schemas(objects: dict[str, Any]) -> None:
    for plain in objects.values():
        kubernetes_validate.validate(plain, API_VERSION, strict=True)


def test_every_object_fits_the_schema_of_the_api(service):
    check_schemas(read_objects(service))


def test_a_worker_and_volumes_fit_the_schema_as_well(make_spec):
    check_schemas(read_objects(make_service(make_spec)))
    check_schemas(read_objects(make_service(make_spec, Volume("data", "/data"))))


def test_the_kustomization_lists_every_object_and_renames_the_image_that_pods_run(service):
    kustomization = yaml.safe_load(service[f"{FOLDER}kustomization.yaml"])
    objects = read_objects(service)
    assert sorted(kustomization["resources"]) == sorted(f"{name}.yaml" for name in objects)
    (image,) = kustomization["images"]
    assert {c["image"] for pod in list_pods(objects) for c in list_containers(pod)} == {image["name"]}


def test_no_container_has_a_right_that_it_does_not_need(service):
    pods = list_pods(read_objects(service))
    assert pods
    for pod in pods:
        spec = pod["spec"]
        assert spec["automountServiceAccountToken"] is False
        assert spec["securityContext"]["runAsNonRoot"] is True
        assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
        for container in list_containers(pod):
            security = container["securityContext"]
            assert security["readOnlyRootFilesystem"] is True
            assert security["allowPrivilegeEscalation"] is False
            assert security["capabilities"] == {"drop": ["ALL"]}
            assert container["resources"].keys() == {"requests", "limits"}


def test_pods_run_as_the_user_of_the_image(service):
    found = re.search(r"^USER (\d+):(\d+)$", service["Dockerfile"], re.MULTILINE)
    assert found
    for pod in list_pods(read_objects(service)):
        security = pod["spec"]["securityContext"]
        assert (security["runAsUser"], security["runAsGroup"]) == (int(found[1]), int(found[2]))


def test_a_pod_is_given_the_time_that_the_service_takes_to_end(service):
    found = re.search(r"timeout_graceful_shutdown=(\d+)", service["app/__main__.py"])
    assert found
    pod = read_objects(service)["app-deployment"]["spec"]["template"]["spec"]
    drain = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["terminationGracePeriodSeconds"] > drain + int(found[1])


def test_probes_ask_the_paths_that_the_service_has_on_the_port_that_it_has(service):
    (container,) = read_objects(service)["app-deployment"]["spec"]["template"]["spec"]["containers"]
    assert container["livenessProbe"]["httpGet"] == {"path": "/health/live", "port": "http"}
    assert container["startupProbe"]["httpGet"] == {"path": "/health/live", "port": "http"}
    assert container["readinessProbe"]["httpGet"] == {"path": "/health/ready", "port": "http"}
    assert container["ports"] == [{"name": "http", "containerPort": 8000}]


def test_what_has_no_port_is_asked_by_its_own_probe(make_spec):
    (container,) = read_objects(make_service(make_spec))["worker-deployment"]["spec"]["template"]["spec"]["containers"]
    assert container["livenessProbe"]["exec"] == {"command": ["ask", "it"]}
    assert not {"ports", "readinessProbe", "lifecycle"} & container.keys()


def test_selectors_find_the_pods_and_no_others(make_spec):
    objects = read_objects(make_service(make_spec))
    labels = {
        name: objects[f"{name}-deployment"]["spec"]["template"]["metadata"]["labels"] for name in ("app", "worker")
    }
    for name, own in labels.items():
        assert objects[f"{name}-deployment"]["spec"]["selector"]["matchLabels"] == own
    assert objects["app-service"]["spec"]["selector"] == labels["app"] != labels["worker"]
    assert objects["app-disruption-budget"]["spec"]["selector"]["matchLabels"] == labels["app"]
    policy = objects["network-policy"]["spec"]
    assert policy["podSelector"]["matchLabels"].items() <= labels["worker"].items()
    assert policy["ingress"] == [{"ports": [{"protocol": "TCP", "port": 8000}]}]


def test_what_keeps_its_data_elsewhere_is_scaled_and_updated_without_a_gap(make_spec):
    objects = read_objects(make_service(make_spec))
    app = objects["app-deployment"]["spec"]
    assert app["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    # The autoscaler decides; a number here would undo its decision at every release.
    assert "replicas" not in app
    assert objects["app-autoscaler"]["spec"]["scaleTargetRef"]["name"] == objects["app-deployment"]["metadata"]["name"]
    assert objects["worker-deployment"]["spec"]["replicas"] == 1
    assert not {"worker-autoscaler", "worker-service"} & objects.keys()


def test_a_migration_is_a_job_of_its_own_where_pods_are_many(make_spec):
    objects = read_objects(make_service(make_spec))
    (container,) = objects["migrate-job"]["spec"]["template"]["spec"]["containers"]
    assert container["args"] == ["upgrade", "head"]
    assert "initContainers" not in objects["app-deployment"]["spec"]["template"]["spec"]


def test_a_chore_is_run_by_the_clock_and_its_jobs_are_no_part_of_a_release(make_spec):
    cron_job = read_objects(make_service(make_spec))["purge-cron-job"]
    assert cron_job["metadata"]["name"] == "bills-purge"
    assert cron_job["spec"]["schedule"] == "17 3 * * *"
    assert cron_job["spec"]["concurrencyPolicy"] == "Forbid"
    template = cron_job["spec"]["jobTemplate"]
    assert "metadata" not in template
    (container,) = template["spec"]["template"]["spec"]["containers"]
    assert container["args"] == ["clean", "up"]


def test_the_jobs_of_a_chore_can_be_named_after_it(make_spec):
    cron_job = read_objects(make_service(make_spec, name="b" * MAX_NAME_LENGTH))["purge-cron-job"]
    # A cluster adds eleven characters, and no name of a job has more than 63.
    assert len(cron_job["metadata"]["name"]) == 52


def test_what_shares_a_volume_shares_one_pod_that_is_never_there_twice(make_spec):
    objects = read_objects(make_service(make_spec, Volume("data", "/data", settings={"TOPIC": "/data/topic"})))
    assert [name for name in objects if name.endswith(("-deployment", "-job"))] == ["app-deployment"]
    assert not {"app-autoscaler", "app-disruption-budget", "purge-cron-job"} & objects.keys()
    spec = objects["app-deployment"]["spec"]
    assert (spec["replicas"], spec["strategy"]) == (1, {"type": "Recreate"})
    pod = spec["template"]["spec"]
    assert [container["name"] for container in pod["initContainers"]] == ["migrate"]
    assert [container["name"] for container in pod["containers"]] == ["app", "worker"]
    assert pod["securityContext"]["fsGroup"] == pod["securityContext"]["runAsGroup"]
    claim = objects["data-volume"]["metadata"]["name"]
    assert {"name": "data", "persistentVolumeClaim": {"claimName": claim}} in pod["volumes"]
    for container in list_containers(spec["template"]):
        assert {"name": "data", "mountPath": "/data"} in container["volumeMounts"]


def test_settings_that_are_secret_are_in_no_file(make_spec):
    files = make_service(make_spec)
    lines = [line for line in files[f"{FOLDER}settings.env"].splitlines() if line and not line.startswith("#")]
    assert lines == ["TOPIC=bills", "QUEUE_URL=q://broker"]
    assert not [path for path, text in files.items() if path.startswith(FOLDER) and "KEY" in text]


def test_a_service_that_asks_for_kubernetes_has_an_image(make_spec):
    assert "Dockerfile" in generate(make_spec(features=("kubernetes",))).tree
    assert not [path for path in generate(make_spec(features=("docker",))).tree if path.startswith("deploy/")]
