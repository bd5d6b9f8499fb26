"""NestJS + Prisma: the house of Nest, with Prisma where rows are kept."""
