#!/usr/bin/env bash
# Runs the checker of every kind of file in the repository and stops at the first that finds something.
set -euo pipefail
cd "$(dirname "$0")/.."

run() {
    printf '%s\n' "$*"
    "$@"
}

mapfile -t scripts < <(git ls-files 'tools/*.sh' '.ci/*')
mapfile -t yaml < <(git ls-files '*.yml' '*.yaml' ':!tests' ':!examples')

run ruff format --check --quiet .
run ruff check --quiet .
run mypy
run lint-imports
run shellcheck "${scripts[@]}"
run yamllint --strict "${yaml[@]}"
run actionlint
run zizmor --offline --quiet .github
run hadolint Dockerfile
run check-jsonschema --quiet --builtin-schema vendor.compose-spec compose.yaml
run check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
run check-jsonschema --quiet --builtin-schema vendor.github-issue-forms docs/issue-form.yml
run prek validate-config .pre-commit-config.yaml
