"""Changes: typed edits of a Spec, checked before anything is generated."""
