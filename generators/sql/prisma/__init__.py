"""Prisma: migrations as the files of Prisma Migrate, in the words in which Prisma itself writes them."""
