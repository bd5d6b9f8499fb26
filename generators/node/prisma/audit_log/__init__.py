"""The audit log, kept by Prisma."""
