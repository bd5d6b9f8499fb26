"""What changes when rows are deleted: what the database deletes or empties along with them."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table

from app.core.changes import list_affected


def make_table(metadata: MetaData, name: str, **references: str) -> None:
    table = Table(name, metadata, Column("id", Integer, primary_key=True))
    for target, action in references.items():
        table.append_column(Column(f"{target}_id", ForeignKey(f"{target}.id", ondelete=action)))


def test_a_deletion_reaches_what_goes_with_it_and_what_loses_a_reference() -> None:
    metadata = MetaData()
    make_table(metadata, "customers")
    make_table(metadata, "orders", customers="CASCADE")
    make_table(metadata, "items", orders="CASCADE")
    make_table(metadata, "notes", items="SET NULL")
    make_table(metadata, "pins", notes="CASCADE")
    make_table(metadata, "bills", orders="RESTRICT")
    assert list_affected(metadata, "customers") == {"customers", "orders", "items", "notes"}


def test_tables_that_refer_to_each_other_are_each_named_once() -> None:
    metadata = MetaData()
    make_table(metadata, "nodes", nodes="CASCADE")
    make_table(metadata, "hands", feet="SET NULL", nodes="SET NULL")
    make_table(metadata, "feet", hands="CASCADE", nodes="CASCADE")
    assert list_affected(metadata, "nodes") == {"nodes", "hands", "feet"}
    assert list_affected(metadata, "hands") == {"hands", "feet"}
