/** What the application is given when it is built. */
import type { Logger } from './logger.js';
import type { Settings } from './settings.js';

export interface Parts {
  settings: Settings;
  logger: Logger;
  /** Is told each statement that the database is sent. */
  onQuery?: (statement: string) => void;
}

/** By which the settings are injected. */
export const SETTINGS = Symbol('settings');
