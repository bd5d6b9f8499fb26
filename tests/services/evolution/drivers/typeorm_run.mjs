// Runs the migrations in folders by TypeORM itself, for as long as its input lasts; to load TypeORM takes a second.
//
// Each line of the input is `[address, folder, "up" or "down"]` in JSON, and gets a line with why it failed, or null. The
// address is a URL, or the path of a file of SQLite, which is kept by its build for WebAssembly.
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { DataSource } from 'typeorm';

async function load(folder) {
  const compiled = fs.mkdtempSync(path.resolve('compiled-'));
  const migrations = [];
  for (const name of fs.readdirSync(folder).filter((each) => each.endsWith('.ts')).sort()) {
    const { code } = await transform(fs.readFileSync(path.join(folder, name), 'utf8'), { loader: 'ts' });
    const target = path.join(compiled, name.replace(/\.ts$/, '.mjs'));
    fs.writeFileSync(target, code);
    migrations.push(...Object.values(await import(pathToFileURL(target))));
  }
  fs.rmSync(compiled, { recursive: true });
  return migrations;
}

async function run(address, folder, direction) {
  const place = address.includes('://')
    ? { type: address.split('://')[0], url: address }
    : { type: 'sqljs', location: address, autoSave: true };
  // One after the other, so that what stops leaves those before it.
  const options = { ...place, migrations: await load(folder), entities: [], migrationsTransactionMode: 'each' };
  const source = await new DataSource(options).initialize();
  try {
    if (place.type === 'sqljs') await source.query('PRAGMA foreign_keys = ON');
    if (direction === 'up') await source.runMigrations();
    else await source.undoLastMigration();
  } finally {
    if (place.type === 'sqljs') await source.driver.save();
    await source.destroy();
  }
}

// What TypeORM has to say goes to the log: the output is for answers.
console.log = console.error;
for await (const line of createInterface({ input: process.stdin })) {
  let why = null;
  try {
    await run(...JSON.parse(line));
  } catch (error) {
    why = error.message;
  }
  process.stdout.write(`${JSON.stringify(why)}\n`);
}
