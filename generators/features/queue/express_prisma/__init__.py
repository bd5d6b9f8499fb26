"""Events of services on Express and Prisma."""
