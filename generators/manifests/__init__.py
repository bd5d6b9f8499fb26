"""Typed, mergeable models of structured files, with one writer each.

Layers add entries; nobody writes these files by hand, and no template does. An entry that is unknown to its
manifest, or contradicts another, is an error.
"""

from dataclasses import dataclass, field

from generators.manifests.backing import Servers, Volumes
from generators.manifests.checks import Checks
from generators.manifests.chores import Chores
from generators.manifests.ci import Ci
from generators.manifests.compose import Compose
from generators.manifests.dependencies import Dependencies
from generators.manifests.environment import Environment
from generators.manifests.github import Workflow
from generators.manifests.gitlab import Pipeline
from generators.manifests.ignore import Ignores
from generators.manifests.kubernetes.sizing import Cluster
from generators.manifests.runbook import Runbook
from generators.manifests.updates import Updates


@dataclass(frozen=True, slots=True)
class Manifests:
    """All manifests of one service, empty at first.

    Attributes:
        dependencies: Packages; written by the stack.
        environment: Settings; ``.env.example``, and what settings code, compose and README show.
        servers: Servers that the service talks to.
        outside: Servers that operators have already, such as an identity provider: nothing generated starts them, the
            proof does.
        volumes: Directories in which the service keeps what outlives its container.
        checks: What has to hold before a merge.
        runbook: The steps from a fresh clone to a running service.
        chores: What has to be run once a day.
        compose: Containers of the service; ``docker-compose.yml``.
        ci: Jobs, whatever platform runs them.
        workflow: What GitHub prepares for jobs; ``.github/workflows/<name>.yml``.
        pipeline: In what containers GitLab runs jobs; ``.gitlab-ci.yml``.
        cluster: How much containers need in a cluster; ``deploy/kubernetes``.
        updates: What a bot keeps fresh; ``.github/dependabot.yml``.
        ignores: ``.gitignore`` and ``.dockerignore``.
    """

    dependencies: Dependencies = field(default_factory=Dependencies)
    environment: Environment = field(default_factory=Environment)
    servers: Servers = field(default_factory=Servers)
    outside: Servers = field(default_factory=Servers)
    volumes: Volumes = field(default_factory=Volumes)
    checks: Checks = field(default_factory=Checks)
    runbook: Runbook = field(default_factory=Runbook)
    chores: Chores = field(default_factory=Chores)
    compose: Compose = field(default_factory=Compose)
    ci: Ci = field(default_factory=Ci)
    workflow: Workflow = field(default_factory=Workflow)
    pipeline: Pipeline = field(default_factory=Pipeline)
    cluster: Cluster = field(default_factory=Cluster)
    updates: Updates = field(default_factory=Updates)
    ignores: Ignores = field(default_factory=Ignores)
