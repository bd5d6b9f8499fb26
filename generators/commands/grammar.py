"""The grammar: every form of a command, with what it does and lines that work.

The parser reads by it, the help shows it, and ``docs/commands.md`` is held against it.
"""

from generators.commands.change_forms import CHANGE_FORMS
from generators.commands.control_forms import CONTROL_FORMS

FORMS = (*CHANGE_FORMS, *CONTROL_FORMS)
