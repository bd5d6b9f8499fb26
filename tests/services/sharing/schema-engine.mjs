#!/usr/bin/env node
// Applies migrations for `prisma migrate deploy` where Prisma's own schema engine cannot be downloaded. It speaks the part
// of the engine's protocol that this command needs, and keeps what was applied as the engine does, in _prisma_migrations.
// The drivers are those of the service in whose directory it is started.
import { createHash, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import readline from 'node:readline';

const require = createRequire(path.join(process.cwd(), 'package.json'));

const COLUMNS = 'id, checksum, migration_name, finished_at, applied_steps_count';
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMP NULL,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMP NULL,
  started_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

async function connect() {
  const { url } = JSON.parse(process.argv[process.argv.indexOf('--datasource') + 1]);
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  if (protocol.startsWith('postgres')) {
    const { default: pg } = await import(require.resolve('pg'));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return { run: (sql) => client.query(sql), list: async (sql) => (await client.query(sql)).rows, end: () => client.end() };
  }
  if (protocol === 'mysql:') {
    const { createConnection } = require('mariadb');
    const options = { user: username, password, database: pathname.slice(1), multipleStatements: true };
    const client = await createConnection({ host: hostname, port: Number(port || 3306), ...options });
    return { run: (sql) => client.query(sql), list: (sql) => client.query(sql), end: () => client.end() };
  }
  const Database = require('better-sqlite3');
  const client = new Database(url.replace(/^file:/, ''));
  return { run: (sql) => client.exec(sql), list: (sql) => client.prepare(sql).all(), end: () => client.close() };
}

async function applyMigrations({ migrationsList }) {
  const database = await connect();
  try {
    await database.run(TABLE);
    const rows = await database.list('SELECT migration_name FROM _prisma_migrations');
    const known = new Set(rows.map((row) => row.migration_name));
    const appliedMigrationNames = [];
    for (const { path: name, migrationFile } of migrationsList.migrationDirectories) {
      if (known.has(name)) continue;
      const sql = migrationFile.content.value;
      const checksum = createHash('sha256').update(sql).digest('hex');
      await database.run(sql);
      const values = `'${randomUUID()}', '${checksum}', '${name}', CURRENT_TIMESTAMP, 1`;
      await database.run(`INSERT INTO _prisma_migrations (${COLUMNS}) VALUES (${values})`);
      appliedMigrationNames.push(name);
    }
    return { appliedMigrationNames };
  } finally {
    await database.end();
  }
}

async function answer({ id, method, params }) {
  try {
    if (method !== 'applyMigrations') throw new Error(`${method} is not what \`prisma migrate deploy\` asks for`);
    return { jsonrpc: '2.0', id, result: await applyMigrations(params) };
  } catch (error) {
    const message = String(error.message ?? error);
    return { jsonrpc: '2.0', id, error: { code: 4466, message, data: { is_panic: false, message, meta: null } } };
  }
}

if (process.argv.includes('--version')) {
  // Prisma keeps no engine of another commit than its own.
  process.stdout.write(`schema-engine-cli ${require('@prisma/engines-version').enginesVersion}\n`);
} else if (process.argv.includes('cli')) {
  // can-connect-to-database
  const database = await connect();
  await database.end();
} else {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  }
}
