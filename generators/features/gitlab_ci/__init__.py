"""GitLab CI: every check on every merge request."""
