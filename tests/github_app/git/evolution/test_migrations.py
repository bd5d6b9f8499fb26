"""Tables of services that evolve: new migrations follow those that are there; none comes twice or is taken back."""

import re

import pytest

from generators.changes.applying import apply_changes
from generators.changes.change import Change
from generators.commands.command import ChangeCommand
from generators.commands.parser import parse_command
from generators.errors import SpecError
from generators.spec.file import read_spec
from github_app.git.evolution.commanding import carry_out
from github_app.git.evolution.occasion import Evolved
from github_app.git.evolution.undoing import undo_generation
from tests.github_app.git.evolution.story import BRANCH, Story, build_spec, follow, generate_once, insert_after

FOLDER = "migrations/versions/"


def command(story: Story, line: str, branch: str = BRANCH, **changes: object) -> Evolved:
    """Have the App carry out a line."""
    parsed = parse_command(line)
    assert isinstance(parsed, ChangeCommand)
    return story.carry_out(
        lambda occasion, repository: carry_out(parsed, occasion, repository), branch, command=line, **changes
    )


def list_migrations(story: Story, branch: str = BRANCH) -> list[str]:
    return sorted(path for path in story.list_files(branch) if path.startswith(FOLDER))


def read_chain(story: Story, branch: str = BRANCH) -> dict[str, str]:
    """Give what each migration follows, by revision."""
    texts = [story.read(path, branch) for path in list_migrations(story, branch)]
    pairs = (re.findall(r'^(?:down_)?revision = (?:"(\w*)"|None)$', text, re.MULTILINE) for text in texts)
    return dict(pairs)


def test_a_new_field_brings_one_migration_behind_the_last(story: Story) -> None:
    story.begin(build_spec("docker"))
    [first] = list_migrations(story)
    evolved = command(story, "/generate add field sku (string) to Order")
    before, new = list_migrations(story)
    assert before == first
    assert evolved.migrations == (new,)
    created, added = read_chain(story).items()
    assert created[1] == ""
    assert added[1] == created[0]


def test_it_follows_migrations_of_people(story: Story) -> None:
    story.begin(build_spec("docker"))
    first = next(iter(read_chain(story)))
    mine = f'"""Mine."""\n\nrevision = "abc"\ndown_revision = "{first}"\n\n\ndef upgrade() -> None:\n    pass\n'
    story.edit({f"{FOLDER}0002_mine.py": mine})
    command(story, "/generate add field sku (string) to Order")
    assert "abc" in read_chain(story).values()
    assert story.read(f"{FOLDER}0002_mine.py") == mine


def test_several_last_migrations_are_told(story: Story) -> None:
    story.begin(build_spec("docker"))
    mine = '"""Mine."""\n\nrevision = "abc"\ndown_revision = None\n'
    story.edit({f"{FOLDER}0002_mine.py": mine})
    with pytest.raises(SpecError, match="alembic merge"):
        command(story, "/generate add field sku (string) to Order")


def test_what_needs_no_table_brings_no_migration(story: Story) -> None:
    story.begin(build_spec("docker"))
    assert command(story, "/generate add etag").migrations == ()
    assert len(list_migrations(story)) == 1


def test_a_field_that_people_wrote_into_the_spec_gets_its_column(story: Story) -> None:
    story.begin(build_spec("docker"))
    story.edit({"pullwright.yml": insert_after("note: text", "      sku: string  # by hand\n")})
    evolved = story.evolve(follow)
    assert len(evolved.migrations) == 1
    assert "sku" in story.read(evolved.migrations[0])
    assert story.evolve(follow).migrations == ()


def test_what_destroys_data_is_told(story: Story) -> None:
    story.begin(build_spec("docker"))
    evolved = command(story, "/generate remove field note from Order")
    assert len(evolved.losses) == 1
    assert "note" in evolved.losses[0]
    story.edit({"pullwright.yml": lambda text: text.replace("      total: decimal\n", "")})
    assert "total" in story.evolve(follow).losses[0]


def test_a_renamed_field_keeps_its_data_and_undo_gives_the_name_back(story: Story) -> None:
    story.begin(build_spec("docker"))
    evolved = command(story, "/generate rename field note of Order to remark")
    assert evolved.losses == ()
    assert "new_column_name" in story.read(evolved.migrations[0])
    undone = story.carry_out(undo_generation)
    assert undone.losses == ()
    assert 'new_column_name="note"' in story.read(undone.migrations[0]).partition("def downgrade")[0]
    assert read_spec(story.read("pullwright.yml")) == build_spec("docker")


