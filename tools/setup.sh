#!/usr/bin/env bash
# Installs everything that the project needs into .venv: uv by pip at the version of pyproject.toml, the rest by uv
# from uv.lock. PYTHON names the interpreter.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "setup: $python is not a Python of at least 3.11; name one, for example: make setup PYTHON=python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    PYTHON=$python tools/require.sh python3-venv
fi

[ -x .venv/bin/python ] || "$python" -m venv .venv
uv=$(sed -n 's/^ *"\(uv==[0-9.]*\)",$/\1/p' pyproject.toml)
.venv/bin/python -m uv --version 2>/dev/null | grep -qF "uv ${uv#uv==}" || .venv/bin/python -m pip install --quiet "$uv"
UV_PROJECT_ENVIRONMENT=.venv .venv/bin/python -m uv sync --locked --quiet
