/** The modules of the service, one for each feature, on what all of them share. */
import { type DynamicModule, Module } from '@nestjs/common';

import { CoreModule } from './core/core.module.js';
import { HealthModule } from './core/health.module.js';
import type { Parts } from './core/parts.js';
import { GenresModule } from './genres/genres.module.js';
import { HallsModule } from './halls/halls.module.js';
import { PerformancesModule } from './performances/performances.module.js';
import { PlaysModule } from './plays/plays.module.js';
import { SeatsModule } from './seats/seats.module.js';
import { TicketsModule } from './tickets/tickets.module.js';

@Module({})
export class AppModule {
  static register(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.register(parts),
        HealthModule,
        HallsModule,
        SeatsModule,
        PlaysModule,
        PerformancesModule,
        TicketsModule,
        GenresModule,
      ],
    };
  }
}
