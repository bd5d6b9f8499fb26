"""Changes: typed edits of a Spec, and what they say of it."""
