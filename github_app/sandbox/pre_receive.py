"""The hook that git runs before it takes a push: lines of old id, new id and ref on standard input."""

import os
import sys
from pathlib import Path

from github_app.sandbox.git_store import GitStore
from github_app.sandbox.rules import RefusedUpdateError, Update, check_update


def main() -> int:
    """Refuse a push as a whole if one of its refs is refused, with GitHub's words for git to show."""
    store = GitStore(Path.cwd())
    may_write_workflows = os.environ.get("SANDBOX_WORKFLOWS") != "refused"
    for line in sys.stdin:
        before, after, ref = line.split()
        update = Update(ref, _read_id(before), _read_id(after))
        try:
            check_update(store, update, may_write_workflows=may_write_workflows)
        except RefusedUpdateError as error:
            head = "" if error.is_workflow else "error: GH013: "
            print(f"{head}{error}", file=sys.stderr)  # noqa: T201 - git hands it on to the one who pushes
            return 1
    return 0


def _read_id(sha: str) -> str | None:
    return None if set(sha) == {"0"} else sha


if __name__ == "__main__":
    sys.exit(main())
