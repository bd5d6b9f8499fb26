"""The databases that stacks with Prisma keep rows in: a layer for each."""
