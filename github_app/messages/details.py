"""Details: what one may open, under a line that says what is in it."""


def write_details(summary: str, text: str, *, is_open: bool = False) -> str:
    """Give a part that is folded away.

    Args:
        summary: The line that stays, words of ours alone: it is HTML, in which nothing is escaped.
        text: What is folded away, Markdown.
        is_open: Whether it is unfolded at first.
    """
    return f"<details{' open' if is_open else ''}><summary>{summary}</summary>\n\n{text}\n\n</details>"
