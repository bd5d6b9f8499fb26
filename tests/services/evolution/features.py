"""Evolutions of features and ways to authenticate, as far as they keep something in tables."""

from tests.services.evolution.editing import (
    Evolution,
    add,
    change,
    choose,
    drop,
    put,
    relate,
    remove,
    rename,
    rename_resource,
    renamed,
    together,
)
from tests.services.evolution.rows import fold

EVERYTHING = ["soft-delete", "audit-log", "search", "queue", "opentelemetry"]


def is_folded(*names):
    """Whether a row's folded text is that of its texts."""
    return lambda row: fold(" ".join(row[name] or "" for name in names))


FEATURES = (
    Evolution("accounts come", choose(auth="jwt")),
    Evolution("accounts go", choose(auth="none"), start=choose(auth="jwt")),
    Evolution("accounts become those of sessions", choose(auth="session"), start=choose(auth="jwt")),
    Evolution("accounts become those of a provider", choose(auth="oauth2"), start=choose(auth="session")),
    Evolution("accounts of a provider go", choose(auth="none"), start=choose(auth="oauth2")),
    Evolution(
        "people become accounts",
        choose(auth="jwt"),
        source="team",
        start=together(drop("User", "email"), put("User", nick={"type": "string"})),
        gives={
            ("users", "role"): "user",
            ("users", "email"): lambda row: row["email"] if row["email"].endswith("@example.invalid") else "an address",
        },
    ),
    Evolution(
        "accounts have another name",
        together(rename_resource("User", "Member")),
        source="team",
        start=choose(auth="session"),
        renames=(renamed("resource", "Member", "User", "Member"),),
        tables={"users": "members"},
    ),
    Evolution(
        "another resource becomes the account",
        add("User", fields={"email": {"type": "string", "required": True, "unique": True}}),
        source="team",
        start=together(rename_resource("User", "Member"), choose(auth="jwt")),
        tables={"auth_credentials": "", "auth_refresh_tokens": ""},
    ),
    Evolution("deleted rows stay from now on", choose(features=["soft-delete"])),
    Evolution(
        "deleted rows do not stay any longer",
        choose(features=[]),
        start=choose(features=["soft-delete"]),
        deletes=True,
    ),
    Evolution(
        "deleted rows do not stay any longer, with accounts and circles",
        choose(features=[]),
        source="team",
        start=together(
            choose(features=["soft-delete"], auth="jwt"),
            relate("User", task={"kind": "many-to-one", "target": "Task", "on_delete": "set-null"}),
        ),
        deletes=True,
    ),
    Evolution(
        "tables that keep deleted rows change",
        together(
            rename("Book", "fields", "isbn", "code"),
            rename_resource("Tag", "Label"),
            change("Book", "edition", unique=None),
            change("Book", "title", unique=True),
            change("Book", "pages", required=True),
            put("Loan", number={"type": "string", "unique": True, "max_length": 40}),
            relate("Cover", book={"kind": "many-to-one", "target": "Book", "required": True, "on_delete": "cascade"}),
        ),
        start=choose(features=["soft-delete"]),
        renames=(renamed("field", "Book", "isbn", "code"), renamed("resource", "Label", "Tag", "Label")),
        tables={"tags": "labels", "tags_related": "labels_related"},
        columns={("books", "isbn"): "code", ("tags_related", "tag_id"): "label_id"},
        changed=frozenset({("books", "pages")}),
    ),
    Evolution(
        "texts are searched from now on",
        choose(features=["search"]),
        gives={
            ("books", "search_text"): is_folded("title", "isbn"),
            ("authors", "search_text"): is_folded("full_name", "code", "biography"),
        },
    ),
    Evolution("texts are not searched any longer", choose(features=[]), start=choose(features=["search"])),
    Evolution(
        "what is searched changes",
        together(
            drop("Author", "biography"),
            rename("Author", "fields", "code", "key"),
            put("Author", motto={"type": "text", "required": True, "default": "ÄÖ ﬁne"}),
            put("Reader", name={"type": "string"}),
            change("Book", "binding", type="string", values=None, default=None),
            put("Tag", remark={"type": "text"}),
            drop("Cover", "url"),
        ),
        start=choose(features=["search", "soft-delete"]),
        renames=(renamed("field", "Author", "code", "key"),),
        columns={("authors", "code"): "key"},
        changed=frozenset({("authors", "search_text"), ("books", "search_text")}),
        gives={
            ("authors", "search_text"): is_folded("full_name", "key", "motto"),
            ("books", "search_text"): is_folded("title", "isbn", "binding"),
            ("readers", "search_text"): "",
        },
    ),
    Evolution("a log is kept from now on", choose(features=["audit-log"])),
    Evolution("a log is not kept any longer", choose(features=[]), start=choose(features=["audit-log"])),
    Evolution("events are published from now on", choose(features=["queue"])),
    Evolution(
        "events are traced from now on",
        choose(features=["queue", "opentelemetry"]),
        start=choose(features=["queue"]),
        gives={("event_outbox", "traceparent"): None},
    ),
    Evolution(
        "events are neither traced nor published any longer",
        choose(features=["opentelemetry"]),
        start=choose(features=["queue", "opentelemetry"]),
    ),
    Evolution("everything comes at once", choose(features=EVERYTHING, auth="session"), source="team"),
    Evolution(
        "everything goes at once",
        choose(features=[], auth="none"),
        source="team",
        start=choose(features=EVERYTHING, auth="jwt"),
        deletes=True,
    ),
    Evolution(
        "much changes at once",
        together(
            rename_resource("Book", "Volume"),
            rename("Volume", "fields", "isbn", "code"),
            rename("Volume", "relations", "author", "writer"),
            drop("Volume", "extra"),
            put("Volume", weight={"type": "integer", "required": True, "minimum": 1}),
            remove("Cover"),
            add("Branch", fields={"town": {"type": "string", "required": True}}),
            relate("Loan", branch={"kind": "many-to-one", "target": "Branch"}),
            choose(features=["search", "audit-log"], auth="jwt"),
        ),
        start=choose(features=["search"]),
        renames=(
            renamed("resource", "Volume", "Book", "Volume"),
            renamed("field", "Volume", "isbn", "code"),
            renamed("relation", "Volume", "author", "writer"),
        ),
        tables={"books": "volumes", "books_tags": "volumes_tags"},
        columns={
            ("books", "isbn"): "code",
            ("books", "author_id"): "writer_id",
            ("books_tags", "book_id"): "volume_id",
        },
        gives={("volumes", "weight"): "1", ("loans", "branch_id"): None},
    ),
)
