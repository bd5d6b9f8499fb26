"""Random edits of people and random Changes: nothing of people is lost, and nothing else is there than what is meant.

``--hypothesis-profile=thorough`` looks further.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.changes.applying import apply_changes
from generators.changes.change import Edited
from generators.commands.command import ChangeCommand
from generators.commands.parser import parse_command
from generators.filetree import FileTree
from generators.spec.models import ServiceSpec
from github_app.git.evolution.evolving import Evolution, evolve_branch
from github_app.git.evolution.occasion import Evolved, Occasion
from github_app.git.pristine import write_message
from github_app.git.repository import Repository
from github_app.git.runner import Runner
from github_app.git.trees import Leaf, list_leaves, write_tree
from tests.github_app.git.evolution.story import BOT, build_spec, generate_once

# What runs through so much text has its lines measured elsewhere, and takes twice as long if it is measured.
pytestmark = pytest.mark.no_cover

# Each example is two evolutions by a real git.
EXAMPLES = max(5, settings().max_examples // 20)

FEATURES = ("docker", "redis-cache", "etag", "rate-limit", "github-actions")
MORE = (
    "add field sku (string) to Order",
    "add resource Invoice with number (string)",
    "add field born (date) to Customer",
)


def make_spec(features: list[str], size: int, more: list[str]) -> ServiceSpec:
    """Give a Spec with some features, and with more of what keeps data."""
    spec = build_spec(*features, page_size=size)
    commands = [command for command in map(parse_command, more) if isinstance(command, ChangeCommand)]
    return apply_changes(spec, [change for command in commands for change in command.changes]).spec


SPECS = st.builds(
    make_spec,
    st.lists(st.sampled_from(FEATURES), unique=True, max_size=3).map(sorted),
    st.sampled_from([20, 50]),
    st.lists(st.sampled_from(MORE), unique=True, max_size=2).map(sorted),
)
MIGRATIONS = "migrations/versions/"
# Locks are written by tools; what people may do to them is tested where they are merged.
PATHS = sorted(path for path in generate_once(make_spec([*FEATURES], 20, [*MORE])) if path != "uv.lock")


@dataclass(frozen=True)
class Edit:
    """One edit of a person: what is done to which file, and where in it."""

    kind: str
    path: str
    place: float


EDITS = st.lists(
    st.builds(
        Edit,
        st.sampled_from(["insert", "insert", "replace", "delete line", "convert", "run", "move", "delete", "new"]),
        st.sampled_from(PATHS),
        st.floats(0, 0.999),
    ),
    max_size=6,
)
Files = dict[str, tuple[str, bytes]]


def comment(path: str, word: str) -> str:
    """Give a line with a word that the language of a file allows anywhere between two others."""
    return f"<!-- {word} -->\n" if path.endswith(".md") else f"# {word}\n"


def apply(files: Files, edits: list[Edit]) -> set[str]:
    """Edit files, and give the words that people wrote into them and that are still there."""
    words = set()
    for number, edit in enumerate(edits):
        word = f"by hand {number}."
        if edit.kind == "new":
            files[f"{edit.path.rpartition('/')[0]}/mine{number}.txt".lstrip("/")] = ("100644", word.encode())
            words.add(word)
        elif edit.path in files:
            words |= edit_file(files, edit, word, f"{edit.path}.moved{number}")
    contents = [content for _, content in files.values()]
    return {word for word in words if any(word.encode() in content for content in contents)}


def edit_file(files: Files, edit: Edit, word: str, target: str) -> set[str]:
    """Carry out an edit of a file that is there, and give the words that it brought."""
    mode, content = files[edit.path]
    lines = content.decode().splitlines(keepends=True)
    place = int(edit.place * (len(lines) + 1))
    # The Spec stays one, and in its place.
    is_spec = edit.path == "pullwright.yml"
    if edit.kind == "insert" or (is_spec and edit.kind != "convert"):
        lines.insert(place, comment(edit.path, word))
    elif edit.kind == "replace":
        lines[place : place + 1] = [comment(edit.path, word)]
    elif edit.kind == "delete line":
        del lines[place : place + 1]
    elif edit.kind == "convert":
        lines = [line.replace("\r\n", "\n").replace("\n", "\r\n") for line in lines]
    elif edit.kind == "run":
        mode = "100755"
    else:
        files.pop(edit.path)
        if edit.kind == "move":
            files[target] = (mode, content)
        return set()
    files[edit.path] = (mode, "".join(lines).encode())
    return {word}


class Bench:
    """A bare repository in which examples are tried one after another."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository

    def write(self, files: Mapping[str, tuple[str, bytes]]) -> str:
        """Write a tree."""
        blobs = self.repository.write_blobs([content for _, content in files.values()])
        leaves = {path: Leaf(mode, blob) for (path, (mode, _)), blob in zip(files.items(), blobs, strict=True)}
        return write_tree(self.repository, leaves)

    def begin(self, spec: ServiceSpec, edits: list[Edit]) -> tuple[str, set[str]]:
        """Generate a service and have people edit it; give the branch, and the words that people wrote."""
        files = read(generate_once(spec))
        pristine = self.repository.commit_tree(self.write(files), (), write_message(spec, job="first"), BOT)
        self.repository.run("update-ref", "refs/pullwright/shop", pristine)
        words = apply(files, edits)
        return self.repository.commit_tree(self.write(files), (), "By hand", BOT), words

    def evolve(self, head: str, wanted: ServiceSpec) -> tuple[str, Evolved]:
        """Evolve the branch to a Spec, and give its new head."""
        occasion = Occasion(head, "", f"/generate {wanted.features}", "job", replace(BOT, seconds=BOT.seconds + 1))
        evolved = evolve_branch(Evolution(occasion, "Evolve", lambda _spec: Edited(wanted)), self.repository)
        if evolved.chain is not None:
            self.repository.run("update-ref", evolved.ref, evolved.chain)
        return self.repository.commit_tree(evolved.tree, evolved.parents, evolved.message, BOT), evolved

    def list_code(self, tree: str) -> dict[str, Leaf]:
        """Give what is in a tree but for migrations, which only ever become more."""
        leaves = list_leaves(self.repository, tree)
        return {path: leaf for path, leaf in leaves.items() if not path.startswith(MIGRATIONS)}

    def read_all(self, tree: str) -> bytes:
        """Give all that is in a tree."""
        leaves = list_leaves(self.repository, tree)
        return b"".join(self.repository.read_blobs(leaf.id for leaf in leaves.values()).values())