def test_undo_takes_no_migration_back(story: Story) -> None:
    story.begin(build_spec("docker"))
    command(story, "/generate add field sku (string) to Order")
    undone = story.carry_out(undo_generation)
    assert len(list_migrations(story)) == 3
    assert "sku" in story.read(undone.migrations[0])
    assert "sku" in undone.losses[0]
    wanted = generate_once(build_spec("docker"))
    for path, file in wanted.items():
        assert story.read(path) == file.content, path
    again = command(story, "/generate add field sku (string) to Order")
    assert len(list_migrations(story)) == 4
    assert not again.conflicts


def test_branches_that_were_merged_write_no_column_twice(story: Story) -> None:
    story.begin(build_spec("docker"))
    for branch in ("one", "other"):
        story.server.read("branch", branch, BRANCH)
    command(story, "/generate add field sku (string) to Order", "one")
    command(story, "/generate add resource Invoice with number (string)", "other")
    story.check_out("other")
    story.check_out("one")
    story.server.git("merge", "-q", "--no-ff", "--no-commit", "origin/other", is_checked=False)
    spec = apply_changes(build_spec("docker"), parse("/generate add field sku (string) to Order")).spec
    spec = apply_changes(spec, parse("/generate add resource Invoice with number (string)")).spec
    both = generate_once(spec)
    conflicting = story.server.git("diff", "--name-only", "--diff-filter=U").splitlines()
    for path in conflicting:
        (story.server.clone / path).write_text(both[path].content)
    heads = read_heads(story)
    joined = f'"""Join."""\n\nrevision = "join"\ndown_revision = {tuple(heads)!r}\n'
    (story.server.clone / FOLDER / "0003_join.py").write_text(joined)
    story.publish("one")
    evolved = command(story, "/generate add field color (string) to Order", "one")
    text = story.read(evolved.migrations[0], "one")
    assert "color" in text
    assert "sku" not in text
    assert "invoices" not in text
    assert not evolved.conflicts


def parse(line: str) -> tuple[Change, ...]:
    parsed = parse_command(line)
    assert isinstance(parsed, ChangeCommand)
    return parsed.changes


def read_heads(story: Story) -> list[str]:
    """Give the migrations in the clone that none follows."""
    texts = [path.read_text() for path in (story.server.clone / FOLDER).glob("*.py")]
    revisions = {match for text in texts for match in re.findall(r'^revision = "(\w+)"', text, re.MULTILINE)}
    followed = {match for text in texts for match in re.findall(r'^down_revision = "(\w+)"', text, re.MULTILINE)}
    return sorted(revisions - followed)


def test_a_new_resource_and_back(story: Story) -> None:
    story.begin(build_spec("docker"))
    command(story, "/generate add resource Invoice with number (string, unique), total decimal")
    assert "app/invoices/service.py" in story.list_files()
    evolved = command(story, "/generate remove resource Invoice")
    assert not [path for path in story.list_files() if "invoice" in path and not path.startswith(FOLDER)]
    assert "invoices" in evolved.losses[0]
    for path, file in generate_once(build_spec("docker")).items():
        assert story.read(path) == file.content, path


def test_another_database_begins_a_new_history(story: Story) -> None:
    story.begin(build_spec("docker"))
    command(story, "/generate add field sku (string) to Order")
    evolved = command(story, "/generate switch database to mysql")
    assert len(list_migrations(story)) == 1
    assert not evolved.conflicts
    undone = story.carry_out(undo_generation)
    assert len(list_migrations(story)) == 1
    assert not undone.conflicts


def test_another_database_replaces_what_is_untouched_of_a_service_without_a_chain(story: Story) -> None:
    files = generate_once(build_spec("docker"))
    story.server.commit({path: file.content for path, file in files.items()}, branch="generate/issue-1")
    evolved = command(story, "/generate switch database to mysql")
    assert not evolved.conflicts
    [path] = list_migrations(story)
    assert story.read(path) == generate_once(build_spec("docker", database="mysql"))[path].content


def test_another_database_loses_nothing_that_people_wrote_into_the_first_migration(story: Story) -> None:
    files = generate_once(build_spec("docker"))
    story.server.commit({path: file.content for path, file in files.items()}, branch="generate/issue-1")
    [path] = list_migrations(story)
    story.edit({path: lambda text: text.replace("sa.Text()", "sa.String(64)").replace("String(255)", "String(64)")})
    evolved = command(story, "/generate switch database to mysql")
    assert "String(64)" in story.read(path)
    assert {conflict.path for conflict in evolved.conflicts} == {path}
