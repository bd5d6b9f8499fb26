"""The settings of a service in a cluster: those that are no secret in a file, the others in a Secret of the cluster."""

from collections.abc import Mapping

from generators.manifests.backing import Servers, Volumes, locate_all
from generators.manifests.compose import PORT_SETTING
from generators.manifests.environment import Environment, Setting
from generators.quoting import one_line


def list_secrets(environment: Environment) -> tuple[Setting, ...]:
    """Give the settings that are kept in the Secret."""
    return tuple(setting for setting in environment.list_settings() if setting.secret)


def write_settings(environment: Environment, servers: Servers, volumes: Volumes) -> str:
    """Give the text of the file that kustomize makes the ConfigMap of; it takes what stands behind ``=`` as it is."""
    located = locate_all(servers, volumes)
    return "\n".join(
        f"# {one_line(setting.summary)}\n{setting.name}={_choose_value(setting, located)}\n"
        for setting in environment.list_settings()
        if not setting.secret and setting.name != PORT_SETTING
    )


def _choose_value(setting: Setting, located: Mapping[str, str]) -> str:
    if setting.name in located:
        return located[setting.name]
    return setting.example if setting.default is None else setting.default
