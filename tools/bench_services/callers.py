"""What a service reads of its callers under load: each request says whose it is, which may not cost a read each time.

PostgreSQL counts the scans of the tables that say who a caller is. The one who asks logs in at a process that ends
before the counting, so that the process under load does nothing else.
"""

from math import ceil
from pathlib import Path

import httpx

from generators.auth.protection import AUTH_PATH
from github_app.proof.callers import PASSWORD, log_in
from tools.bench_services.load import CONNECTIONS, put_load
from tools.bench_services.services import ask_database, install_service
from tools.bench_services.subjects import LIST, PATHS, Proof, Stack

SECONDS = 11
EMAIL = "somebody@example.com"
SCANS = """
SELECT coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) FROM pg_stat_user_tables
WHERE relname IN ('users', 'auth_sessions', 'auth_credentials', 'auth_refresh_tokens')
"""


def count_reads(stack: Stack, proof: Proof, directory: Path, url: str) -> bool:
    """Count what one service reads of its callers, print it, and tell whether it is no more than it may be."""
    service = install_service(stack, directory, url, auth=proof.auth)
    command = next(subject.command for subject in stack.subjects if subject.name == "service")
    with service.launch(command) as running:

        def post(path: str, data: object) -> httpx.Response:
            return httpx.post(running.base_url + path, json=data, trust_env=False)

        post(f"{AUTH_PATH}/register", {"email": EMAIL, "password": PASSWORD}).raise_for_status()
        headers = log_in(post, EMAIL, proof.read_headers)
    before = int(ask_database(url, SCANS))
    with service.launch(command) as running:
        load = put_load(running.base_url + PATHS[LIST], running.process.pid, SECONDS, headers=headers)
    reads = int(ask_database(url, SCANS)) - before
    # When what is remembered is out of date, all requests of that moment may ask: for the session, and for its user.
    allowed = 2 * CONNECTIONS * ceil(SECONDS / proof.remembered_seconds) if proof.remembered_seconds else 0
    print(f"\n{stack.name}, {proof.auth}: {reads} reads of callers in {load.requests} requests, {load.cpu:.0f} us each")
    print(f"goal: {allowed} reads at most in {SECONDS} s: {'met' if reads <= allowed else 'MISSED'}")
    return reads <= allowed
