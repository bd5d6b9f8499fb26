"""Views: what templates of this stack see of a Spec; everything that needs thinking is thought here."""
