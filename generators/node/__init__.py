"""What the stacks on Node share: package files, locks, formatting, names, and the layers that are the same in all."""
