"""What authentication keeps by Prisma."""
