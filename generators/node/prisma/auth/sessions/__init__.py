"""Sessions, kept by Prisma."""
