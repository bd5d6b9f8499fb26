/** The pool of connections to PostgreSQL, which keeps none that somebody may still be at work on. */
import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** A client also knows whether its connection waits for a query, which its types do not tell. */
type Watched = PoolClient & { end(): Promise<void>; readonly readyForQuery: boolean };

export class CleanPool extends Pool {
  constructor(config?: PoolConfig) {
    super(config);
    // After a query that took too long the server may still be at it, and the transaction is open: whoever had the connection
    // next would wait as long, or commit what somebody else was told is not done.
    this.on('release', (_error, client) => {
      const { readyForQuery } = client as Watched;
      if (!readyForQuery || client.getTransactionStatus() !== 'I') void (client as Watched).end();
    });
  }
}
