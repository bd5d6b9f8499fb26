"""pyproject.toml, uv.lock and formatting of generated Python."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generators.errors import TemplateError
from generators.manifests import Manifests
from generators.manifests.dependencies import Dependency, Group
from generators.pipeline import generate
from generators.stacks.fastapi_sqlalchemy.formatting import format_files
from generators.stacks.fastapi_sqlalchemy.locking import SUPERSET, require, write_lock
from generators.stacks.fastapi_sqlalchemy.project import write_project

UV = Path(sys.executable).parent / "uv"
RUFF = Path(sys.executable).parent / "ruff"


def check_lock(folder):
    command = [UV, "lock", "--check", "--offline", "--no-config", "--cache-dir", folder / "cache", "--project", folder]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"UV_PYTHON": sys.executable})


def write_project_files(folder, files):
    for path in ("pyproject.toml", "uv.lock"):
        content = files[path]
        (folder / path).write_text(content if isinstance(content, str) else content.content)


@pytest.mark.parametrize("database", ["postgresql", "sqlite"])
def test_uv_accepts_the_lock_without_a_network_and_with_an_empty_cache(make_spec, tmp_path, database):
    write_project_files(tmp_path, generate(make_spec(database=database)).tree)
    done = check_lock(tmp_path)
    assert done.returncode == 0, done.stderr


def test_the_check_of_the_lock_can_fail(make_spec, tmp_path):
    write_project_files(tmp_path, generate(make_spec(database="sqlite")).tree)
    project = tmp_path / "pyproject.toml"
    project.write_text(
        project.read_text().replace("dependencies = [", 'dependencies = [\n    "asyncpg>=0.32,<0.33",', 1)
    )
    assert check_lock(tmp_path).returncode != 0


def test_the_lock_has_what_is_reached_and_nothing_else(make_spec):
    def list_packages(database):
        lock = tomllib.loads(generate(make_spec(database=database)).tree["uv.lock"].content)
        return {package["name"] for package in lock["package"]}

    postgresql, sqlite = list_packages("postgresql"), list_packages("sqlite")
    assert postgresql - sqlite == {"asyncpg"}
    assert {"aiosqlite", "greenlet", "billing-api"} <= sqlite & postgresql


def test_an_extra_that_nothing_asks_for_is_left_out():
    bare = (Dependency("uvicorn", SUPERSET.dependencies["uvicorn"].specifier),)
    with pytest.raises(TemplateError, match="uvicorn"):
        write_lock(name="a", version="1", runtime=bare, development=())
    lock = tomllib.loads(write_lock(name="a", version="1", runtime=require("alembic"), development=()))
    sqlalchemy = next(package for package in lock["package"] if package["name"] == "sqlalchemy")
    assert "optional-dependencies" not in sqlalchemy
    assert not any(package["name"] == "greenlet" for package in lock["package"])


def test_the_lock_names_public_addresses_only(make_spec):
    lock = tomllib.loads(generate(make_spec()).tree["uv.lock"].content)
    for package in lock["package"]:
        assert package["source"] in ({"registry": "https://pypi.org/simple"}, {"virtual": "."})
        for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]:
            assert file["url"].startswith("https://files.pythonhosted.org/")


def test_a_dependency_outside_the_superset_is_an_error(make_spec):
    with pytest.raises(TemplateError, match="does not have django"):
        require("django")
    manifests = Manifests()
    manifests.dependencies.add(Dependency("django", ">=5"))
    with pytest.raises(TemplateError, match="django>=5"):
        write_project(manifests, make_spec())


def test_what_a_service_needs_only_in_its_tests_is_no_runtime_dependency(make_spec):
    project = tomllib.loads(generate(make_spec(database="postgresql")).tree["pyproject.toml"].content)
    assert "aiosqlite>=0.22,<1" in project["dependency-groups"]["dev"]
    assert not any(requirement.startswith("aiosqlite") for requirement in project["project"]["dependencies"])


@pytest.mark.parametrize("name", ["fastapi", "greenlet", "sqlalchemy"])
def test_a_service_that_is_called_like_a_dependency_does_not_depend_on_itself(make_spec, tmp_path, name):
    tree = generate(make_spec(name=name)).tree
    assert tomllib.loads(tree["pyproject.toml"].content)["project"]["name"] == f"{name}-service"
    write_project_files(tmp_path, tree)
    assert check_lock(tmp_path).returncode == 0


def test_the_summary_of_an_issue_stays_a_string(make_spec):
    summary = 'A "b" \\ #{x}\' ]\u00e9'
    project = tomllib.loads(generate(make_spec(summary=summary)).tree["pyproject.toml"].content)
    assert project["project"]["description"] == summary


def test_the_generator_formats_with_the_ruff_that_services_pin():
    version = subprocess.run([RUFF, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]
    assert require("ruff") == (Dependency("ruff", f"=={version}", group=Group.DEVELOPMENT),)


def test_imports_are_sorted_the_unused_dropped_and_lines_laid_out(make_spec):
    project = write_project(Manifests(), make_spec())
    source = "import sys\nfrom app import x\nimport os\nprint( x,os )\n"
    files = format_files({**project, "app/__init__.py": "x = 1\n", "app/a.py": source, "notes.txt": source})
    assert files["app/a.py"] == "import os\n\nfrom app import x\n\nprint(x, os)\n"
    assert files["notes.txt"] == source


def test_what_the_import_sorter_cannot_mend_is_left_to_the_checks_of_the_service(make_spec):
    project = write_project(Manifests(), make_spec())
    files = format_files({**project, "app/__init__.py": "from app.a import x\n", "app/a.py": "x = 1\n"})
    assert files["app/__init__.py"] == "from app.a import x\n"


def test_a_syntax_error_in_generated_python_is_our_defect(make_spec):
    project = write_project(Manifests(), make_spec())
    with pytest.raises(TemplateError, match=r"app/a\.py"):
        format_files({**project, "app/a.py": "def\n"})
