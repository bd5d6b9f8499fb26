"""Jobs: issue, Understanding, file tree, commit, pull request; one idempotent step in each module."""
