/** Starts the service, and stops it in good order. */
import { once } from 'node:events';
import { createServer } from 'node:http';

import { createApp } from './app.js';
import { Database } from './core/database.js';
import { createLogger } from './core/logger.js';
import { loadSettings, type Settings, SettingsError } from './core/settings.js';

const SHUTDOWN_MS = 25_000;
const SWEEP_MS = 100;

async function start(settings: Settings): Promise<void> {
  const logger = createLogger(settings);
  const database = new Database(settings);
  const app = createApp({ settings, logger, database });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
    app,
  );

  async function close(): Promise<void> {
    await database.close();
    logger.info('stopped');
  }

  function stop(signal: NodeJS.Signals): void {
    logger.info({ signal }, 'stopping');
    // A connection is kept for a next request, which will not come here.
    const sweeping = setInterval(() => {
      server.closeIdleConnections();
    }, SWEEP_MS);
    // Whoever takes longer than this is cut off.
    setTimeout(() => {
      server.closeAllConnections();
    }, SHUTDOWN_MS).unref();
    server.close(() => {
      clearInterval(sweeping);
      void close();
    });
  }

  process.once('SIGTERM', stop).once('SIGINT', stop);
  server.listen(settings.PORT);
  await once(server, 'listening');
  logger.info({ port: settings.PORT }, 'started');
}

try {
  await start(loadSettings());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
