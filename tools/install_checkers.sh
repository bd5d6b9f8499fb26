#!/usr/bin/env bash
# Installs the checkers of generated services, as tools/checkers/ locks them, below .cache/checkers, and prints the
# directories of their programs for PATH. What is installed already is left as it is. Those of Go are built where there
# is a Go, which takes some minutes the first time; services on Go cannot be proved without.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$PWD/.cache/checkers
locks=$(cat tools/checkers/{uv.lock,package-lock.json,go.txt} | sha256sum)

if [ "$(cat "$place/ready" 2>/dev/null)" != "$locks" ]; then
    mkdir -p "$place/node"
    UV_PROJECT_ENVIRONMENT=$place/python .venv/bin/uv sync --quiet --locked --project tools/checkers
    cp tools/checkers/package*.json "$place/node"
    npm ci --prefix "$place/node" --silent --no-audit --no-fund
    if command -v go >/dev/null; then
        while read -r program; do GOBIN=$place/go go install "$program"; done <tools/checkers/go.txt
    fi
    printf '%s' "$locks" >"$place/ready"
fi
printf '%s:%s:%s' "$place/python/bin" "$place/node/node_modules/.bin" "$place/go"
