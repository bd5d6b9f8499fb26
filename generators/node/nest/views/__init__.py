"""Views: what the templates of all services on Nest are told of a Spec."""
