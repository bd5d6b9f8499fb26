"""What checks the code of a service: nothing unused, nothing twice, no secret."""

import json
import re
from collections.abc import Iterator
from functools import partial

from generators.manifests.ignore import GIT
from github_app.proof.checkers.checker import Checker, fail, run_program, say_not_checked
from github_app.proof.site import Site
from github_app.proof.steps import ProofStep

_LEAST_TWINS = 5
"""Lines that two files of the application may not have in common in a row, imports and signatures left aside.

Fewer are how two modules say alike what is alike: the same three lines read settings wherever a process starts.
"""

_CALLED_BY_DECORATORS = ",".join(
    (
        *("@*router.*", "@*.exception_handler", "@*.get"),  # FastAPI
        "@pytest.fixture*",
        *("@field_validator*", "@model_validator*"),  # Pydantic
        "@event.listens_for*",  # SQLAlchemy
    )
)
_CALLED_BY_NAME = ",".join(
    (
        *("load_dialect_impl", "process_bind_param", "process_result_value"),  # SQLAlchemy, on types
        "dispatch",  # Starlette
        *("on_start", "on_end"),  # OpenTelemetry, on processors of spans
        *("do_*", "log_message"),  # http.server
        "pytest_*",  # hooks of pytest
        "MODELS",  # the tuple that keeps the import of every table in use
    )
)
"""What is called by others, by its name alone."""

_FIELDS = r"unused (variable|attribute) '_*[a-z]"
"""Fields of a class are read by Pydantic and SQLAlchemy; local variables are ruff's to find."""

CODE_CHECKERS = (
    Checker(
        "unused code",
        ("vulture", "--ignore-decorators", _CALLED_BY_DECORATORS, "--ignore-names", _CALLED_BY_NAME),
        ("app/**/*.py", "migrations/**/*.py", "tests/**/*.py"),
        accepted=_FIELDS,
    ),
    Checker(
        "duplicates",
        (
            *("pylint", "--disable=all", "--enable=duplicate-code", "--score=no"),
            *(f"--min-similarity-lines={_LEAST_TWINS}", "--ignore-imports=yes", "--ignore-signatures=yes"),
        ),
        # Two tables may have the same indexes, and say so in the same lines. Migrations are never changed, so that what
        # one of them creates and another one drops is stated in both.
        ("app/**/*.py", "migrations/*.py"),
        excluded=("models.py",),
    ),
)

_LOCKS = r"(^|/)(uv\.lock|package-lock\.json|go\.sum)$"
_CREDENTIALS = re.compile(r"//([^/@\s]+@)")


def list_secret_steps(site: Site) -> Iterator[ProofStep]:
    """Give the step that looks for secrets in all files of the service."""
    yield ProofStep("secrets", partial(_find_secrets, site))


def _find_secrets(site: Site) -> str:
    excluded = "|".join((_LOCKS, *_match_ignored(site)))
    ran = run_program(site, ("detect-secrets", "scan", "--all-files", "--exclude-files", excluded))
    if ran is None:
        return say_not_checked("detect-secrets")
    status, written = ran
    if status != 0:
        fail("detect-secrets", written)
    known = [re.compile(pattern) for pattern in _list_development_values(site)]
    found = []
    for path, secrets in json.loads(written)["results"].items():
        lines = (site.directory / path).read_text(encoding="utf-8").splitlines()
        for secret in secrets:
            line = lines[secret["line_number"] - 1]
            if not (_is_of_tests(path, secret["type"]) or any(pattern.search(line) for pattern in known)):
                found.append(f"{path}:{secret['line_number']}: {secret['type']}: {line.strip()}")
    if found:
        fail("detect-secrets", "\n".join(found))
    return ""


def _match_ignored(site: Site) -> Iterator[str]:
    """Give what paths look like that are in a directory which git ignores: what was installed and built."""
    for entry in site.manifests.ignores:
        if entry.file == GIT and entry.pattern.endswith("/"):
            yield rf"(^|/){re.escape(entry.pattern)}"


def _is_of_tests(path: str, kind: str) -> bool:
    """Tell whether something is the password of people, or the id of a trace, that tests make up."""
    return path.startswith("tests/") and kind in ("Secret Keyword", "Hex High Entropy String")


def _list_development_values(site: Site) -> Iterator[str]:
    """Give what lines look like that state what is known to be no secret, such as an example."""
    yield r"^(down_)?revision\b"
    # What a page loads from elsewhere is fixed by its digest.
    yield r"['\"]sha(256|384|512)-"
    # What is said of a password is a sentence.
    yield r"password\W+\w+( \w+)+\W"
    for server in site.manifests.servers:
        for name, value in server.environment.items():
            yield rf"\b({re.escape(name)}|password)\b\W+{re.escape(value)}\b"
    for setting in site.manifests.environment.list_settings():
        for credentials in _CREDENTIALS.findall(setting.example):
            yield re.escape(f"//{credentials}")
        if setting.secret:
            yield re.escape(setting.example)
