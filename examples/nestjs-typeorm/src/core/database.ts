/** The database: reads, transactions, and whether it answers. */
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import { isOutage } from './database-errors.js';
import { ApiError } from './errors.js';
import { runQueries, runTransaction } from './transactions.js';

/** What runs queries: on a connection of its own, or in a transaction. */
export type Client = EntityManager;

@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Reads what one or more queries give. */
  async read<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return translate(runQueries(this.source, work));
  }

  /** Does all of the work in one transaction, or nothing of it. */
  async write<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return translate(runTransaction(this.source, work));
  }

  async isReady(): Promise<boolean> {
    try {
      await runQueries(this.source, (client) => client.query('SELECT 1'));
      return true;
    } catch {
      return false;
    }
  }
}

/** Says for all callers what it means that the database is away. */
async function translate<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new ApiError('service_unavailable', 'The database does not answer.', [
      { field: 'database', message: 'does not answer' },
    ]);
  }
}
