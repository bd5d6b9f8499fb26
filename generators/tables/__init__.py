"""Tables: all that a service keeps in its database, typed, whoever brings it; migrations are written from these."""
