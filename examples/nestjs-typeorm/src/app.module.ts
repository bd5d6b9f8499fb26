/** The modules of the service, one for each feature, on what all of them share. */
import { type DynamicModule, Module } from '@nestjs/common';

import { AmenitiesModule } from './amenities/amenities.module.js';
import { BookingsModule } from './bookings/bookings.module.js';
import { CoreModule } from './core/core.module.js';
import { HealthModule } from './core/health.module.js';
import type { Parts } from './core/parts.js';
import { GuestsModule } from './guests/guests.module.js';
import { HotelsModule } from './hotels/hotels.module.js';
import { RoomsModule } from './rooms/rooms.module.js';

@Module({})
export class AppModule {
  static register(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.register(parts),
        HealthModule,
        HotelsModule,
        RoomsModule,
        GuestsModule,
        BookingsModule,
        AmenitiesModule,
      ],
    };
  }
}
