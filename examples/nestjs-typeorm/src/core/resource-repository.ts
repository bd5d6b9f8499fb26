/** How rows of any resource are found and kept by TypeORM. */
import { randomUUID } from 'node:crypto';

import { type EntityTarget, In, type ObjectLiteral } from 'typeorm';

import type { Client } from './database.js';
import type { ErrorDetail } from './errors.js';
import type { Page, PageQuery, SortKey } from './paging.js';
import type { Repository, Row } from './resource-service.js';

/** Ids of other rows in what a request sends. */
export interface Reference {
  /** The property that has them. */
  field: string;
  ids: string | readonly string[] | null | undefined;
  /** What they are ids of. */
  entity: EntityTarget<{ id: string }>;
}

/** What a list is asked, with the order that every query has. */
export type ListQuery = PageQuery & { sort: SortKey<string>[] };

/** A many-to-many relation. */
export interface Link {
  /** The property with the ids. */
  name: string;
  /** The relation of the entity. */
  relation: string;
}

export abstract class ResourceRepository<
  E extends ObjectLiteral & { id: string },
  R extends Row,
  Create extends object,
  Update extends object,
  Query extends ListQuery,
> implements Repository<R, Create, Update, Query> {
  abstract readonly table: string;
  abstract readonly uniques: Readonly<Record<string, readonly string[]>>;

  protected abstract readonly entity: EntityTarget<E>;
  /** The sort keys that may be null. */
  protected readonly nullable: ReadonlySet<string> = new Set();
  protected readonly relations: readonly Link[] = [];

  /** Gives a row as it is answered. */
  protected abstract represent(row: E): R;

  /** Gives the columns for what was sent, in the form in which the entity has them; undefined for what was not. */
  protected abstract keep(data: Create | Update): Partial<E>;

  /** Gives the ids of other rows in what was sent. */
  protected abstract listReferences(data: Create | Update): Reference[];

  get links(): readonly string[] {
    return this.relations.map((link) => link.name);
  }

  async find(client: Client, id: string): Promise<R | null> {
    const rows = this.select(client);
    const row = await rows.andWhere('row.id = :id', { id }).getOne();
    return row && this.represent(row);
  }

  async findPage(client: Client, query: Query): Promise<Page<R>> {
    const { page, size, sort, ...filters } = query;
    const rows = this.select(client);
    const wanted: [string, unknown][] = Object.entries(this.keep(filters as unknown as Update));
    for (const [name, value] of wanted) {
      if (value !== undefined) rows.andWhere(`row.${name} = :${name}`, { [name]: value });
    }
    const total = await rows.getCount();
    for (const { name, direction } of sort) {
      // Null stands last in both directions.
      if (this.nullable.has(name)) rows.addOrderBy(`row.${name} IS NULL`);
      rows.addOrderBy(`row.${name}`, direction === 'asc' ? 'ASC' : 'DESC');
    }
    // The id decides ties.
    rows
      .addOrderBy('row.id')
      .offset((page - 1) * size)
      .limit(size);
    return { items: (await rows.getMany()).map((row) => this.represent(row)), total, page, size };
  }

  async create(client: Client, data: Create, now: Date): Promise<R> {
    const id = randomUUID();
    const values = { id, ...this.keep(data), createdAt: now, updatedAt: now };
    await client
      .createQueryBuilder()
      .insert()
      .into(this.entity)
      .values(values)
      .updateEntity(false)
      .execute();
    await this.link(client, id, data);
    return this.reread(client, id);
  }

  async update(client: Client, id: string, changes: Update, now: Date): Promise<R> {
    const values = { ...this.keep(changes), updatedAt: now };
    await client.update(this.entity, { id }, values);
    await this.link(client, id, changes);
    return this.reread(client, id);
  }

  async delete(client: Client, id: string): Promise<void> {
    await client.delete(this.entity, { id });
  }

  async findMissing(client: Client, data: Create | Update): Promise<ErrorDetail[]> {
    const missing: ErrorDetail[] = [];
    for (const { field, ids, entity } of this.listReferences(data)) {
      const sent = typeof ids === 'string' ? [ids] : (ids ?? []);
      if (sent.length === 0) continue;
      const query = client
        .createQueryBuilder(entity, 'row')
        .select('row.id')
        .where({ id: In([...new Set(sent)]) });
      const found = new Set((await query.getMany()).map((row) => row.id));
      for (const [place, id] of sent.entries()) {
        const name = typeof ids === 'string' ? field : `${field}.${place}`;
        if (!found.has(id)) missing.push({ field: name, message: 'does not exist' });
      }
    }
    return missing;
  }

  private select(client: Client) {
    return client.createQueryBuilder(this.entity, 'row');
  }

  /** Gives a row that was written, whoever sees it. */
  private async reread(client: Client, id: string): Promise<R> {
    return this.represent(
      await this.select(client).andWhere('row.id = :id', { id }).getOneOrFail(),
    );
  }

  /** Brings the links of a row to those that were sent. */
  private async link(client: Client, id: string, data: Create | Update): Promise<void> {
    const sent = new Map<string, unknown>(Object.entries(data));
    for (const { name, relation } of this.relations) {
      const ids = sent.get(name) as string[] | undefined;
      if (ids === undefined) continue;
      const links = client.createQueryBuilder().relation(this.entity, relation).of(id);
      const before = (await links.loadMany<{ id: string }>()).map((row) => row.id);
      const after = new Set(ids);
      await links.addAndRemove(
        [...after].filter((each) => !before.includes(each)),
        before.filter((each) => !after.has(each)),
      );
    }
  }
}
