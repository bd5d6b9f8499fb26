"""Texts from a JSON file, as ``--issue`` and ``--comment`` take them."""

import json
from pathlib import Path

from github_app.errors import UserError


def read_texts(path: Path, what: str, keys: tuple[str, ...], example: str) -> tuple[str, ...]:
    """Read texts from a JSON object; what is absent or null is empty.

    Args:
        path: The file.
        what: What it should be, for errors: ``issue``.
        keys: The keys of the texts.
        example: What such an object looks like.

    Raises:
        UserError: If the file cannot be read or is not such an object.
    """
    hint = f"It looks like this: {example}."
    article = "an" if what[0] in "aeiou" else "a"
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = f"{path} cannot be read: {error.strerror}."
        raise UserError("unreadable_file", reason, "Give the path of a JSON file.") from error
    except ValueError as error:
        raise UserError("malformed_file", f"{path} is not JSON in UTF-8.", hint) from error
    if not isinstance(data, dict) or any(not isinstance(data.get(key) or "", str) for key in keys):
        raise UserError("malformed_file", f"{path} is not {article} {what}.", hint)
    # JSON can hold halves of characters, which nothing can show.
    return tuple((data.get(key) or "").encode("utf-8", "replace").decode("utf-8") for key in keys)
