"""The typed specification of a service: its models, names, rules and file form."""
