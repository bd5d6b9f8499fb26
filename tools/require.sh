#!/usr/bin/env bash
# Sees to it that the named system programs are there: what is missing is installed by apt where that is possible
# without asking anybody (root on Debian or Ubuntu), else one line says what to install.
# Usage: tools/require.sh git postgres ...
# `containers` is whatever builds and runs images: Docker if its daemon answers, else Podman and what it needs.
set -euo pipefail

declare -A packages=(
    [chromium]=chromium [containers]="podman runc mmdebstrap" [git]=git
    [go]="golang gcc"
    [java]=maven [mariadb]="mariadb-server-core mariadb-client-core" [node]="nodejs npm"
    [postgres]=postgresql [python3-venv]=python3-venv [rabbitmq]=rabbitmq-server [redis-server]=redis-server [wrk]=wrk
)

is_present() {
    case $1 in
    containers) docker info >/dev/null 2>&1 || command -v podman runc mmdebstrap | grep -c . | grep -qx 3 ;;
    go) command -v go gcc | grep -c . | grep -qx 2 ;;
    java) command -v java mvn | grep -c . | grep -qx 2 ;;
    mariadb) PATH=$PATH:/usr/sbin command -v mariadb mariadbd | grep -c . | grep -qx 2 ;;
    node) command -v node npm | grep -c . | grep -qx 2 ;;
    postgres) command -v postgres >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null ;;
    rabbitmq) [ -x /usr/lib/rabbitmq/bin/rabbitmq-server ] ;;
    python3-venv) "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
    esac
}

missing=()
for program in "$@"; do
    # Unquoted on purpose: one program may need several packages.
    # shellcheck disable=SC2206
    is_present "$program" || missing+=(${packages[$program]})
done
[ ${#missing[@]} -eq 0 ] && exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "missing: ${missing[*]}; install with your package manager, for example: sudo apt-get install ${missing[*]}" >&2
    exit 1
fi
echo "installing ${missing[*]} by apt"
export DEBIAN_FRONTEND=noninteractive
install=(apt-get install --yes --quiet --quiet --no-install-recommends "${missing[@]}")
# A fresh machine knows no packages yet; one that has them need not ask again.
"${install[@]}" >/dev/null 2>&1 || { apt-get update --quiet --quiet && "${install[@]}" >/dev/null; }
