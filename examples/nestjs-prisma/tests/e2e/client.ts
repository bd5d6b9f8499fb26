/** The application of the tests, and who asks it. */
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import request, { type Response, type Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import { createApp } from '../../src/app.js';
import { Database } from '../../src/core/database.js';
import type { Parts } from '../../src/core/parts.js';
import { loadSettings, type Settings } from '../../src/core/settings.js';
import { emptyDatabase } from '../database.js';
import type { Values } from '../factories/values.js';

type Method = 'get' | 'post' | 'patch' | 'delete' | 'put' | 'options';

export class Client {
  /** The application; it is there once the tests begin. */
  app!: NestExpressApplication;

  /** The statements that were run, in order. */
  readonly statements: string[] = [];

  get database(): Database {
    return this.app.get(Database);
  }

  send(method: Method, path: string, body?: unknown): Test {
    const test = request(this.app.getHttpServer())[method](path);
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

/** Starts an application on the database of the tests. */
export async function startApp(
  variables: Record<string, string>,
  parts: Partial<Parts> = {},
): Promise<NestExpressApplication> {
  const app = await createApp({
    settings: readSettings(variables),
    logger: pino({ level: 'silent' }),
    ...parts,
  });
  return app.init();
}

/** Gives a client of an application on an empty database. */
export function useClient(variables: Record<string, string> = {}): Client {
  const client = new Client();
  beforeAll(async () => {
    client.app = await startApp(variables, {
      onQuery: (statement) => client.statements.push(statement),
    });
  });
  beforeEach(async () => {
    await emptyDatabase(client.database.client);
  });
  afterAll(async () => {
    await client.app.close();
  });
  return client;
}

/** Gives the fields that an error names. */
export const nameFields = (response: Response): string[] =>
  (response.body as { details: { field: string }[] }).details.map((detail) => detail.field);

/** Gives the code of an error. */
export const readCode = (response: Response): string => (response.body as { code: string }).code;
