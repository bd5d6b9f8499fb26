"""The cache, where rows are read by Prisma."""
