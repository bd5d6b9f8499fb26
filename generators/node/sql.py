"""SQL: the words of a database that statements beside those of an ORM are made of."""

from dataclasses import dataclass

from generators.spec.models import Database


@dataclass(frozen=True, slots=True)
class SqlView:
    """What statements are made of.

    Attributes:
        quote: What stands around a name.
        id_type: What makes an id of a text, behind it; empty where ids are texts.
        change_lock: What keeps others from changing the rows that are read, and from referring to them; empty where a
            transaction that writes is alone anyway.
        reference_lock: What keeps the rows that are read from being deleted, likewise.
    """

    quote: str
    id_type: str
    change_lock: str
    reference_lock: str


SQL = {
    Database.POSTGRESQL: SqlView('"', "::uuid", "FOR UPDATE", "FOR KEY SHARE"),
    # MariaDB does not know FOR SHARE.
    Database.MYSQL: SqlView("`", "", "FOR UPDATE", "LOCK IN SHARE MODE"),
    Database.SQLITE: SqlView('"', "", "", ""),
}
