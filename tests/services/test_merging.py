"""A service that people wrote in evolves by commands: its rows stay, and it proves itself after the merge."""

from dataclasses import replace
from pathlib import Path

from generators.pipeline import generate
from generators.spec.file import read_spec
from github_app.proof.contract.expectations import expect_json
from github_app.proof.contract.rows import make_row
from github_app.proof.steps import run_steps
from github_app.proof.verification import PREPARATION, list_proof_steps
from tests.services.merging.courses import SPEC
from tests.services.merging.handwork import find_lost, write_by_hand
from tests.services.merging.repository import ServiceRepository

_SPECS = Path(__file__).parent / "specs"
_ROWS = 2


def prepare(site):
    """Do what a deployment does before the service runs."""
    for name in PREPARATION:
        site.run(*site.find_step(name).commands)


def ask(site, question):
    """Start the service, and give the answer to a question about each of its resources, by their names."""
    with site.launch_around() as launcher, launcher.launch({}) as running, site.open_subject(running.base_url) as asked:
        return {resource.name: question(asked, resource) for resource in asked.spec.resources}


def make_rows(asked, resource):
    return [make_row(asked, resource)["id"] for _ in range(_ROWS)]


def list_ids(asked, resource):
    return {row["id"] for row in expect_json(asked.list_rows(resource, size=100), 200)["items"]}


def test_a_merged_service_keeps_its_rows_and_is_proved(room, course):
    spec = read_spec((_SPECS / f"{SPEC}.yml").read_text(encoding="utf-8")).model_copy(update={"stack": course.stack})
    site = room.write(f"merged-{course}", spec, generate(spec).tree)
    repository = ServiceRepository(site.directory)
    repository.begin()
    site.provide_servers()
    prepare(site)
    made = ask(site, make_rows)
    generated = repository.read_texts()
    written = write_by_hand(generated)
    repository.write_texts(written)
    repository.commit()
    for line in course.lines:
        spec = repository.evolve(line)
    assert find_lost(generated, written, repository.read_texts()) == []
    evolved = replace(site, spec=spec)
    evolved.use_servers(site.servers)
    prepare(evolved)
    there = ask(evolved, list_ids)
    for name, ids in made.items():
        assert set(ids) <= there[dict(course.renamed).get(name, name)]
    results = list(run_steps(list_proof_steps(evolved)))
    assert [f"{result.name}: {result.problem}" for result in results if not result.passed] == []
