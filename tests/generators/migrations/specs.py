"""Specs by chance: services of a few resources whose names, fields and relations are taken from the same small sets.

Two of them have much in common and much that is not, which is what a comparison is about.
"""

from hypothesis import assume
from hypothesis import strategies as st

from generators.changes.rename import Rename, RenameKind
from generators.enrichment import enrich
from generators.errors import SpecError
from generators.spec.rules import load_spec

RESOURCES = ("Order", "Customer", "Tag", "User", "Member")
FIELDS = ("title", "code", "amount", "email")
RELATIONS = ("owner", "parent", "labels", "items")
FEATURES = ("soft-delete", "search", "audit-log", "queue", "opentelemetry")
DATABASES = ("postgresql", "mysql", "sqlite")

TYPES = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "max_length": 40, "min_length": 2},
        {"type": "text"},
        {"type": "integer", "minimum": 1},
        {"type": "decimal", "precision": 8, "scale": 3},
        {"type": "float"},
        {"type": "boolean"},
        {"type": "date"},
        {"type": "datetime"},
        {"type": "uuid"},
        {"type": "json"},
        {"type": "enum", "values": ["a", "b"]},
        {"type": "enum", "values": ["a", "b", "c"]},
    ]
)
UNINDEXED = ("text", "json")


@st.composite
def write_field(draw, name):
    field = {"name": name, **draw(TYPES), "required": draw(st.booleans())}
    if field["type"] not in UNINDEXED:
        field |= draw(st.sampled_from([{}, {"unique": True}, {"indexed": True}]))
    return field


@st.composite
def write_relation(draw, name, own, known):
    kind = draw(st.sampled_from(["many-to-one", "one-to-one", "one-to-many", "many-to-many"]))
    target = draw(st.sampled_from(known))
    relation = {"name": name, "kind": kind, "target": target}
    if kind in ("many-to-one", "one-to-one"):
        # Only what refers to earlier ones is required: never a circle.
        is_required = known.index(target) < known.index(own) and draw(st.booleans())
        on_delete = draw(
            st.sampled_from(["cascade", "restrict"] if is_required else ["cascade", "restrict", "set-null"])
        )
        relation |= {"required": is_required, "on_delete": on_delete}
    return relation


@st.composite
def write_spec(draw, database):
    known = draw(st.lists(st.sampled_from(RESOURCES), min_size=1, max_size=4, unique=True))
    resources = []
    for name in known:
        fields = [draw(write_field(each)) for each in draw(st.lists(st.sampled_from(FIELDS), max_size=3, unique=True))]
        names = draw(st.lists(st.sampled_from(RELATIONS), max_size=2, unique=True))
        relations = [draw(write_relation(each, name, known)) for each in names]
        resources.append({"name": name, "fields": fields, "relations": relations})
    document = {
        "name": "chance",
        "stack": "fastapi-sqlalchemy",
        "database": database,
        "auth": draw(st.sampled_from(["none", "jwt", "session", "oauth2"])),
        "features": draw(st.lists(st.sampled_from(FEATURES), unique=True)),
        "resources": resources,
    }
    try:
        return enrich(load_spec(document))
    except SpecError:
        assume(condition=False)


@st.composite
def choose_renames(draw, before, after):
    """Some of what is only in the one Spec is what is only in the other one, under another name."""
    old, new = ({resource.name: resource for resource in spec.resources} for spec in (before, after))
    pairs = dict(zip(sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys()), strict=False))
    resources = {name: other for name, other in pairs.items() if draw(st.booleans())}
    renames = [Rename(RenameKind.RESOURCE, other, name, other) for name, other in resources.items()]
    for name, resource in old.items():
        other = new.get(resources.get(name, name if name not in resources.values() else ""))
        if other is not None:
            for kind, part in ((RenameKind.FIELD, "fields"), (RenameKind.RELATION, "relations")):
                gone, come = (
                    sorted({each.name for each in getattr(one, part)} - {each.name for each in getattr(two, part)})
                    for one, two in ((resource, other), (other, resource))
                )
                found = zip(gone, come, strict=False)
                renames += [Rename(kind, other.name, *names) for names in found if draw(st.booleans())]
    return renames


@st.composite
def write_evolution(draw):
    """The Spec before, the Spec after, and what has another name in it."""
    database = draw(st.sampled_from(DATABASES))
    before, after = draw(write_spec(database)), draw(write_spec(database))
    return before, after, draw(choose_renames(before, after))
