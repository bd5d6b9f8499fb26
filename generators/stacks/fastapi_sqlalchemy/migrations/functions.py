"""Functions: what a migration defines for itself, because it outlives the code of the service."""

REFUSE = '''

def _refuse(found: sa.Exists, problem: str) -> None:
    """Stop before anything is changed, if there are rows that cannot stay as they are."""
    if not op.get_context().as_sql and op.get_bind().scalar(sa.select(found)):
        raise CommandError(problem)
'''

FOLD = '''

def _fold_texts(table: sa.TableClause, *texts: str) -> None:
    """Keep the texts of each row once more, folded as the service does it, a thousand rows at a time."""
    if op.get_context().as_sql:
        raise CommandError("Texts are folded row by row: migrate with a connection to the database.")
    connection = op.get_bind()
    key = table.c["id"]
    page = sa.select(key, *(table.c[name] for name in texts)).order_by(key).limit(1000)
    change = (
        table.update().where(key == sa.bindparam("row")).values(search_text=sa.bindparam("folded"))
    )
    rows = connection.execute(page).all()
    while rows:
        folded = [normalize("NFKC", " ".join(text or "" for text in row[1:])) for row in rows]
        connection.execute(
            change,
            [
                {"row": row[0], "folded": text.casefold()}
                for row, text in zip(rows, folded, strict=True)
            ],
        )
        rows = connection.execute(page.where(key > rows[-1][0])).all()
'''

FUNCTIONS = {"_refuse": REFUSE, "_fold_texts": FOLD}
"""Each function by its name."""
