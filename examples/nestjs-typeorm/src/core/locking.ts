/** Locks of rows that are going to be changed. */
import type { Client } from './database.js';

/** Keeps others from changing a row until the transaction ends; they may go on reading it, and referring to it. */
export async function lockRow(client: Client, table: string, id: string): Promise<void> {
  await client.query(`SELECT 1 FROM "${table}" WHERE "id" = $1 FOR NO KEY UPDATE`, [id]);
}
