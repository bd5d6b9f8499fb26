// Formats files with prettier: reads {"options", "files": {path: text}} as JSON from standard input, and writes
// {path: text} to standard output. A file that cannot be formatted ends it with status 1 and its path in the error.
import { text } from 'node:stream/consumers';

import * as babel from './babel.mjs';
import * as estree from './estree.mjs';
import { format } from './standalone.mjs';

const PARSERS = { '.ts': 'babel-ts', '.js': 'babel', '.mjs': 'babel', '.json': 'json' };

const { options, files } = JSON.parse(await text(process.stdin));
const formatted = {};
for (const [path, source] of Object.entries(files)) {
  const parser = PARSERS[path.slice(path.lastIndexOf('.'))];
  try {
    formatted[path] = await format(source, { ...options, filepath: path, parser, plugins: [babel, estree] });
  } catch (error) {
    process.stderr.write(`${path}: ${error.message}\n`);
    process.exit(1);
  }
}
process.stdout.write(JSON.stringify(formatted));