def read(tree: FileTree) -> Files:
    return {path: (file.mode.value, file.content.encode()) for path, file in tree.items()}


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    with TemporaryDirectory() as name:
        repository = Repository(Path(name), Runner(search_path=os.environ["PATH"]))
        repository.run("init", "-q", "--bare", ".")
        yield Bench(repository)


@settings(max_examples=EXAMPLES, deadline=None)
@given(before=SPECS, after=SPECS, edits=EDITS)
def test_what_people_wrote_is_there_and_going_back_leads_back(
    bench: Bench, before: ServiceSpec, after: ServiceSpec, edits: list[Edit]
) -> None:
    head, words = bench.begin(before, edits)
    there, evolved = bench.evolve(head, after)
    text = bench.read_all(evolved.tree)
    missing = {word for word in words if word.encode() not in text}
    assert not missing
    assert b"<<<<<<<" not in text
    back, returned = bench.evolve(there, before)
    text = bench.read_all(returned.tree)
    assert not {word for word in words if word.encode() not in text}
    # What people deleted or moved of a feature is forgotten with the feature.
    is_remembered = {edit.kind for edit in edits}.isdisjoint({"delete", "delete line", "move"})
    if is_remembered and not evolved.conflicts and not returned.conflicts:
        assert_same_code(bench, back, head)


def assert_same_code(bench: Bench, left: str, right: str) -> None:
    """Hold two trees to be the same, but for the order of lines in the Spec.

    A remark in what went and came again has lost its place among the lines there.
    """
    there, here = bench.list_code(left), bench.list_code(right)
    specs = [files.pop("pullwright.yml") for files in (there, here)]
    assert there == here
    one, other = (bench.repository.read_blobs([spec.id])[spec.id].splitlines() for spec in specs)
    assert sorted(one) == sorted(other)


@settings(max_examples=EXAMPLES, deadline=None)
@given(before=SPECS, after=SPECS)
def test_what_nobody_edited_is_as_if_it_were_generated_so(
    bench: Bench, before: ServiceSpec, after: ServiceSpec
) -> None:
    head, _ = bench.begin(before, [])
    _, evolved = bench.evolve(head, after)
    assert not evolved.conflicts
    assert bench.list_code(evolved.tree) == bench.list_code(bench.write(read(generate_once(after))))
    assert len(evolved.migrations) <= 1
