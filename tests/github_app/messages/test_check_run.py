"""The check run: the same as the status comment, with remarks at the lines."""

from dataclasses import replace

from github_app.git.ledger import Conflict, Entry, State
from github_app.messages.check_run import MAX_ANNOTATIONS, report_outcome
from github_app.messages.sections import MAX_CHARACTERS
from tests.github_app.messages.samples import COMMIT, make_outcome


def test_it_says_in_one_line_what_was_done_and_then_all_of_it() -> None:
    report = report_outcome(make_outcome(), key="job1", commit=COMMIT)
    assert (report.key, report.commit) == ("job1", COMMIT)
    assert report.title == "Add the feature redis-cache; Add the field sku (string) to Product"
    assert report.summary.startswith("8 files: 1 in conflict")
    assert report.summary.endswith("2 conflicts.")
    for part in ("### Conflicts", "### Before you deploy", "### Files", "### The specification"):
        assert part in report.text


def test_a_conflict_does_not_block_a_merge() -> None:
    assert report_outcome(make_outcome(), key="k", commit=COMMIT).conclusion == "neutral"
    clean = replace(make_outcome(), conflicts=())
    assert report_outcome(clean, key="k", commit=COMMIT).conclusion == "success"


def test_conflicts_and_kept_files_have_remarks() -> None:
    first, second, kept = report_outcome(make_outcome(), key="k", commit=COMMIT).annotations
    assert (first.path, first.start_line, first.end_line, first.level) == ("app/main.py", 12, 13, "warning")
    assert "limiter = Limiter()" in first.message
    assert "Take: /generate resolve theirs app/main.py" in first.message
    assert (second.start_line, second.end_line) == (40, 40)
    assert (kept.path, kept.level) == ("app/core/settings.py", "notice")


def test_a_conflict_about_a_whole_file_stands_at_its_first_line() -> None:
    outcome = replace(make_outcome(), conflicts=(Conflict("logo.png", 0, "", ""),), ledger=())
    (remark,) = report_outcome(outcome, key="k", commit=COMMIT).annotations
    assert (remark.start_line, remark.end_line) == (1, 1)
    assert "The generator has no such lines." in remark.message


def test_very_much_fits() -> None:
    conflicts = tuple(Conflict(f"app/{n}.py", 1, "a\n" * 500, "b\n" * 5_000) for n in range(100))
    entries = tuple(Entry(f"app/kept_{n}.py", State.KEPT) for n in range(5_000))
    sentences = tuple(f"Add the field `f{n}` to Product" for n in range(5_000))
    outcome = replace(make_outcome(), conflicts=conflicts, ledger=entries, sentences=sentences)
    report = report_outcome(outcome, key="k", commit=COMMIT)
    assert len(report.annotations) == MAX_ANNOTATIONS
    assert all(remark.level == "warning" for remark in report.annotations)
    assert max(len(remark.message) for remark in report.annotations) < 3_000
    assert len(report.title) <= 120
    assert len(report.text) < MAX_CHARACTERS
    assert len(report.summary) < MAX_CHARACTERS
