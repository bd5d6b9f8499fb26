/** What Nest and its modules say, as lines of the service's log. */
import type { LoggerService } from '@nestjs/common';

import type { Logger } from './logger.js';

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  /** How the application is put together is of interest to its developers only. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]): void {
    // The last one is the class that speaks, one before it the stack of an error.
    const [context, stack] = [...rest].reverse();
    this.logger[level](
      { context, stack, err: message instanceof Error ? message : undefined },
      String(message),
    );
  }
}
