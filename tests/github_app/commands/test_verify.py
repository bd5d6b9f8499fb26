"""pullwright verify says what it needs before it starts anything; tests/services proves services with it."""

import pytest

from github_app.cli import main


@pytest.fixture
def service(tmp_path):
    directory = tmp_path / "service"
    directory.mkdir()
    return directory


def test_a_directory_without_a_service_is_told_apart(service, capsys):
    assert main(["verify", str(service)]) == 1
    assert "has no `pullwright.yml`" in capsys.readouterr().err


def test_a_specification_that_is_wrong_is_shown_with_its_place(service, capsys):
    (service / "pullwright.yml").write_text("name: Nonsense Name\nstack: fastapi-sqlalchemy\n")
    assert main(["verify", str(service)]) == 1
    assert "name" in capsys.readouterr().err


def test_a_specification_that_is_no_text_is_refused(service, capsys):
    (service / "pullwright.yml").write_bytes(b"\xff\xfe")
    assert main(["verify", str(service)]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_stack_that_is_not_built_is_named(service, capsys):
    (service / "pullwright.yml").write_text("name: notes\nstack: cobol\nresources: {Note: {fields: {title: string}}}\n")
    assert main(["verify", str(service)]) == 1
    assert "cobol is not built yet" in capsys.readouterr().err


def test_a_place_to_work_in_that_has_something_is_refused(service, tmp_path, capsys):
    (service / "pullwright.yml").write_text(
        "name: notes\nstack: fastapi-sqlalchemy\nresources: {Note: {fields: {title: string}}}\n"
    )
    assert main(["verify", str(service), "--work", str(tmp_path)]) == 1
    assert "is not an empty directory" in capsys.readouterr().err
