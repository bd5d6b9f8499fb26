"""Views: what the templates of this stack are told of a Spec."""
