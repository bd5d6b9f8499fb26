/** The database: reads, transactions, and whether it answers. */
import { type Prisma, PrismaClient } from '../generated/prisma/client.js';
import { createAdapter, type DatabaseSettings } from './adapter.js';
import { isOutage } from './database-errors.js';
import { ApiError } from './errors.js';

/** What runs queries: the client itself, or a transaction of it. */
export type Client = Prisma.TransactionClient;

export class Database {
  readonly client: PrismaClient<'query'>;

  /**
   * @param onQuery - Is told each statement that is run.
   */
  constructor(settings: DatabaseSettings, onQuery?: (statement: string) => void) {
    const wait = settings.DATABASE_TIMEOUT_SECONDS * 1000;
    const client = new PrismaClient({
      adapter: createAdapter(settings),
      errorFormat: 'minimal',
      transactionOptions: { maxWait: wait, timeout: 4 * wait },
      log: onQuery ? [{ level: 'query', emit: 'event' }] : [],
    });
    if (onQuery) {
      client.$on('query', ({ query }) => {
        onQuery(query);
      });
    }
    this.client = client;
  }

  /** Reads what one or more queries give. */
  async read<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return translate(work(this.client));
  }

  /** Does all of the work in one transaction, or nothing of it. */
  async write<T>(work: (client: Client) => Promise<T>): Promise<T> {
    return translate(this.client.$transaction(work));
  }

  async isReady(): Promise<boolean> {
    try {
      await this.client.$queryRaw`SELECT 1`;
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.client.$disconnect();
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
