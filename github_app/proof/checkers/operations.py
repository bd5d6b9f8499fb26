"""What checks the files by which a service is built, run and watched over: images, CI, compose, clusters."""

from generators.manifests.github import WORKFLOW_FOLDER
from github_app.proof.checkers.checker import Checker

_WORKFLOW = f"{WORKFLOW_FOLDER}/{{name}}.yml"
_UPDATES = ".github/dependabot.yml"
_COMPOSE = "docker-compose.yml"
_PIPELINE = ".gitlab-ci.yml"
_OBJECTS = "deploy/kubernetes/*.yaml"
_HOOKS = ".pre-commit-config.yaml"
_KUBERNETES = "1.37"
"""The version of the API that objects are written for."""

_RULES = (
    "document-start: disable",
    "line-length: disable",
    "truthy: {check-keys: false}",
    # One space before a comment is how the bots that renew a pin write its version.
    "comments: {min-spaces-from-content: 1}",
)
YAML_RULES = f"{{extends: default, rules: {{{', '.join(_RULES)}}}}}"
"""The configuration of yamllint for generated files."""


def _fit(schema: str, pattern: str, *options: str) -> Checker:
    name = f"{schema.removeprefix('vendor.')} schema"
    return Checker(name, ("check-jsonschema", "--builtin-schema", schema, *options), (pattern,))


OPERATIONS_CHECKERS = (
    Checker("hadolint", ("hadolint",), ("Dockerfile",)),
    Checker("actionlint", ("actionlint",), (_WORKFLOW,)),
    Checker("zizmor", ("zizmor", "--offline", "--no-progress"), (_WORKFLOW, _UPDATES)),
    Checker(
        "yamllint",
        ("yamllint", "--strict", "--config-data", YAML_RULES),
        ("pullwright.yml", _WORKFLOW, _UPDATES, _COMPOSE, _PIPELINE, _OBJECTS, _HOOKS),
    ),
    _fit("vendor.compose-spec", _COMPOSE),
    _fit("vendor.github-workflows", _WORKFLOW),
    _fit("vendor.dependabot", _UPDATES),
    _fit("vendor.gitlab-ci", _PIPELINE, "--data-transform", "gitlab-ci"),
    Checker(
        "kubernetes",
        ("kubernetes-validate", "--strict", "--kubernetes-version", _KUBERNETES),
        (_OBJECTS,),
        excluded=("kustomization.yaml",),
    ),
    Checker("hooks", ("prek", "validate-config"), (_HOOKS,)),
)
