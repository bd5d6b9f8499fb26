"""Ignore files and the example of settings: lists of lines that people and generations both add to."""

from generators.merging.lists import settle_rules, settle_settings
from generators.merging.versions import Versions, agree


def test_rules_of_both_sides_are_there_once() -> None:
    ours = "secrets/\n\n# Python\n.venv/\n*.log\n"
    assert settle_rules(Versions(".venv/\n", ours, ".venv/\nhtmlcov/\n*.log\n")) == agree(
        "secrets/\n\n# Python\n.venv/\nhtmlcov/\n*.log\n"
    )


def test_a_rule_that_is_generated_no_more_goes_and_one_of_people_stays() -> None:
    assert settle_rules(Versions(".venv/\ndump.rdb\n", "mine\ndump.rdb\n.venv/\n", ".venv/\n")) == agree(
        "mine\n.venv/\n"
    )


def test_a_rule_that_people_removed_stays_removed() -> None:
    assert settle_rules(Versions("a\nb\n", "b\n", "a\nb\nc\n")) == agree("b\nc\n")


def test_a_last_line_without_an_end_is_a_line() -> None:
    assert settle_rules(Versions("a\n", "a\nb", "a\nc\n")) == agree("a\nc\nb\n")


SETTINGS = "# Where.\nDATABASE_URL=postgresql://localhost\n\n# How many.\n# POOL_SIZE=10\n"


def test_settings_of_both_sides_stand_side_by_side() -> None:
    ours = SETTINGS + "\n# Our mail.\nSMTP_URL=smtp://localhost\n"
    theirs = SETTINGS + "\n# The cache.\nREDIS_URL=redis://localhost\n"
    merged = SETTINGS + "\n# The cache.\nREDIS_URL=redis://localhost\n\n# Our mail.\nSMTP_URL=smtp://localhost\n"
    assert settle_settings(Versions(SETTINGS, ours, theirs)) == agree(merged)


def test_a_setting_that_people_turned_on_stays_on() -> None:
    ours = SETTINGS.replace("# POOL_SIZE=10", "POOL_SIZE=50")
    assert settle_settings(Versions(SETTINGS, ours, SETTINGS + "\nREDIS_URL=x\n")) == agree(ours + "\nREDIS_URL=x\n")


def test_a_setting_that_both_changed_is_left_to_be_merged() -> None:
    ours, theirs = SETTINGS.replace("=10", "=50"), SETTINGS.replace("=10", "=20")
    assert settle_settings(Versions(SETTINGS, ours, theirs)) == Versions(SETTINGS, ours, theirs)
