/** The use cases that all resources have; each one that writes is one transaction. */
import { isDeepStrictEqual } from 'node:util';

import { findDuplicate, isDanglingReference } from './database-errors.js';
import type { Client, Database } from './database.js';
import { ApiError, type ErrorDetail, refuse } from './errors.js';
import { lockRow } from './locking.js';
import type { Page, PageQuery } from './paging.js';

/** What every row is answered with. */
export interface Row {
  id: string;
  createdAt: string;
  updatedAt: string;
}

/** Where the rows of a resource are kept. */
export interface Repository<
  R extends Row,
  Create extends object,
  Update extends object,
  Query extends PageQuery,
> {
  readonly table: string;
  /** The properties of which no two rows may have the same values, by the columns and by the index that keep them apart. */
  readonly uniques: Readonly<Record<string, readonly string[]>>;
  /** The properties that have the ids of many rows. */
  readonly links: readonly string[];

  find(client: Client, id: string): Promise<R | null>;
  findPage(client: Client, query: Query): Promise<Page<R>>;
  create(client: Client, data: Create, now: Date): Promise<R>;
  update(client: Client, id: string, changes: Update, now: Date): Promise<R>;
  delete(client: Client, id: string): Promise<void>;

  /** Gives what the data refer to and is not there. */
  findMissing(client: Client, data: Create | Update): Promise<ErrorDetail[]>;
}

export class ResourceService<
  R extends Row,
  Create extends object,
  Update extends object,
  Query extends PageQuery,
> {
  /**
   * @param noun - What a row is called in messages.
   */
  constructor(
    private readonly database: Database,
    private readonly rows: Repository<R, Create, Update, Query>,
    private readonly noun: string,
  ) {}

  findPage(query: Query): Promise<Page<R>> {
    return this.database.read((client) => this.rows.findPage(client, query));
  }

  get(id: string): Promise<R> {
    return this.database.read((client) => this.require(client, id));
  }

  create(data: Create): Promise<R> {
    return this.write(async (client) => {
      await this.checkReferences(client, data);
      const row = await this.rows.create(client, data, new Date());
      return row;
    });
  }

  /** Changes what was sent of a row; what is the same already is no change. */
  update(id: string, data: Update): Promise<R> {
    return this.write(async (client) => {
      const before = await this.requireForChange(client, id);
      await this.checkReferences(client, data);
      const changes = findChanges(before, data, this.rows.links);
      if (Object.keys(changes).length === 0) return before;
      const row = await this.rows.update(client, id, changes, nextMoment(before.updatedAt));
      return row;
    });
  }

  delete(id: string): Promise<void> {
    return this.write(async (client) => {
      await this.requireForChange(client, id);
      await this.rows.delete(client, id);
    });
  }

  private async require(client: Client, id: string): Promise<R> {
    const row = await this.rows.find(client, id);
    if (row === null) throw new ApiError('not_found', `There is no ${this.noun} with this id.`);
    return row;
  }

  /** Gives a row that nobody else changes before the transaction ends. */
  private async requireForChange(client: Client, id: string): Promise<R> {
    await lockRow(client, this.rows.table, id);
    return this.require(client, id);
  }

  private async checkReferences(client: Client, data: Create | Update): Promise<void> {
    const missing = await this.rows.findMissing(client, data);
    if (missing.length > 0) throw refuse(missing);
  }

  private async write<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(work);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private explain(error: unknown): unknown {
    const fields = findDuplicate(error, this.rows.uniques);
    if (fields) {
      const message = `Another ${this.noun} has ${fields.length === 1 ? 'this value' : 'these values'}.`;
      return new ApiError(
        'conflict',
        message,
        fields.map((field) => ({ field, message })),
      );
    }
    if (isDanglingReference(error)) {
      return new ApiError(
        'conflict',
        `Others refer to this ${this.noun}, or it refers to what is not there any more.`,
      );
    }
    return error;
  }
}

/** Gives what of the data differs from a row; ids of links are the same in any order. */
function findChanges<Update extends object>(
  row: Row,
  data: Update,
  links: readonly string[],
): Update {
  const known = new Map<string, unknown>(Object.entries(row));
  const changed = Object.entries(data).filter(([name, value]: [string, unknown]) => {
    const sent = links.includes(name) ? [...new Set(value as string[] | undefined)].sort() : value;
    return value !== undefined && !isDeepStrictEqual(sent, known.get(name));
  });
  return Object.fromEntries(changed) as Update;
}

/** Gives the moment of a change: now, and later than the one before, whatever the clock says. */
const nextMoment = (before: string): Date => new Date(Math.max(Date.now(), Date.parse(before) + 1));
