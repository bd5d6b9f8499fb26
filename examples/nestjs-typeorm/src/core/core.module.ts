/** What all modules share: settings, the database, and what is done with every request. */
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { connect } from './connection.js';
import { Connections } from './connections.js';
import { createOptions, watchStatements } from './data-source-options.js';
import { Database } from './database.js';
import { ErrorFilter } from './error.filter.js';
import { type Parts, SETTINGS } from './parts.js';
import { RequestPipe } from './request.pipe.js';

@Global()
@Module({})
export class CoreModule {
  static register({ settings, onQuery }: Parts): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        TypeOrmModule.forRoot({
          ...createOptions(connect(settings)),
          ...(onQuery && watchStatements(onQuery)),
        }),
      ],
      providers: [
        Connections,
        Database,
        { provide: SETTINGS, useValue: settings },
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
      ],
      exports: [Database, SETTINGS],
    };
  }
}
