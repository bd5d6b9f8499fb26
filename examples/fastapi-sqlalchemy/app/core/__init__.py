"""What every feature stands on: settings, database, errors, lists and what surrounds a request."""
