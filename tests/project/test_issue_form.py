"""docs/issue-form.yml: filled in as its own examples say, it is understood as they mean it."""

import pytest
import yaml

from generators.pipeline import understand
from generators.requirements.features import DEFAULT_FEATURES, FEATURES
from generators.spec.models import Auth, Database
from generators.stacks.profiles import DEFAULT_STACK
from generators.stacks.registry import STACKS
from generators.support import list_support
from github_app.messages.issue_form import write_form
from tests.project.files import ROOT
from webhooks.readers.issues import GENERATE_LABEL


@pytest.fixture(scope="module")
def form():
    return yaml.safe_load((ROOT / "docs/issue-form.yml").read_text())


def fill_in(form, ticked=(), **answers):
    """Writes what GitHub makes of a form: a heading for each question, and the example where nothing else is given."""
    sections = []
    for question in form["body"]:
        attributes = question["attributes"]
        if question["type"] == "checkboxes":
            boxes = [
                f"- [{'X' if option['label'] in ticked else ' '}] {option['label']}" for option in attributes["options"]
            ]
            sections.append(f"### {attributes['label']}\n\n" + "\n".join(boxes))
            continue
        answer = answers.get(question["id"]) or attributes.get("placeholder") or attributes["options"][0]
        sections.append(f"### {attributes['label']}\n\n{answer.strip()}")
    return "\n\n".join(sections)


def read(form, **answers):
    spec = understand(form["title"], fill_in(form, **answers)).spec
    assert spec is not None
    return spec


def test_it_is_what_setup_offers():
    assert (ROOT / "docs/issue-form.yml").read_text() == write_form(list_support(), GENERATE_LABEL)


def test_what_is_chosen_and_ticked_is_what_is_generated(form):
    for name, mode in zip(list_options(form, "auth"), (Auth.NONE, Auth.JWT, Auth.SESSION, Auth.OAUTH2), strict=True):
        assert read(form, auth=name).auth is mode
    for feature in FEATURES:
        titles = [option["label"] for option in list_options(form, "extras")]
        assert (feature.title in titles) == (feature.name in list_support()[DEFAULT_STACK]["features"]) or (
            feature.name in DEFAULT_FEATURES
        )
        if feature.title in titles:
            assert feature.name in read(form, ticked=(feature.title,)).features
    assert set(read(form).features) == set(DEFAULT_FEATURES)


def list_options(form, name):
    return next(question["attributes"]["options"] for question in form["body"] if question["id"] == name)


def test_its_label_starts_a_generation(form):
    assert form["labels"] == [GENERATE_LABEL]


def test_its_examples_give_the_service_that_they_describe(form):
    spec = read(form)
    assert spec.name == "blog-api"
    assert spec.database is Database.POSTGRESQL
    post, comment = spec.resources
    assert [field.name for field in post.fields] == ["title", "slug", "body", "published_at"]
    assert {field.name for field in post.fields if field.unique} == {"slug"}
    assert [field.name for field in comment.fields] == ["author_name", "content"]
    assert [relation.target for relation in comment.relations] == ["Post"]


def test_it_offers_the_stacks_and_databases_that_are_built(form):
    chosen, *stacks = list_options(form, "stack")
    assert stacks == list(STACKS)
    assert read(form, stack=chosen).stack in STACKS
    for stack in STACKS.values():
        databases = [read(form, database=name).database for name in list_options(form, "database")]
        assert set(databases) == set(stack.databases)
