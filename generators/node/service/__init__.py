"""The part of a service that is the same in all stacks on Node."""
