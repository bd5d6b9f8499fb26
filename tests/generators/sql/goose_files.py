"""What goose makes of its files: the statements of each way, as it cuts them."""

BEGIN, END = "-- +goose StatementBegin", "-- +goose StatementEnd"


def read_statements(text, way):
    """Give the statements of a file in one way, "Up" or "Down"."""
    body = text.split(f"-- +goose {way}\n")[1].split("-- +goose Down\n")[0]
    statements: list[str] = []
    lines: list[str] = []
    is_whole = False
    for line in body.splitlines():
        if line in (BEGIN, END):
            is_whole = line == BEGIN
        elif lines or (line.strip() and not line.startswith("--")):
            lines.append(line)
        if lines and not is_whole and (line == END or line.endswith(";")):
            statements.append("\n".join(lines))
            lines = []
    assert lines == []
    return statements
