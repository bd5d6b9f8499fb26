/** The log: one JSON object per line on standard output. */
import { type Logger, pino, stdTimeFunctions } from 'pino';

import type { Settings } from './settings.js';

export type { Logger };

const LEVELS = { debug: 'debug', info: 'info', warning: 'warn', error: 'error' } as const;

export function createLogger(settings: Pick<Settings, 'LOG_LEVEL'>): Logger {
  return pino({
    level: LEVELS[settings.LOG_LEVEL],
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
