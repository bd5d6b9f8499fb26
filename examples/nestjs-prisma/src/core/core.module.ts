/** What all modules share: settings, the database, and what is done with every request. */
import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';

import { Connections } from './connections.js';
import { Database } from './database.js';
import { ErrorFilter } from './error.filter.js';
import { type Parts, SETTINGS } from './parts.js';
import { RequestPipe } from './request.pipe.js';

@Global()
@Module({})
export class CoreModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static register({ settings, onQuery }: Parts): DynamicModule {
    return {
      module: CoreModule,
      providers: [
        Connections,
        { provide: Database, useFactory: () => new Database(settings, onQuery) },
        { provide: SETTINGS, useValue: settings },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
      ],
      exports: [Database, SETTINGS],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
