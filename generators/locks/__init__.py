"""Lock files of package managers: cut into packages, and followed from what a service states to all that it needs."""
