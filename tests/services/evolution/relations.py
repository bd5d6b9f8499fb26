"""Evolutions of resources and relations: tables, foreign keys and sets of pairs that come, go or have other names."""

from tests.services.evolution.editing import (
    Evolution,
    add,
    relate,
    remove,
    rename,
    rename_resource,
    renamed,
    together,
    unite,
    unrelate,
)

# With the name of a table and of a column, those of constraints are longer than PostgreSQL takes.
LONG, OTHER_LONG = (f"{word}LongWordsThatGoOnAndOnForFortyEightLetters" for word in ("Many", "Other"))
LONG_TABLE = "many_long_words_that_go_on_and_on_for_forty_eight_letters"
LONG_FIELD = "very_long_field_name_that_goes_on_and_on_for_ev"
OTHER_LONG_FIELD = "another_long_field_name_that_goes_on_and_on_to"

RELATIONS = (
    Evolution(
        "a resource comes, with relations to others and from them",
        together(
            add(
                "Publisher",
                fields={"name": {"type": "string", "required": True, "unique": True}},
                relations={
                    "flagship": {"kind": "many-to-one", "target": "Book"},
                    "topics": {"kind": "many-to-many", "target": "Tag"},
                },
            ),
            relate("Book", publisher={"kind": "many-to-one", "target": "Publisher", "on_delete": "set-null"}),
        ),
        gives={("books", "publisher_id"): None},
    ),
    Evolution("resources go", together(remove("Cover", "Loan", "Reader"))),
    Evolution(
        "a resource has another name",
        rename_resource("Book", "Volume"),
        renames=(renamed("resource", "Volume", "Book", "Volume"),),
        tables={"books": "volumes", "books_tags": "volumes_tags"},
        columns={("books_tags", "book_id"): "volume_id"},
    ),
    Evolution(
        "a resource has another name after which others name their columns",
        rename_resource("Shelf", "Rack"),
        renames=(renamed("resource", "Rack", "Shelf", "Rack"),),
        tables={"shelves": "racks"},
        columns={("books", "shelf_id"): "rack_id"},
    ),
    Evolution(
        "a resource that refers to itself has another name",
        rename_resource("Author", "Writer"),
        renames=(renamed("resource", "Writer", "Author", "Writer"),),
        tables={"authors": "writers"},
    ),
    Evolution(
        "relations have other names",
        together(
            rename("Book", "relations", "author", "writer"),
            rename("Book", "relations", "tags", "labels"),
            rename("Book", "relations", "sequel", "successor"),
            rename("Tag", "relations", "related", "neighbours"),
        ),
        renames=(
            renamed("relation", "Book", "author", "writer"),
            renamed("relation", "Book", "tags", "labels"),
            renamed("relation", "Book", "sequel", "successor"),
            renamed("relation", "Tag", "related", "neighbours"),
        ),
        tables={"books_tags": "books_labels", "tags_related": "tags_neighbours"},
        columns={
            ("books", "author_id"): "writer_id",
            ("books", "sequel_id"): "successor_id",
            ("books_tags", "tag_id"): "label_id",
            ("tags_related", "related_id"): "neighbour_id",
        },
    ),
    Evolution(
        "the name of a resource passes to another one",
        together(
            remove("Cover"), rename_resource("Loan", "Cover"), add("Loan", fields={"amount": {"type": "decimal"}})
        ),
        renames=(renamed("resource", "Cover", "Loan", "Cover"),),
        tables={"loans": "covers", "covers": ""},
    ),
    Evolution(
        "references come",
        relate(
            "Loan",
            shelf={"kind": "many-to-one", "target": "Shelf", "on_delete": "cascade"},
            former={"kind": "one-to-one", "target": "Loan"},
        ),
        gives={("loans", "shelf_id"): None, ("loans", "former_id"): None},
    ),
    Evolution(
        "a required reference comes",
        relate("Loan", shelf={"kind": "many-to-one", "target": "Shelf", "required": True}),
        refuses="loans has rows, and nothing can be invented for their shelf_id",
        mend="DELETE FROM loans",
    ),
    Evolution(
        "references go", together(unrelate("Book", "sequel"), unrelate("Author", "mentor"), unrelate("Shelf", "books"))
    ),
    Evolution(
        "a required reference goes",
        together(unrelate("Loan", "reader"), unite("Loan")),
        refuses_back="loans has rows, and nothing can be invented for their reader_id",
    ),
    Evolution(
        "references refer in another way",
        together(
            relate("Cover", book={"kind": "many-to-one", "target": "Book", "required": True}),
            relate("Loan", book={"kind": "one-to-one", "target": "Book", "on_delete": "set-null"}),
            unite("Loan"),
            relate("Author", mentor={"kind": "one-to-one", "target": "Author", "on_delete": "restrict"}),
            relate("Shelf", books={"kind": "one-to-many", "target": "Book", "on_delete": "cascade"}),
        ),
    ),
    Evolution(
        "a reference refers to others",
        together(unrelate("Book", "sequel"), relate("Book", sequel={"kind": "many-to-one", "target": "Cover"})),
        changed=frozenset({("books", "sequel_id")}),
        gives={("books", "sequel_id"): None},
    ),
    Evolution(
        "sets of pairs come and go",
        together(
            unrelate("Book", "tags"),
            relate(
                "Reader",
                tags={"kind": "many-to-many", "target": "Tag"},
                friends={"kind": "many-to-many", "target": "Reader"},
            ),
        ),
    ),
    Evolution(
        "a set of pairs is stated by its other end, too, which then is the first",
        together(
            relate("Tag", books={"kind": "many-to-many", "target": "Book"}),
            lambda document: document.update(
                resources={name: document["resources"][name] for name in ("Tag", *document["resources"])}
            ),
        ),
        tables={"books_tags": "tags_books"},
    ),
    Evolution(
        "an implied reference is stated",
        relate("Book", shelf={"kind": "many-to-one", "target": "Shelf", "on_delete": "cascade"}),
    ),
    Evolution(
        "circles close",
        together(
            relate("Reader", favourite={"kind": "many-to-one", "target": "Loan"}),
            relate("Shelf", first={"kind": "many-to-one", "target": "Book"}),
        ),
    ),
    Evolution(
        "circles open, and a resource of one goes",
        together(unrelate("Reader", "favourite"), unrelate("Shelf", "first"), remove("Loan")),
        start=together(
            relate("Reader", favourite={"kind": "many-to-one", "target": "Loan"}),
            relate("Shelf", first={"kind": "many-to-one", "target": "Book"}),
        ),
    ),
    Evolution(
        "a circle of resources comes",
        together(
            add("Team", relations={"lead": {"kind": "many-to-one", "target": "Member"}}),
            add(
                "Member",
                relations={
                    "team": {"kind": "many-to-one", "target": "Team"},
                    "reader": {"kind": "many-to-one", "target": "Reader"},
                },
            ),
        ),
    ),
    Evolution(
        "a circle of resources goes",
        remove("Team", "Member"),
        start=together(
            add("Team", relations={"lead": {"kind": "many-to-one", "target": "Member"}}),
            add(
                "Member",
                relations={
                    "team": {"kind": "many-to-one", "target": "Team"},
                    "reader": {"kind": "many-to-one", "target": "Reader"},
                },
            ),
        ),
    ),
    Evolution(
        "long names have other long names",
        together(
            rename_resource(LONG, OTHER_LONG),
            rename(OTHER_LONG, "fields", LONG_FIELD, OTHER_LONG_FIELD),
        ),
        start=add(
            LONG,
            fields={LONG_FIELD: {"type": "string", "unique": True, "min_length": 2, "max_length": 90}},
            relations={"parent": {"kind": "many-to-one", "target": LONG}},
        ),
        renames=(
            renamed("resource", OTHER_LONG, LONG, OTHER_LONG),
            renamed("field", OTHER_LONG, LONG_FIELD, OTHER_LONG_FIELD),
        ),
        tables={LONG_TABLE: f"other{LONG_TABLE.removeprefix('many')}"},
        columns={(LONG_TABLE, LONG_FIELD): OTHER_LONG_FIELD},
    ),
)
