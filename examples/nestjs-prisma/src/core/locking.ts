/** Locks of rows that are going to be changed. */
import { Prisma } from '../generated/prisma/client.js';
import type { Client } from './database.js';

/** Keeps others from changing a row until the transaction ends; they may go on reading it, and referring to it. */
export async function lockRow(client: Client, table: string, id: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}
