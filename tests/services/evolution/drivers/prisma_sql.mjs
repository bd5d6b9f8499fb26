// Gives the SQL that Prisma itself writes for the difference of two schemas, by its own engine and without a database.
//
// The standard input is a list of `{from, to}` in JSON, each a schema or null; the standard output the list of the SQL.
import fs from 'node:fs';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';

const PROVIDERS = { postgresql: 'postgres', sqlite: 'sqlite' };
const BOOLEAN = 5, TEXT = 7, INTEGER = 0;
// What the engine asks a server before it does anything.
const ANSWERS = {
  postgres: { columnNames: ['e', 'v', 'n'], columnTypes: [BOOLEAN, TEXT, INTEGER], rows: [[true, 'PostgreSQL 16.0', 160000]] },
  sqlite: { columnNames: ['a'], columnTypes: [INTEGER], rows: [[1]] },
};

const directory = path.resolve('node_modules/@prisma/schema-engine-wasm');
global.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
const engine = await import(path.join(directory, 'schema_engine_bg.js'));
const wasm = fs.readFileSync(path.join(directory, 'schema_engine_bg.wasm'));
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine });
engine.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

function makeAdapter(provider) {
  const adapter = {
    provider,
    adapterName: 'none',
    queryRaw: async () => ANSWERS[provider],
    executeRaw: async () => 0,
    executeScript: async () => {},
    dispose: async () => {},
    getConnectionInfo: () => ({
      schemaName: provider === 'postgres' ? 'public' : undefined,
      supportsRelationJoins: false,
    }),
  };
  const connect = async () => adapter;
  return bindMigrationAwareSqlAdapterFactory({ provider, adapterName: 'none', connect, connectToShadowDb: connect });
}

const describe = (content) =>
  content ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] } : { tag: 'empty' };

const written = [];
for (const { from, to } of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  const provider = PROVIDERS[/provider = "(\w+)"/.exec(to)[1]];
  const started = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, makeAdapter(provider));
  const { stdout } = await started.diff({
    from: describe(from),
    to: describe(to),
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  written.push(stdout);
}
process.stdout.write(JSON.stringify(written));
