// Runs the migrations in a folder by TypeORM itself: `node typeorm_run.mjs ADDRESS FOLDER up|down`.
//
// The address is a URL, or the path of a file of SQLite, which is kept by its build for WebAssembly.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { DataSource } from 'typeorm';

const [address, folder, direction] = process.argv.slice(2);
const compiled = fs.mkdtempSync(path.resolve('compiled-'));
const migrations = [];
for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.ts')).sort()) {
  const { code } = await transform(fs.readFileSync(path.join(folder, name), 'utf8'), { loader: 'ts' });
  const target = path.join(compiled, name.replace(/\.ts$/, '.mjs'));
  fs.writeFileSync(target, code);
  migrations.push(...Object.values(await import(pathToFileURL(target))));
}
fs.rmSync(compiled, { recursive: true });

const place = address.includes('://')
  ? { type: address.split('://')[0], url: address }
  : { type: 'sqljs', location: address, autoSave: true };
// One after the other, so that what stops leaves those before it.
const options = { ...place, migrations, entities: [], migrationsTransactionMode: 'each' };
const source = await new DataSource(options).initialize();
if (place.type === 'sqljs') await source.query('PRAGMA foreign_keys = ON');
try {
  if (direction === 'up') await source.runMigrations();
  else await source.undoLastMigration();
} catch (error) {
  process.stderr.write(error.message);
  process.exitCode = 1;
}
if (place.type === 'sqljs') await source.driver.save();
await source.destroy();
