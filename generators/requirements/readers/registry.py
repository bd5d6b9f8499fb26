"""The readers in the order in which they read: the strictest form first, as the first to state something wins."""

from generators.requirements.readers.associations import read_associations
from generators.requirements.readers.choices import read_choices
from generators.requirements.readers.code import read_code
from generators.requirements.readers.constraints import read_constraints
from generators.requirements.readers.contents import read_contents
from generators.requirements.readers.deletions import read_deletions
from generators.requirements.readers.drawn_ties import read_drawn_ties
from generators.requirements.readers.filled_roles import read_filled_roles
from generators.requirements.readers.go_structs import read_go_structs
from generators.requirements.readers.inventories import read_inventories
from generators.requirements.readers.kotlin import read_kotlin
from generators.requirements.readers.lists import read_lists
from generators.requirements.readers.mentions import read_mentions
from generators.requirements.readers.prose import read_prose
from generators.requirements.readers.python_classes import read_python_classes
from generators.requirements.readers.reader import Reader
from generators.requirements.readers.relations import read_relations
from generators.requirements.readers.samples import read_samples
from generators.requirements.readers.schemas import read_schemas
from generators.requirements.readers.tables import read_tables
from generators.requirements.readers.typescript import read_typescript
from generators.requirements.readers.wishes import read_wishes
from generators.requirements.readers.withdrawals import read_withdrawals

READERS: tuple[Reader, ...] = (
    read_schemas,
    read_typescript,
    read_go_structs,
    read_python_classes,
    read_kotlin,
    read_samples,
    read_tables,
    read_code,
    read_drawn_ties,
    read_filled_roles,
    read_associations,
    read_contents,
    read_inventories,
    read_lists,
    read_prose,
    read_mentions,
    read_relations,
    read_deletions,
    read_constraints,
    read_choices,
    read_withdrawals,
    read_wishes,
)
