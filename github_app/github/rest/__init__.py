"""GitHub's REST API, one module for each kind of thing that the App works with."""
