"""The ledger: what concerns people comes first, and it fits whatever the size of the service."""

from github_app.git.ledger import Entry, State
from github_app.messages.ledger import count_entries, write_ledger
from github_app.messages.sections import MAX_CHARACTERS, join_sections
from tests.github_app.messages.samples import LEDGER


def write(entries: tuple[Entry, ...]) -> str:
    return join_sections(write_ledger(entries))


def test_files_are_counted_by_what_became_of_them() -> None:
    assert count_entries(LEDGER) == (
        "8 files: 1 in conflict, 1 left out, 1 yours kept, 1 deleted by you, 1 merged, 1 removed, 1 added, 1 updated"
    )
    assert count_entries([Entry("a", State.ADDED)]) == "1 file: 1 added"
    assert count_entries([]) == "no file"


def test_every_state_has_its_words() -> None:
    text = write(tuple(Entry(f"{state}.py", state) for state in State))
    for state in State:
        (row,) = [line for line in text.splitlines() if f"| `{state}.py` |" in line]
        assert len(row.split("|")[2].strip()) > 4


def test_what_people_touched_is_open_and_all_else_is_folded() -> None:
    text = write(LEDGER)
    opened, _, folded = text.partition("<details>")
    order = [
        "app/main.py",
        ".github/workflows/shop.yml",
        "app/core/settings.py",
        "tests/e2e/test_health.py",
        "README.md",
    ]
    places = [opened.index(f"`{path}`") for path in order]
    assert places == sorted(places)
    for path in ("app/legacy.py", "app/core/cache.py", "app/orders/models.py"):
        assert f"`{path}`" in folded
    assert "The other 3 files, which nobody had touched" in folded


def test_where_nobody_touched_anything_all_is_folded() -> None:
    text = write((Entry("a.py", State.ADDED), Entry("b.py", State.UPDATED)))
    assert "2 files: 1 added, 1 updated." in text
    assert "<summary>The 2 files, which nobody had touched</summary>" in text


def test_a_plan_tells_what_would_become_of_files() -> None:
    assert "| File | What would become of it |" in join_sections(write_ledger(LEDGER, is_plan=True))
    assert "| File | What became of it |" in write(LEDGER)


def test_thousands_of_files_fit_with_conflicts_shown_and_the_rest_counted() -> None:
    entries = [Entry(f"services/shop/app/a_long_folder/thing_{number}.py", State.UPDATED) for number in range(3_000)]
    entries += [Entry(f"services/shop/app/edited_{number}.py", State.MERGED) for number in range(500)]
    text = write((*entries, Entry("zzz.py", State.CONFLICT)))
    assert len(text) < MAX_CHARACTERS
    assert "`zzz.py`" in text
    assert "more." in text
    assert "3501 files: 1 in conflict, 500 merged, 3000 updated." in text


def test_nothing_is_said_of_no_file() -> None:
    assert write_ledger([]) == []


def test_a_path_means_nothing_but_itself() -> None:
    text = write((Entry("@ada/`x`|<b>.py", State.KEPT),))
    assert "`` @ada/`x`¦<b>.py ``" in text
