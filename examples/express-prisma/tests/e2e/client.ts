/** The application of the tests, and who asks it. */
import type { Express } from 'express';
import { pino } from 'pino';
import request, { type Response, type Test } from 'supertest';
import { afterAll, beforeEach, expect } from 'vitest';

import { createApp } from '../../src/app.js';
import { Database } from '../../src/core/database.js';
import { loadSettings, type Settings } from '../../src/core/settings.js';
import { emptyDatabase } from '../database.js';
import type { Values } from '../factories/values.js';

type Method = 'get' | 'post' | 'patch' | 'delete' | 'put' | 'options';

export class Client {
  constructor(
    readonly app: Express,
    /** The statements that were run, in order. */
    readonly statements: string[],
    readonly database: Database,
  ) {}

  send(method: Method, path: string, body?: unknown): Test {
    const test = request(this.app)[method](path);
    return body === undefined
      ? test
      : test.set('Content-Type', 'application/json').send(JSON.stringify(body));
  }

  async create(path: string, body: Values): Promise<Values> {
    const response = await this.send('post', path, body);
    expect(response.status, response.text).toBe(201);
    return response.body as Values;
  }

  async list(path: string, query: Record<string, string | number> = {}): Promise<ListAnswer> {
    const response = await this.send('get', path).query(query);
    expect(response.status, response.text).toBe(200);
    return response.body as ListAnswer;
  }
}

export interface ListAnswer {
  items: Values[];
  total: number;
  page: number;
  size: number;
}

/** Gives the settings of the tests, but for some. */
export const readSettings = (variables: Record<string, string> = {}): Settings =>
  loadSettings({
    DATABASE_URL: process.env.TEST_DATABASE_URL,
    RATE_LIMIT_PER_MINUTE: '0',
    ...variables,
  });

/** Gives a client of an application on an empty database. */
export function useClient(variables: Record<string, string> = {}): Client {
  const settings = readSettings(variables);
  const statements: string[] = [];
  const database = new Database(settings, (statement) => statements.push(statement));
  const logger = pino({ level: 'silent' });
  const app = createApp({ settings, logger, database });
  const client = new Client(app, statements, database);
  beforeEach(async () => {
    await emptyDatabase(database.client);
  });
  afterAll(async () => {
    await database.close();
  });
  return client;
}

/** Gives the fields that an error names. */
export const nameFields = (response: Response): string[] =>
  (response.body as { details: { field: string }[] }).details.map((detail) => detail.field);

/** Gives the code of an error. */
export const readCode = (response: Response): string => (response.body as { code: string }).code;
