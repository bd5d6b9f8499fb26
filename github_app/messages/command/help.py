"""Help: the rows of the grammar's own table, as messages show them."""

from generators.commands.grammar import FORMS
from github_app.messages.command.answers import HelpRow


def list_rows() -> tuple[HelpRow, ...]:
    """Give all that there is to ask for."""
    return tuple(HelpRow(form.syntax, form.summary, form.examples[0]) for form in FORMS)
