"""What stacks that keep their rows by Prisma share: the schema, how things are named in it, and how values are kept."""
