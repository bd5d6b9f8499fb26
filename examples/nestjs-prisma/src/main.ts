/** Starts the service; Nest stops it in good order. */
import { createApp } from './app.js';
import { createLogger } from './core/logger.js';
import { loadSettings, type Settings, SettingsError } from './core/settings.js';

async function start(settings: Settings): Promise<void> {
  const logger = createLogger(settings);
  const app = await createApp({ settings, logger });
  app.enableShutdownHooks();
  const server = app.getHttpServer();
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 65_000;
  await app.listen(settings.PORT);
  logger.info({ port: settings.PORT }, 'started');
}

try {
  await start(loadSettings());
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
