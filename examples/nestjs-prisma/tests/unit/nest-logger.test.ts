/** What Nest says becomes lines of the log. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { NestLogger } from '../../src/core/nest-logger.js';

interface Line {
  level: number;
  msg: string;
  context?: string;
}

function listen(speak: (logger: NestLogger) => void): Line[] {
  const lines: Line[] = [];
  const logger = pino(
    { level: 'debug' },
    { write: (line: string) => lines.push(JSON.parse(line) as Line) },
  );
  speak(new NestLogger(logger));
  return lines;
}

describe('the log of Nest', () => {
  it.each([
    ['log', 20],
    ['debug', 20],
    ['verbose', 20],
    ['warn', 40],
    ['error', 50],
    ['fatal', 60],
  ] as const)('has what it says by %s', (method, level) => {
    const lines = listen((logger) => {
      logger[method]('said', 'Speaker');
    });
    expect(lines).toMatchObject([{ level, msg: 'said', context: 'Speaker' }]);
  });
});
