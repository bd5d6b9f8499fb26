"""Undo: the last generation goes, code and Spec together; what people did before and since stays."""

from dataclasses import replace

import pytest

from generators.changes.rename import Rename, RenameKind
from generators.spec.file import read_spec
from generators.spec.models import Field, FieldType, ServiceSpec
from github_app.errors import UserError
from github_app.git.evolution.rebaselining import rebaseline_branch
from github_app.git.evolution.undoing import undo_generation
from tests.github_app.git.evolution.story import (
    BRANCH,
    Story,
    build_spec,
    generate_once,
    insert_after,
    list_states,
    with_features,
    with_page_size,
)

CACHED = ("docker", "redis-cache")


def assert_pristine(story: Story, spec: ServiceSpec) -> None:
    """Check that the branch holds what is generated for a Spec, migrations aside."""
    wanted = {path: file for path, file in generate_once(spec).items() if not path.startswith("migrations/versions/")}
    there = {path for path in story.list_files() if not path.startswith("migrations/versions/")}
    assert there == set(wanted)
    for path, file in wanted.items():
        assert story.read(path) == file.content, path


def test_code_and_spec_are_as_before(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED), command="/generate add redis")
    evolved = story.carry_out(undo_generation)
    assert_pristine(story, build_spec("docker"))
    assert list_states(evolved)["app/core/cache.py"] == "removed"
    assert "Undo /generate add redis" in story.server.read("log", "-1", "--format=%s", BRANCH)


def test_what_people_did_before_and_since_stays(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"app/main.py": insert_after('"""', "# before\n")})
    story.evolve(with_features(*CACHED))
    story.edit({"app/main.py": insert_after("# before", "# since\n"), "pullwright.yml": add_page_size})
    story.edit({"app/core/health.py": lambda text: text + "\n# since\n"})
    evolved = story.carry_out(undo_generation)
    assert "# before\n# since\n" in story.read("app/main.py")
    health = generate_once(build_spec("docker"))["app/core/health.py"].content
    assert story.read("app/core/health.py") == health + "\n# since\n"
    assert read_spec(story.read("pullwright.yml")) == build_spec("docker", page_size=50)
    assert "# phones" in story.read("pullwright.yml")
    assert not evolved.conflicts


def add_page_size(text: str) -> str:
    return text.replace("page_size: 20", "page_size: 50  # phones")


def test_undoing_again_goes_one_generation_further_back(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED))
    story.evolve(with_page_size(50))
    story.carry_out(undo_generation)
    assert_pristine(story, build_spec(*CACHED))
    story.carry_out(undo_generation)
    assert_pristine(story, build_spec("docker"))
    with pytest.raises(UserError, match="is as it was generated first"):
        story.carry_out(undo_generation)


def test_what_came_after_an_undo_is_undone_first(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED))
    story.carry_out(undo_generation)
    story.evolve(with_page_size(50))
    story.carry_out(undo_generation)
    assert_pristine(story, build_spec("docker"))
    with pytest.raises(UserError, match="is as it was generated first"):
        story.carry_out(undo_generation)


def test_what_people_changed_of_it_stays_and_is_told(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED))
    story.edit({"app/core/cache.py": lambda text: text + "\n# ours\n"})
    evolved = story.carry_out(undo_generation)
    assert [(conflict.path, conflict.reason) for conflict in evolved.conflicts] == [("app/core/cache.py", "removed")]
    assert "# ours" in story.read("app/core/cache.py")


def test_a_name_comes_back_with_all_that_is_beside_it(story: Story) -> None:
    story.begin(build_spec("docker"))
    renamed = build_spec("docker").resources[1].model_copy(update={"name": "Client"})

    def rename(spec: ServiceSpec) -> ServiceSpec:
        order = spec.resources[0]
        relation = order.relations[0].model_copy(update={"target": "Client"})
        return spec.model_copy(update={"resources": (order.model_copy(update={"relations": (relation,)}), renamed)})

    story.edit({"app/customers/extra.py": "extra = 1\n", "app/customers/service.py": insert_after('"""', "# ours\n")})
    evolved = story.evolve(rename, renames=(Rename(RenameKind.RESOURCE, "Client", "Customer", "Client"),))
    assert not evolved.conflicts
    assert not [path for path in story.list_files() if path.startswith("app/customers/")]
    assert story.read("app/clients/extra.py") == "extra = 1\n"
    assert "# ours" in story.read("app/clients/service.py")
    entry = next(entry for entry in evolved.ledger if entry.path == "app/clients/service.py")
    assert (entry.state, entry.origin) == ("merged", "app/customers/service.py")
    evolved = story.carry_out(undo_generation)
    assert not evolved.conflicts
    assert story.read("app/customers/extra.py") == "extra = 1\n"
    assert "# ours" in story.read("app/customers/service.py")
    assert not [path for path in story.list_files() if path.startswith("app/clients/")]


def test_newer_templates_are_undone_to_what_was_there(story: Story) -> None:
    older = dict(generate_once(build_spec("docker")))
    older["app/core/health.py"] = replace(older["app/core/health.py"], content='"""Older."""\n')
    story.begin(build_spec("docker"), files=type(generate_once(build_spec("docker")))(older))
    story.evolve(lambda spec: spec, renews=True)
    assert_pristine(story, build_spec("docker"))
    story.carry_out(undo_generation)
    assert story.read("app/core/health.py") == '"""Older."""\n'


def test_a_new_base_is_passed_over(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.evolve(with_features(*CACHED))
    story.edit({"app/main.py": lambda text: text + "\n# ours\n"})
    story.carry_out(rebaseline_branch)
    story.carry_out(undo_generation)
    assert "app/core/cache.py" not in story.list_files()
    assert "# ours" in story.read("app/main.py")


def test_what_does_not_go_together_with_later_edits_is_refused(story: Story) -> None:
    story.begin(build_spec("docker"))

    def add_invoice(spec: ServiceSpec) -> ServiceSpec:
        number = Field(name="number", type=FieldType.STRING)
        invoice = spec.resources[1].model_copy(update={"name": "Invoice", "fields": (number,)})
        return spec.model_copy(update={"resources": (*spec.resources, invoice)})

    story.evolve(add_invoice)
    relation = "      invoice:\n        kind: many-to-one\n        target: Invoice\n"
    story.edit({"pullwright.yml": insert_after("    relations:", relation)})
    with pytest.raises(Exception, match="Invoice"):
        story.carry_out(undo_generation)
