"""GitHub Actions: every check on every pull request."""
