"""What is kept of passwords, by Prisma."""
